// ReadPage: a picture of a page -> its words and rules, the page put upright and straight.
#pragma once

#include <vector>

#include "ocr/picture.h"
#include "ocr/recognise.h"
#include "ocr/ruling.h"

namespace muko::ocr {

struct ReadPage {
  int width = 0;  // of the upright page, pixels
  int height = 0;
  int dpi = 0;
  double scale = 1;  // its pixels for one of the image
  int quarters = 0;  // quarter turns clockwise that put it upright
  double angle = 0;  // degrees clockwise that made it straight, about its middle
  std::vector<ReadWord> words = {};
  std::vector<RuledLine> rules = {};
};

[[nodiscard]] ReadPage read_page(DecodedPicture picture, Recogniser& recogniser);

}  // namespace muko::ocr
