// MendNumbers: numbers of rows and items, put right where those before and after tell which it is:
// between 1.3 and 1.5 «14» is 1.4.
#pragma once

#include <map>

#include "readers/page/page.h"

namespace muko::scan {

// Only numbers that begin a line of their page, by page number and from top to bottom.
void mend_numbers(std::map<int, Page>& pages);

}  // namespace muko::scan
