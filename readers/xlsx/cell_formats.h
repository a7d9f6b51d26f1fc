// CellFormats: what the styles part says of a cell: number format, font, alignment.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/xml.h"
#include "document/document.h"

namespace muko::xlsx {

struct CellFormat {
  std::string number_format = {};  // "" = General
  SpanFormat text = {};
  Alignment alignment = Alignment::Left;
};

class CellFormats {
 public:
  // `part`: xl/styles.xml; may be absent.
  explicit CellFormats(XmlNode part);

  // The first one where `style` (c/@s) is out of range.
  [[nodiscard]] const CellFormat& at(int style) const;

 private:
  std::vector<CellFormat> formats_;
};

// Properties of a font (styles) or of a run of rich text over `base`.
[[nodiscard]] SpanFormat read_font(XmlNode font, SpanFormat base);

}  // namespace muko::xlsx
