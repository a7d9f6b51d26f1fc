// PDF -> Document.
//   [X] words, rules, links, turned pages, bold by double print, ActualText
//   [X] text of CP1251 taken for Latin-1 (mended, with a warning)
//   [ ] tags of a tagged PDF, outlines, files attached to it
//   [X] pages that are pictures or whose text is junk: by readers/scan, in one Document
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "document/document.h"
#include "readers/tools.h"

namespace muko {

struct PdfLimits {
  std::size_t max_marks = 3'000'000;  // words and rules of the whole file; pages behind are left
  std::chrono::seconds drawing{20};   // of a page that is no text; it takes less than one
};

// Throws Error: Encrypted, BadArchive, LimitExceeded; NotFound where most pages are scans and
// muko-ocr is not there.
[[nodiscard]] Document read_pdf(std::string bytes, const std::string& file, const Tools& tools = {},
                                const PdfLimits& limits = {});

}  // namespace muko
