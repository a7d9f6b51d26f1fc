// Recognise: images of pages -> their words and rules, by muko-ocr, several at once.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "readers/page/page.h"
#include "readers/scan/frame.h"
#include "readers/scan/page_image.h"
#include "readers/tools.h"

namespace muko::scan {

struct Recognised {
  std::map<int, Page> pages = {};          // by number; words in points of the upright page
  std::map<int, Frame> frames = {};        // of the same pages
  std::map<int, std::string> failed = {};  // why a page was not read, Russian, for a warning
};

// Gives the image of a page; called for one page at a time. May throw Error: that page is failed.
using TakeImage = std::function<PageImage(int number)>;

// Pages that are not begun within `tools.ocr_file_seconds` are failed.
// Throws Error NotFound where muko-ocr or its data is not installed: it says what to do.
[[nodiscard]] Recognised recognise(const std::vector<int>& numbers, const TakeImage& take,
                                   const Tools& tools, const std::string& file);

}  // namespace muko::scan
