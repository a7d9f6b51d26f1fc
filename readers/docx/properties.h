// Properties: w:rPr and w:pPr as they are written; what they leave open is absent.
#pragma once

#include <optional>
#include <string_view>

#include "base/xml.h"
#include "document/document.h"

namespace muko::docx {

enum class ThemeFont { None, Minor, Major };

// Texts are views of the XML: they live as long as the part they were read from.
struct RunProperties {
  std::optional<bool> bold = {};
  std::optional<bool> italic = {};
  std::optional<bool> underline = {};
  std::optional<bool> caps = {};
  std::optional<bool> hidden = {};
  std::optional<double> size = {};         // pt
  std::string_view font = {};              // "" says nothing
  ThemeFont theme_font = ThemeFont::None;  // wins over `font`
  std::string_view style = {};
};

enum class LineRule { Auto, Exact, AtLeast };

struct ParagraphProperties {
  std::optional<Alignment> alignment = {};
  std::optional<double> indent_first_line = {};  // mm
  std::optional<double> indent_left = {};
  std::optional<double> indent_right = {};
  std::optional<double> space_before = {};  // pt
  std::optional<double> space_after = {};
  std::optional<double> line = {};  // pt; a line of single spacing is 12 where the rule is Auto
  std::optional<LineRule> line_rule = {};
  std::optional<bool> page_break_before = {};
  std::optional<int> outline_level = {};  // 0…8, 9 = text of the body
  std::optional<int> list = {};           // w:numId, 0 = none
  std::optional<int> list_level = {};     // w:ilvl, 0…8
  std::string_view style = {};
};

[[nodiscard]] RunProperties read_run_properties(XmlNode properties);
[[nodiscard]] ParagraphProperties read_paragraph_properties(XmlNode properties);

// What `over` says replaces what `base` says; the style ids are left as they are.
void overlay(RunProperties& base, const RunProperties& over);
void overlay(ParagraphProperties& base, const ParagraphProperties& over);
// A character style over a paragraph style: bold over bold is plain (ISO 29500-1, 17.7.3).
void overlay_style(RunProperties& base, const RunProperties& over);

}  // namespace muko::docx
