// Paragraph: text:p and text:h with their style -> Paragraph.
#pragma once

#include "base/xml.h"
#include "readers/odt/inline_content.h"
#include "readers/odt/reading.h"

namespace muko::odt {

struct ParagraphSetup {
  const ParagraphStyle* style = nullptr;
  XmlNode node = {};
  int heading = 0;  // its level; 0 for none
  bool hidden = false;
};
[[nodiscard]] ParagraphSetup set_up_paragraph(XmlNode node, Flow& flow);

// Takes the draft's text, counts its number in a list and gives it a place.
[[nodiscard]] Paragraph finish_paragraph(const ParagraphSetup& setup, Draft& draft, Flow& flow);

}  // namespace muko::odt
