// PdfPages: a PDF file, page by page, as words and rules.
#pragma once

#include <memory>
#include <string>

#include "readers/page/page.h"

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
    bool cut_short = false;  // too much on the page: not all of it was read
  };
  [[nodiscard]] Reading read(int number);  // from 1

 private:
  struct File;
  std::unique_ptr<File> file_;
};

}  // namespace muko::pdf
