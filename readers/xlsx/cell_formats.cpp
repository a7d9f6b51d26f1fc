#include "readers/xlsx/cell_formats.h"

#include <string_view>
#include <utility>

#include "readers/lengths.h"
#include "readers/xlsx/number_text.h"

namespace muko::xlsx {
namespace {

using NumberFormats = std::unordered_map<int, std::string>;

bool is_on(XmlNode node) {
  const std::string_view value = node.attribute("val");
  return value != "0" && value != "false" && value != "none";
}

NumberFormats read_number_formats(XmlNode list) {
  NumberFormats formats;
  for (const XmlNode node : list.children()) {
    const auto id = read_int(node.attribute("numFmtId"));
    if (id) formats.emplace(*id, node.attribute("formatCode"));
  }
  return formats;
}

std::string number_format_of(int id, const NumberFormats& formats) {
  const auto own = formats.find(id);
  return own != formats.end() ? own->second : std::string(built_in_format(id));
}

Alignment read_alignment(std::string_view value) {
  if (value == "center" || value == "centerContinuous") return Alignment::Center;
  if (value == "right") return Alignment::Right;
  return value == "justify" || value == "distributed" ? Alignment::Justified : Alignment::Left;
}

std::vector<SpanFormat> read_fonts(XmlNode list) {
  std::vector<SpanFormat> fonts;
  for (const XmlNode node : list.children()) fonts.push_back(read_font(node, {}));
  return fonts;
}

}  // namespace

SpanFormat read_font(XmlNode font, SpanFormat base) {
  for (const XmlNode node : font.children()) {
    const std::string_view name = node.name();
    if (name == "b") base.bold = is_on(node);
    if (name == "i") base.italic = is_on(node);
    if (name == "u") base.underline = is_on(node);
    if (name == "name" || name == "rFont") base.font = node.attribute("val");
    if (name == "sz") base.size = read_length(node.attribute("val"), 1).value_or(base.size);
  }
  return base;
}

CellFormats::CellFormats(XmlNode part) {
  const NumberFormats number_formats = read_number_formats(part.child("numFmts"));
  const std::vector<SpanFormat> fonts = read_fonts(part.child("fonts"));
  for (const XmlNode node : part.child("cellXfs").children()) {
    CellFormat format;
    format.number_format =
        number_format_of(read_int(node.attribute("numFmtId")).value_or(0), number_formats);
    const int font = read_int(node.attribute("fontId")).value_or(0);
    const bool known = font >= 0 && static_cast<std::size_t>(font) < fonts.size();
    if (known) format.text = fonts[static_cast<std::size_t>(font)];
    format.alignment = read_alignment(node.child("alignment").attribute("horizontal"));
    formats_.push_back(std::move(format));
  }
  if (formats_.empty()) formats_.emplace_back();
}

const CellFormat& CellFormats::at(int style) const {
  const bool known = style >= 0 && static_cast<std::size_t>(style) < formats_.size();
  return formats_[known ? static_cast<std::size_t>(style) : 0];
}

}  // namespace muko::xlsx
