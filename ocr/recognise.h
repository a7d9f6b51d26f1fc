// Recognise: the words of a cleaned page, by Tesseract. Its headers are used here alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ocr/clean.h"
#include "ocr/ruling.h"

namespace tesseract {
class TessBaseAPI;
}

namespace muko::ocr {

// Pixels of the straight page.
struct ReadWord {
  std::string text = {};  // UTF-8
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double baseline = 0;    // at the word's middle
  double size = 0;        // of the font, pixels
  double confidence = 0;  // 0…100
};

// Thrown where Tesseract's Russian data is not installed.
struct NoLanguageData {};

class Recogniser {
 public:
  Recogniser();  // throws NoLanguageData
  ~Recogniser();
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;

  [[nodiscard]] std::vector<ReadWord> read(const CleanPage& page, int dpi);

 private:
  std::unique_ptr<tesseract::TessBaseAPI> tesseract_;
};

// Quarter turns clockwise that make the page upright: 0…3. 0 where nothing tells.
[[nodiscard]] int quarters_to_upright(const Picture& grey, int dpi);

}  // namespace muko::ocr
