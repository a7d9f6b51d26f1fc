#include "readers/odt/properties.h"

#include "readers/lengths.h"

namespace muko::odt {
namespace {

std::optional<bool> read_bold(std::string_view weight) {
  if (weight.empty()) return std::nullopt;
  if (weight == "bold") return true;
  return read_int(weight).value_or(0) >= 600;
}

// nullopt where the attribute is absent.
std::optional<bool> is_other_than(XmlNode node, std::string_view attribute,
                                  std::string_view plain) {
  const std::string_view value = node.attribute(attribute);
  if (value.empty()) return std::nullopt;
  return value != plain;
}

std::optional<bool> is_equal(XmlNode node, std::string_view attribute, std::string_view expected) {
  const std::string_view value = node.attribute(attribute);
  if (value.empty()) return std::nullopt;
  return value == expected;
}

std::optional<Alignment> read_alignment(std::string_view value) {
  if (value == "left" || value == "start") return Alignment::Left;
  if (value == "center") return Alignment::Center;
  if (value == "right" || value == "end") return Alignment::Right;
  if (value == "justify") return Alignment::Justified;
  return std::nullopt;
}

std::optional<double> read_points(XmlNode node, std::string_view attribute) {
  return read_length(node.attribute(attribute));
}

std::optional<double> read_millimetres(XmlNode node, std::string_view attribute) {
  const auto points = read_points(node, attribute);
  if (!points) return std::nullopt;
  return to_millimetres(*points);
}

template <typename Value>
void replace(std::optional<Value>& base, const std::optional<Value>& over) {
  if (over) base = over;
}

void read_line_height(XmlNode node, ParagraphProperties& paragraph) {
  const std::string_view height = node.attribute("line-height");
  paragraph.line_percent = height == "normal" ? 100 : read_percent(height);
  paragraph.line_exact = read_length(height);
  paragraph.line_at_least = read_points(node, "line-height-at-least");
}

}  // namespace

TextProperties read_text_properties(XmlNode properties) {
  TextProperties text;
  if (!properties) return text;
  text.bold = read_bold(properties.attribute("font-weight"));
  text.italic = is_other_than(properties, "font-style", "normal");
  text.underline = is_other_than(properties, "text-underline-style", "none");
  text.caps = is_equal(properties, "text-transform", "uppercase");
  text.hidden = is_equal(properties, "display", "none");
  text.size = read_points(properties, "font-size");
  text.size_percent = read_percent(properties.attribute("font-size"));
  text.font_name = properties.attribute("font-name");
  text.font_family = properties.attribute("font-family");
  return text;
}

ParagraphProperties read_paragraph_properties(XmlNode properties) {
  ParagraphProperties paragraph;
  if (!properties) return paragraph;
  const auto margin = read_points(properties, "margin");
  if (margin) {
    paragraph.indent_left = paragraph.indent_right = to_millimetres(*margin);
    paragraph.space_before = paragraph.space_after = margin;
  }
  paragraph.alignment = read_alignment(properties.attribute("text-align"));
  paragraph.indent_first_line = read_millimetres(properties, "text-indent");
  replace(paragraph.indent_left, read_millimetres(properties, "margin-left"));
  replace(paragraph.indent_right, read_millimetres(properties, "margin-right"));
  replace(paragraph.space_before, read_points(properties, "margin-top"));
  replace(paragraph.space_after, read_points(properties, "margin-bottom"));
  read_line_height(properties, paragraph);
  paragraph.page_break_before = is_equal(properties, "break-before", "page");
  paragraph.page_break_after = is_equal(properties, "break-after", "page");
  return paragraph;
}

// ODF 1.3 part 3, 17.19: the label is aligned by itself, or (before ODF 1.2) has a width.
ParagraphProperties read_list_indents(XmlNode properties) {
  ParagraphProperties paragraph;
  if (properties.attribute("list-level-position-and-space-mode") == "label-alignment") {
    const XmlNode alignment = properties.child("list-level-label-alignment");
    paragraph.indent_left = read_millimetres(alignment, "margin-left");
    paragraph.indent_first_line = read_millimetres(alignment, "text-indent");
    return paragraph;
  }
  const double before = read_points(properties, "space-before").value_or(0);
  const double width = read_points(properties, "min-label-width").value_or(0);
  if (before == 0 && width == 0) return paragraph;
  paragraph.indent_left = to_millimetres(before + width);
  paragraph.indent_first_line = -to_millimetres(width);
  return paragraph;
}

void overlay(TextProperties& base, const TextProperties& over) {
  replace(base.bold, over.bold);
  replace(base.italic, over.italic);
  replace(base.underline, over.underline);
  replace(base.caps, over.caps);
  replace(base.hidden, over.hidden);
  replace(base.size, over.size);
  if (over.size_percent && base.size) base.size = *base.size * *over.size_percent / 100;
  if (!over.font_name.empty() || !over.font_family.empty()) {
    base.font_name = over.font_name;
    base.font_family = over.font_family;
  }
}

void overlay_indents(ParagraphProperties& base, const ParagraphProperties& over) {
  replace(base.indent_first_line, over.indent_first_line);
  replace(base.indent_left, over.indent_left);
}

void overlay(ParagraphProperties& base, const ParagraphProperties& over) {
  overlay_indents(base, over);
  replace(base.alignment, over.alignment);
  replace(base.indent_right, over.indent_right);
  replace(base.space_before, over.space_before);
  replace(base.space_after, over.space_after);
  if (over.line_percent || over.line_exact || over.line_at_least) {
    base.line_percent = over.line_percent;
    base.line_exact = over.line_exact;
    base.line_at_least = over.line_at_least;
  }
  replace(base.page_break_before, over.page_break_before);
  replace(base.page_break_after, over.page_break_after);
}

}  // namespace muko::odt
