// InlineContent: what stands inside a paragraph: runs, links, fields, tracked changes, wrappers.
#pragma once

#include <vector>

#include "base/xml.h"
#include "readers/docx/reading.h"
#include "readers/paragraph_text.h"

namespace muko::docx {

// A paragraph while it is put together, maybe of several w:p: one whose paragraph mark is deleted
// goes on in the next.
struct Draft {
  ParagraphText text = {};
  std::vector<XmlNode> text_boxes = {};  // w:txbxContent anchored in it
  bool page_break_before = false;        // a page break before its first character
  bool page_break_after = false;         // one behind its last character so far
};

// `base`: what the styles of the paragraph say of its runs.
void read_inline_content(XmlNode paragraph, const RunProperties& base, Flow& flow, Draft& draft);

// Properties as the Document gives them; `link` is left to the caller.
[[nodiscard]] SpanFormat format_of(const RunProperties& run, Reading& reading);

}  // namespace muko::docx
