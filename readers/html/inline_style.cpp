#include "readers/html/inline_style.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "readers/lengths.h"

namespace muko::html {
namespace {

// <font size="3"> and its neighbours, in points.
constexpr std::array<double, 7> kFontSizes = {7.5, 10, 12, 13.5, 18, 24, 36};

std::string_view without_quotes(std::string_view name) {
  name = trim(name.substr(0, name.find(',')));
  if (name.size() >= 2 && (name.front() == '\'' || name.front() == '"')) {
    name = name.substr(1, name.size() - 2);
  }
  return name;
}

// As written, case and all.
std::string_view raw_style_value(XmlNode node, std::string_view property) {
  std::string_view style = node.attribute("style");
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view entry = style.substr(0, end);
    const std::size_t colon = entry.find(':');
    if (colon != std::string_view::npos && to_lower(trim(entry.substr(0, colon))) == property) {
      return trim(entry.substr(colon + 1));
    }
    style.remove_prefix(std::min(end + 1, style.size()));
  }
  return {};
}

std::optional<Alignment> read_alignment(std::string_view value) {
  if (value == "left" || value == "start") return Alignment::Left;
  if (value == "center") return Alignment::Center;
  if (value == "right" || value == "end") return Alignment::Right;
  if (value == "justify") return Alignment::Justified;
  return std::nullopt;
}

void apply_name(std::string_view name, SpanFormat& text) {
  if (name == "b" || name == "strong" || name == "th") text.bold = true;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') text.bold = true;
  if (name == "i" || name == "em" || name == "cite") text.italic = true;
  if (name == "u") text.underline = true;
}

void apply_font_element(XmlNode node, SpanFormat& text) {
  const auto size = read_int(node.attribute("size"));
  if (size && *size >= 1 && *size <= 7) {
    text.size = kFontSizes.at(static_cast<std::size_t>(*size - 1));
  }
  const std::string_view face = node.attribute("face");
  if (!face.empty()) text.font = without_quotes(face);
}

void apply_text_style(XmlNode node, SpanFormat& text) {
  const std::string weight = style_value(node, "font-weight");
  if (weight == "bold" || weight == "bolder") text.bold = true;
  if (weight == "normal" || weight == "lighter") text.bold = false;
  if (const auto number = read_int(weight)) text.bold = *number >= 600;
  const std::string slant = style_value(node, "font-style");
  if (!slant.empty()) text.italic = slant != "normal";
  const std::string line = style_value(node, "text-decoration");
  if (!line.empty()) text.underline = line.find("underline") != std::string::npos;
  const std::string caps = style_value(node, "text-transform");
  if (!caps.empty()) text.caps = caps == "uppercase";
  const auto size = read_length(style_value(node, "font-size"));
  if (size) text.size = *size;
  const std::string_view font = raw_style_value(node, "font-family");
  if (!font.empty()) text.font = without_quotes(font);
}

void apply_alignment(XmlNode node, Look& look) {
  const auto by_attribute = read_alignment(to_lower(node.attribute("align")));
  if (node.name() == "center") look.alignment = Alignment::Center;
  // Of a table "align" places the table, and not its text.
  if (by_attribute && node.name() != "table") look.alignment = *by_attribute;
  const auto by_style = read_alignment(style_value(node, "text-align"));
  if (by_style) look.alignment = *by_style;
  const auto indent = read_length(style_value(node, "text-indent"));
  if (indent) look.indent_first_line = to_millimetres(*indent);
}

}  // namespace

std::string style_value(XmlNode node, std::string_view property) {
  return to_lower(raw_style_value(node, property));
}

Look look_of(XmlNode node, const Look& outer) {
  Look look = outer;
  const std::string_view name = node.name();
  if (name == "table") look.alignment = Alignment::Left;
  apply_name(name, look.text);
  if (name == "font") apply_font_element(node, look.text);
  if (name == "pre") look.preformatted = true;
  if (name == "a" && node.has_attribute("href")) look.text.link = node.attribute("href");
  apply_alignment(node, look);
  if (node.has_attribute("style")) apply_text_style(node, look.text);
  return look;
}

bool is_hidden(XmlNode node) {
  constexpr std::array<std::string_view, 14> silent = {
      "script", "style",  "head",     "title",  "template", "noscript", "del",
      "object", "iframe", "textarea", "select", "button",   "audio",    "video"};
  if (std::find(silent.begin(), silent.end(), node.name()) != silent.end()) return true;
  if (node.has_attribute("hidden")) return true;
  if (!node.has_attribute("style")) return false;
  return style_value(node, "display") == "none" || style_value(node, "visibility") == "hidden" ||
         style_value(node, "mso-hide") == "all";
}

bool begins_page(XmlNode node) {
  return style_value(node, "page-break-before") == "always" ||
         style_value(node, "break-before") == "page";
}

}  // namespace muko::html
