// Properties: style:text-properties and style:paragraph-properties as they are written; what they
// leave open is absent.
#pragma once

#include <optional>
#include <string_view>

#include "base/xml.h"
#include "document/document.h"

namespace muko::odt {

// Texts are views of the XML.
struct TextProperties {
  std::optional<bool> bold = {};
  std::optional<bool> italic = {};
  std::optional<bool> underline = {};
  std::optional<bool> caps = {};
  std::optional<bool> hidden = {};
  std::optional<double> size = {};          // pt
  std::optional<double> size_percent = {};  // of the size of what is below it
  std::string_view font_name = {};          // of a font face
  std::string_view font_family = {};        // the font itself; wins
};

struct ParagraphProperties {
  std::optional<Alignment> alignment = {};
  std::optional<double> indent_first_line = {};  // mm
  std::optional<double> indent_left = {};
  std::optional<double> indent_right = {};
  std::optional<double> space_before = {};  // pt
  std::optional<double> space_after = {};
  std::optional<double> line_percent = {};
  std::optional<double> line_exact = {};     // pt; wins over line_percent
  std::optional<double> line_at_least = {};  // pt
  std::optional<bool> page_break_before = {};
  std::optional<bool> page_break_after = {};
};

[[nodiscard]] TextProperties read_text_properties(XmlNode properties);
[[nodiscard]] ParagraphProperties read_paragraph_properties(XmlNode properties);
// The indents a list level gives its paragraphs (style:list-level-properties).
[[nodiscard]] ParagraphProperties read_list_indents(XmlNode properties);

// What `over` says replaces what `base` says.
void overlay(TextProperties& base, const TextProperties& over);
void overlay(ParagraphProperties& base, const ParagraphProperties& over);
// The indents only.
void overlay_indents(ParagraphProperties& base, const ParagraphProperties& over);

}  // namespace muko::odt
