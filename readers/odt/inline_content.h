// InlineContent: what stands inside a paragraph: text, spans, links, fields, notes, figures.
#pragma once

#include <string_view>
#include <vector>

#include "base/xml.h"
#include "readers/odt/reading.h"
#include "readers/paragraph_text.h"

namespace muko::odt {

inline constexpr std::string_view kDrawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

// A paragraph while it is put together.
struct Draft {
  ParagraphText text = {};
  std::vector<XmlNode> boxes = {};  // what holds the blocks of text boxes anchored in it
};

// `base`: what the style of the paragraph says of its text.
void read_inline_content(XmlNode paragraph, const TextProperties& base, Flow& flow, Draft& draft);

// A draw: element: its text boxes go to the draft, a formula into its text.
void read_figure(XmlNode node, Flow& flow, Draft& draft);

}  // namespace muko::odt
