// join_over_pages: a table that goes on overleaf -> one table: repeated header rows dropped, a row
// split by the page break whole again.
#pragma once

#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

// `items` of all pages in their order.
void join_over_pages(std::vector<Item>& items);

}  // namespace muko::page
