// AlternateContent: of several ways to draw one thing, the one that we read (ISO 29500-3, 9.4).
#pragma once

#include <vector>

#include "base/xml.h"

namespace muko::docx {

// The first mc:Choice that we understand, else mc:Fallback; absent where there is neither.
[[nodiscard]] XmlNode choose_alternative(XmlNode alternate_content);

// What is in a w:drawing, w:pict or w:object.
struct Drawing {
  std::vector<XmlNode> text_boxes = {};  // w:txbxContent, each once
  bool picture = false;
};
void read_drawing(XmlNode drawing, Drawing& out);

}  // namespace muko::docx
