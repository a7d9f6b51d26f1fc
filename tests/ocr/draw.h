// Draw: small pages drawn by Leptonica, for tests.
#pragma once

#include <allheaders.h>

#include <string>
#include <vector>

#include "ocr/clean.h"

namespace muko::test {

inline constexpr int kDpi = 200;

class Drawing {
 public:
  explicit Drawing(int width = 1000, int height = 1400, int paper = 255)
      : picture_(pixCreate(width, height, 8)) {
    pixSetAllGray(picture_.get(), paper);
  }
  Drawing(const Drawing& other) : picture_(pixCopy(nullptr, other.pix())) {}
  Drawing& operator=(const Drawing&) = delete;

  // A black rectangle: a rule, a dash, the middle of a letter.
  Drawing& box(int left, int top, int width, int height) {
    ::Box area = {};
    area.x = left;
    area.y = top;
    area.w = width;
    area.h = height;
    pixClearInRect(picture_.get(), &area);
    return *this;
  }
  // Letters of the font that Leptonica brings along, Latin ones and digits, of 12 points.
  Drawing& text(int left, int baseline, const std::string& words) {
    L_BMF* font = bmfCreate(nullptr, 8);  // it draws for 300 dpi
    pixSetTextline(picture_.get(), font, words.c_str(), 0, left, baseline, nullptr, nullptr);
    bmfDestroy(&font);
    return *this;
  }
  // A page of text, line below line.
  Drawing& paragraph() {
    const std::vector<std::string> lines = {"The plan of measures for schools, 2025",
                                            "Help with low results in any region",
                                            "A group of teachers meets each month"};
    std::size_t line = 0;
    for (int baseline = 120; baseline < pixGetHeight(picture_.get()) - 120; baseline += 50) {
      text(100, baseline, lines[line++ % lines.size()]);
    }
    return *this;
  }
  Drawing& turned(double degrees) {
    constexpr double kRadian = 3.14159265358979323846 / 180;
    picture_.reset(pixRotateAMGray(picture_.get(), static_cast<float>(degrees * kRadian), 255));
    return *this;
  }

  [[nodiscard]] const ocr::Picture& grey() const { return picture_; }
  [[nodiscard]] ocr::CleanPage clean() const { return ocr::clean_page(picture_); }
  [[nodiscard]] Pix* pix() const { return picture_.get(); }

 private:
  ocr::Picture picture_;
};

// Black pixels of a 1-bit picture there.
inline int black_in(const ocr::Picture& black, int left, int top, int width, int height) {
  ::Box area = {};
  area.x = left;
  area.y = top;
  area.w = width;
  area.h = height;
  l_int32 count = 0;
  pixCountPixelsInRect(black.get(), &area, &count, nullptr);
  return count;
}

inline int grey_at(const ocr::Picture& grey, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(grey.get(), x, y, &value);
  return static_cast<int>(value);
}

}  // namespace muko::test
