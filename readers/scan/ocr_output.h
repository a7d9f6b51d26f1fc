// OcrOutput: what muko-ocr prints (see ocr/write_page.h) as plain data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/location.h"
#include "readers/page/page.h"

namespace muko::scan {

// Pixels of the page that was put upright and straight.
struct OcrWord {
  std::string text = {};
  Box box = {};
  double baseline = 0;
  double size = 0;
  double confidence = 0;  // 0…100
};

struct OcrOutput {
  double width = 0;  // pixels
  double height = 0;
  double dpi = 0;
  double scale = 1;  // its pixels for one of the image
  int quarters = 0;  // quarter turns clockwise that put the page upright, …
  double angle = 0;  // … then degrees clockwise about its middle
  std::vector<OcrWord> words = {};
  std::vector<Rule> rules = {};
};

// nullopt where the output is cut short or makes no sense.
[[nodiscard]] std::optional<OcrOutput> parse_ocr_output(std::string_view text);

}  // namespace muko::scan
