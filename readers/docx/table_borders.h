// TableBorders: does a table show lines, or is it a means of layout?
#pragma once

#include "base/xml.h"

namespace muko::docx {

// `borders`: w:tblBorders or w:tcBorders.
[[nodiscard]] bool has_visible_border(XmlNode borders);
// By its own borders, else those of its style, else those of its cells.
[[nodiscard]] bool is_bordered(XmlNode table, bool style_bordered);

}  // namespace muko::docx
