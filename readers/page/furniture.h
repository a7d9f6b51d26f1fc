// take_furniture: running heads and feet, page numbers: lines that repeat at one height, digits
// apart, at the edge of the pages.
#pragma once

#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

struct Furniture {
  Lines heads = {};
  Lines feet = {};
};

// The lines of one page outside of ruled tables, from top to bottom, and the page's measures.
struct PageLines {
  int page = 1;
  double height = 0;
  double table_top = 0;     // of the highest table; the page's height where there is none
  double table_bottom = 0;  // of the lowest one; 0 where there is none
  Lines lines = {};
};

// Takes them out of `pages`.
[[nodiscard]] Furniture take_furniture(std::vector<PageLines>& pages);

}  // namespace muko::page
