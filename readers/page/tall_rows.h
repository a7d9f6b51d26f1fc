// split_tall_rows: a table with rules between its columns but not between its rows: a row that
// holds several numbers is parted at these.
#pragma once

#include "readers/page/layout.h"

namespace muko::page {

void split_tall_rows(LaidTable& table);

}  // namespace muko::page
