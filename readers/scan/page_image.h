// PageImage: one page of a file as an image for muko-ocr.
#pragma once

#include <string>
#include <string_view>

namespace muko::scan {

struct PageImage {
  std::string bytes = {};      // PNM, PNG, JPEG, TIFF or BMP; …
  std::string_view kept = {};  // … or where it is kept by who gives it, till all pages are read
  int frame = 0;               // of a TIFF, from 0
  int dpi = 0;                 // 0 unknown
  // Of the page that the whole image covers, pt as it is shown; 0: the image is the page, so
  // places on it are told at its own resolution.
  double width = 0;
  double height = 0;

  [[nodiscard]] std::string_view content() const {
    return bytes.empty() ? kept : std::string_view(bytes);
  }
};

}  // namespace muko::scan
