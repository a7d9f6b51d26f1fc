// Paragraph: w:p and its properties -> Paragraph.
#pragma once

#include "base/xml.h"
#include "readers/docx/inline_content.h"
#include "readers/docx/reading.h"

namespace muko::docx {

// What a paragraph says of itself, by its style and by its own properties.
struct ParagraphSetup {
  const ParagraphStyle* style = nullptr;
  ParagraphProperties own = {};
  RunProperties run = {};     // of its text, where a run says nothing
  bool mark_deleted = false;  // the next paragraph goes on with its text
  bool mark_hidden = false;
};
[[nodiscard]] ParagraphSetup set_up_paragraph(XmlNode paragraph, Flow& flow);

// Takes the draft's text, counts its number in a list and gives it a place.
[[nodiscard]] Paragraph finish_paragraph(const ParagraphSetup& setup, Draft& draft, Flow& flow);

}  // namespace muko::docx
