// WritePage: what was found on a page, as lines of text for readers/scan/ocr_output.
//
//   muko-ocr 1
//   page  WIDTH HEIGHT DPI SCALE QUARTERS ANGLE   of the upright, straightened page, pixels; its
//   pixels
//         for one of the image's; quarter turns clockwise, then degrees clockwise, that were made
//   rule  h|v POSITION START END THICKNESS
//   word  LEFT TOP RIGHT BOTTOM BASELINE SIZE CONFIDENCE TEXT
//   end
//
// Fields are parted by tabs; nothing in TEXT is below a space. Without "end" it is not whole.
#pragma once

#include <string>

#include "ocr/read_page.h"

namespace muko::ocr {

[[nodiscard]] std::string write_page(const ReadPage& page);

}  // namespace muko::ocr
