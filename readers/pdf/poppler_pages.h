// PdfPages: a PDF file, page by page, as words and rules.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "readers/page/page.h"
#include "readers/scan/page_image.h"

namespace muko::pdf {

class PdfPages {
 public:
  // Throws Error: Encrypted, BadArchive (no PDF, or too damaged), LimitExceeded (too many pages).
  PdfPages(std::string bytes, const std::string& file);
  ~PdfPages();
  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;

  [[nodiscard]] int count() const;

  struct Reading {
    Page page = {};
    double image_share = 0;  // of the page covered by images
    int curves = 0;          // filled shapes that are round: letters drawn as outlines are such
    bool cut_short = false;  // too much on the page: not all of it was read
  };
  [[nodiscard]] Reading read(int number);  // from 1
  // A page that read() could read, as an image. Throws Error: CannotRead, LimitExceeded where
  // drawing takes longer than `limit`.
  [[nodiscard]] scan::PageImage picture(int number, std::chrono::seconds limit);

 private:
  struct File;
  std::unique_ptr<File> file_;
};

}  // namespace muko::pdf
