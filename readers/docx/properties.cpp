#include "readers/docx/properties.h"

#include <algorithm>

#include "readers/docx/values.h"

namespace muko::docx {
namespace {

// Russian letters take the font "hAnsi"; "ascii" stands in where only that is given.
void read_fonts(XmlNode fonts, RunProperties& run) {
  std::string_view theme = fonts.attribute("hAnsiTheme");
  if (theme.empty()) theme = fonts.attribute("asciiTheme");
  if (theme.starts_with("minor")) run.theme_font = ThemeFont::Minor;
  if (theme.starts_with("major")) run.theme_font = ThemeFont::Major;
  run.font = fonts.attribute("hAnsi");
  if (run.font.empty()) run.font = fonts.attribute("ascii");
}

void read_run_property(XmlNode node, RunProperties& run) {
  const std::string_view name = node.name();
  if (name == "b") {
    run.bold = read_switch(node);
  } else if (name == "sz") {
    run.size = read_font_size(node.attribute("val"));
  } else if (name == "rFonts") {
    read_fonts(node, run);
  } else if (name == "i") {
    run.italic = read_switch(node);
  } else if (name == "u") {
    run.underline = node.attribute("val") != "none";
  } else if (name == "caps") {
    run.caps = read_switch(node);
  } else if (name == "vanish") {
    run.hidden = read_switch(node);
  } else if (name == "rStyle") {
    run.style = node.attribute("val");
  }
}

std::optional<Alignment> read_alignment(std::string_view value) {
  if (value == "left" || value == "start") return Alignment::Left;
  if (value == "center") return Alignment::Center;
  if (value == "right" || value == "end") return Alignment::Right;
  if (value == "both" || value == "distribute") return Alignment::Justified;
  return std::nullopt;
}

// Either name of an attribute: Transitional, Strict.
std::string_view either(XmlNode node, std::string_view first, std::string_view second) {
  const std::string_view value = node.attribute(first);
  return value.empty() ? node.attribute(second) : value;
}

void read_indents(XmlNode node, ParagraphProperties& paragraph) {
  paragraph.indent_left = read_millimetres(either(node, "left", "start"));
  paragraph.indent_right = read_millimetres(either(node, "right", "end"));
  paragraph.indent_first_line = read_millimetres(node.attribute("firstLine"));
  const auto hanging = read_millimetres(node.attribute("hanging"));
  if (hanging) paragraph.indent_first_line = -*hanging;
}

void read_spacing(XmlNode node, ParagraphProperties& paragraph) {
  paragraph.space_before = read_points(node.attribute("before"));
  paragraph.space_after = read_points(node.attribute("after"));
  paragraph.line = read_points(node.attribute("line"));
  const std::string_view rule = node.attribute("lineRule");
  if (rule == "auto") paragraph.line_rule = LineRule::Auto;
  if (rule == "exact") paragraph.line_rule = LineRule::Exact;
  if (rule == "atLeast") paragraph.line_rule = LineRule::AtLeast;
}

void read_list(XmlNode node, ParagraphProperties& paragraph) {
  paragraph.list = read_int_value(node.child("numId"));
  const auto level = read_int_value(node.child("ilvl"));
  if (level) paragraph.list_level = std::clamp(*level, 0, 8);
}

void read_paragraph_property(XmlNode node, ParagraphProperties& paragraph) {
  const std::string_view name = node.name();
  if (name == "jc") {
    paragraph.alignment = read_alignment(node.attribute("val"));
  } else if (name == "ind") {
    read_indents(node, paragraph);
  } else if (name == "spacing") {
    read_spacing(node, paragraph);
  } else if (name == "numPr") {
    read_list(node, paragraph);
  } else if (name == "pStyle") {
    paragraph.style = node.attribute("val");
  } else if (name == "outlineLvl") {
    const auto level = read_int_value(node);
    if (level) paragraph.outline_level = std::clamp(*level, 0, 9);
  } else if (name == "pageBreakBefore") {
    paragraph.page_break_before = read_switch(node);
  }
}

template <typename Value>
void replace(std::optional<Value>& base, const std::optional<Value>& over) {
  if (over) base = over;
}

void toggle(std::optional<bool>& base, const std::optional<bool>& over) {
  if (over) base = base.value_or(false) != *over;
}

void replace_font(RunProperties& base, const RunProperties& over) {
  if (over.font.empty() && over.theme_font == ThemeFont::None) return;
  base.font = over.font;
  base.theme_font = over.theme_font;
}

}  // namespace

RunProperties read_run_properties(XmlNode properties) {
  RunProperties run;
  for (const XmlNode node : properties.children()) read_run_property(node, run);
  return run;
}

ParagraphProperties read_paragraph_properties(XmlNode properties) {
  ParagraphProperties paragraph;
  for (const XmlNode node : properties.children()) read_paragraph_property(node, paragraph);
  return paragraph;
}

void overlay(RunProperties& base, const RunProperties& over) {
  replace(base.bold, over.bold);
  replace(base.italic, over.italic);
  replace(base.underline, over.underline);
  replace(base.caps, over.caps);
  replace(base.hidden, over.hidden);
  replace(base.size, over.size);
  replace_font(base, over);
}

void overlay_style(RunProperties& base, const RunProperties& over) {
  toggle(base.bold, over.bold);
  toggle(base.italic, over.italic);
  toggle(base.caps, over.caps);
  toggle(base.hidden, over.hidden);
  replace(base.underline, over.underline);
  replace(base.size, over.size);
  replace_font(base, over);
}

void overlay(ParagraphProperties& base, const ParagraphProperties& over) {
  replace(base.alignment, over.alignment);
  replace(base.indent_first_line, over.indent_first_line);
  replace(base.indent_left, over.indent_left);
  replace(base.indent_right, over.indent_right);
  replace(base.space_before, over.space_before);
  replace(base.space_after, over.space_after);
  replace(base.line, over.line);
  replace(base.line_rule, over.line_rule);
  replace(base.page_break_before, over.page_break_before);
  replace(base.outline_level, over.outline_level);
  replace(base.list, over.list);
  replace(base.list_level, over.list_level);
}

}  // namespace muko::docx
