// Texts: shared and inline strings (si, is): plain or of several formats.
#pragma once

#include <string>
#include <vector>

#include "base/xml.h"

namespace muko::xlsx {

struct TextRun {
  std::string text = {};
  XmlNode properties = {};  // rPr; absent = that of the cell
};
using RichText = std::vector<TextRun>;

// `item`: si or is. Phonetic hints are left out.
[[nodiscard]] RichText read_rich_text(XmlNode item);
// "_x000D_" and its like stand for characters that XML does not allow (ISO 29500-1, 22.9.2.19).
[[nodiscard]] std::string unescape(std::string text);

}  // namespace muko::xlsx
