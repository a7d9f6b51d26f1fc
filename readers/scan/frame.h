// Frame: how the page that muko-ocr put upright and straight lies on the page as it is shown.
#pragma once

#include <map>

#include "document/document.h"
#include "readers/scan/ocr_output.h"
#include "readers/scan/page_image.h"

namespace muko::scan {

struct Frame {
  double points_per_pixel = 1;  // of the upright page: words are laid out in these points
  double width = 0;             // of the upright page, pixels
  double height = 0;
  int quarters = 0;
  double angle = 0;
  double across = 1;  // points of the shown page for a pixel of the upright one, and …
  double down = 1;    // … both as the image lies
};

[[nodiscard]] Frame make_frame(const OcrOutput& output, const PageImage& image);

// A box in points of the upright page -> the box around it in points of the shown page.
[[nodiscard]] Box shown(const Frame& frame, const Box& box);

// Puts all boxes of the document that lie on these pages to where they are shown.
void show_boxes(Document& document, const std::map<int, Frame>& frames);

}  // namespace muko::scan
