// PagePicture: a page of a PDF as an image to read letters from. For poppler_pages.cpp alone.
#pragma once

#include <PDFDoc.h>

#include <chrono>

#include "readers/scan/page_image.h"

namespace muko::pdf {

struct ShownPage {
  int number = 1;
  double width = 0;  // pt
  double height = 0;
};

// The image that fills the page, as it is stored, where the page is nothing else; else the page
// drawn in grey at 200 dpi. Throws Error: CannotRead, LimitExceeded.
[[nodiscard]] scan::PageImage picture_of(PDFDoc& document, const ShownPage& page,
                                         std::chrono::seconds limit);

}  // namespace muko::pdf
