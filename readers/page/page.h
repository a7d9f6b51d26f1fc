// Page: the words and ruling lines of one page, whoever found them: Poppler in a PDF, Tesseract
// and Leptonica in a picture. Geometry in points from the upper left corner of the upright page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/location.h"

namespace muko {

// Characters that stand together without a gap.
struct PageWord {
  std::string text = {};  // UTF-8, as printed: hyphens at line ends are still there
  Box box = {};
  double baseline = 0;    // pt from the top
  double size = 0;        // of the font, pt; 0 unknown
  std::string font = {};  // family without subset prefix; "" unknown
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool uncertain = false;  // OCR is not sure of it
  std::string link = {};
};

// A ruling line: a stroke or the edge of a thin filled rectangle.
struct Rule {
  bool vertical = false;
  double position = 0;  // x of a vertical, y of a horizontal one
  double start = 0;     // y (vertical) or x (horizontal) of its ends
  double end = 0;
  double thickness = 0;
};

struct Page {
  int number = 1;
  double width = 0;   // pt
  double height = 0;  // pt
  std::vector<PageWord> words = {};
  std::vector<Rule> rules = {};
};

}  // namespace muko
