// Scans -> Document: pictures of pages, alone or among the pages of a PDF.
//   [X] JPEG, PNG, TIFF of several pages, BMP, PNM; pages turned, aslant, shaded, speckled
//   [X] words with boxes, unsure ones marked; ruling lines, so that tables are tables
//   [ ] bold and italic letters, signatures, stamps
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "readers/scan/recognise.h"
#include "readers/tools.h"

namespace muko {

// Throws Error: NotFound (muko-ocr or its data is not installed), CannotRead (no page is readable).
[[nodiscard]] Document read_scan(std::string bytes, const std::string& file, const Tools& tools);

namespace scan {

inline constexpr int kMaxPages = 500;  // a second or two of work each

// «3», «3, 5–8 и 10».
[[nodiscard]] std::string page_list(const std::vector<int>& numbers);
// Which pages were read by OCR, and which could not be.
void add_warnings(const Recognised& recognised, Document& document);

}  // namespace scan
}  // namespace muko
