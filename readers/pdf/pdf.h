// PDF -> Document.
//   [X] words, rules, links, turned pages, bold by double print, ActualText
//   [X] text of CP1251 taken for Latin-1 (mended, with a warning)
//   [ ] tags of a tagged PDF, outlines, files attached to it
//   [ ] pages that are pictures: named in a warning
#pragma once

#include <string>

#include "document/document.h"

namespace muko {

// Throws Error: Encrypted, BadArchive, LimitExceeded.
[[nodiscard]] Document read_pdf(std::string bytes, const std::string& file);

}  // namespace muko
