// WritePage: what was found on a page, as lines of text for readers/scan/ocr_output.
//
//   muko-ocr 1
//   page  WIDTH HEIGHT DPI SCALE QUARTERS ANGLE
//   rule  h|v POSITION START END THICKNESS
//   word  LEFT TOP RIGHT BOTTOM BASELINE SIZE CONFIDENCE TEXT
//   end
//
// Places and sizes are pixels of the upright, straight page at DPI; SCALE of them are one of the
// image's. QUARTERS: turns clockwise that put the page upright; then ANGLE degrees clockwise about
// its middle make it straight. POSITION: of the rule's middle. SIZE: of the font. CONFIDENCE:
// 0…100. Rules come first, then words as Tesseract reads them, dashes that it missed at the end.
// Fields are parted by tabs; nothing in TEXT is below a space. Without "end" it is not whole.
#pragma once

#include <string>

#include "ocr/read_page.h"

namespace muko::ocr {

[[nodiscard]] std::string write_page(const ReadPage& page);

}  // namespace muko::ocr
