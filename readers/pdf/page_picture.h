// PagePicture: a page of a PDF as an image to read letters from. For poppler_pages.cpp alone.
#pragma once

#include <PDFDoc.h>

#include "readers/scan/page_image.h"

namespace muko::pdf {

// The image that fills the page, as it is stored, where the page is nothing else; else the page
// drawn in grey at 200 dpi. `width`, `height`: of the page, pt. Throws Error CannotRead.
[[nodiscard]] scan::PageImage picture_of(PDFDoc& document, int number, double width, double height);

}  // namespace muko::pdf
