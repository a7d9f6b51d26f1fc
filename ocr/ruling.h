// Ruling: straight lines drawn on a page, found by their length; and the page without them.
#pragma once

#include <vector>

#include "ocr/clean.h"

namespace muko::ocr {

struct RuledLine {
  bool vertical = false;
  double position = 0;  // of its middle, pixels
  double start = 0;
  double end = 0;
  double thickness = 0;
};

// The rules of the page, merged where they are broken or a little aslant. They are erased from
// both its pictures: a reader of letters takes them for letters.
[[nodiscard]] std::vector<RuledLine> take_rules(CleanPage& page, int dpi);

}  // namespace muko::ocr
