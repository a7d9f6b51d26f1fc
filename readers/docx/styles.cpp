#include "readers/docx/styles.h"

#include <algorithm>
#include <utility>

#include "readers/docx/table_borders.h"
#include "readers/docx/values.h"

namespace muko::docx {
namespace {

// Word's own limit of inheritance is 11; a chain that bites its tail ends here too.
constexpr std::size_t kMaxChain = 30;

std::string_view value_of(XmlNode node, std::string_view child) {
  return node.child(child).attribute("val");
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// "heading 3", "Heading3" -> 2. Word knows these names even where the definition says nothing.
std::optional<int> heading_level_by_name(std::string_view name) {
  constexpr std::string_view word = "heading";
  if (name.size() < word.size() + 1 || name.size() > word.size() + 2) return std::nullopt;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(name[i]) != word[i]) return std::nullopt;
  }
  const char digit = name.back();
  if (digit < '1' || digit > '9') return std::nullopt;
  if (name.size() == word.size() + 2 && name[word.size()] != ' ') return std::nullopt;
  return digit - '1';
}

}  // namespace

Styles::Styles(std::string xml, std::string place, std::vector<Warning>& warnings)
    : sheet_(std::move(xml), std::move(place), warnings) {
  const XmlNode defaults = sheet_.doc_defaults();
  // ISO 29500-1, 17.3.2.38: without any size text is 10 pt high.
  default_run_.size = 10;
  overlay(default_run_, read_run_properties(defaults.child("rPrDefault").child("rPr")));
  default_paragraph_ = read_paragraph_properties(defaults.child("pPrDefault").child("pPr"));
}

// The style, the one it is based on, and so on.
std::vector<XmlNode> Styles::chain_of(std::string_view id) {
  std::vector<XmlNode> chain;
  while (!id.empty() && chain.size() < kMaxChain) {
    const XmlNode style = sheet_.find(id);
    if (!style || std::find(chain.begin(), chain.end(), style) != chain.end()) break;
    chain.push_back(style);
    id = value_of(style, "basedOn");
  }
  return chain;
}

ParagraphStyle Styles::resolve_paragraph(std::string_view id) {
  XmlNode own = sheet_.find(id);
  // A character style linked to a paragraph style means its twin (17.7.4.6).
  if (own && own.attribute("type") == "character") own = sheet_.find(value_of(own, "link"));
  const bool known = own && own.attribute("type") != "character";
  ParagraphStyle style;
  style.properties.outline_level = known ? std::nullopt : heading_level_by_name(id);
  std::vector<XmlNode> chain =
      chain_of(known ? own.attribute("styleId") : sheet_.default_style("paragraph"));
  if (!chain.empty()) {
    style.id = chain.front().attribute("styleId");
    style.name = value_of(chain.front(), "name");
  }
  std::reverse(chain.begin(), chain.end());
  for (const XmlNode node : chain) {
    const auto properties = read_paragraph_properties(node.child("pPr"));
    overlay(style.properties, properties);
    overlay(style.run, read_run_properties(node.child("rPr")));
    if (properties.list) style.list_style = node.attribute("styleId");
    const auto level = heading_level_by_name(value_of(node, "name"));
    if (level && !properties.outline_level) style.properties.outline_level = level;
  }
  return style;
}

const ParagraphStyle& Styles::paragraph(std::string_view id) {
  const auto found = paragraphs_.find(id);
  if (found != paragraphs_.end()) return found->second;
  return paragraphs_.emplace(std::string(id), resolve_paragraph(id)).first->second;
}

RunProperties Styles::resolve_character(std::string_view id) {
  RunProperties run;
  std::vector<XmlNode> chain = chain_of(id);
  std::reverse(chain.begin(), chain.end());
  for (const XmlNode node : chain) overlay(run, read_run_properties(node.child("rPr")));
  return run;
}

const RunProperties& Styles::character(std::string_view id) {
  const auto found = characters_.find(id);
  if (found != characters_.end()) return found->second;
  return characters_.emplace(std::string(id), resolve_character(id)).first->second;
}

TableStyle Styles::resolve_table(std::string_view id) {
  std::vector<XmlNode> chain = chain_of(id.empty() ? sheet_.default_style("table") : id);
  std::reverse(chain.begin(), chain.end());
  TableStyle style;
  for (const XmlNode node : chain) {
    overlay(style.run, read_run_properties(node.child("rPr")));
    const XmlNode borders = node.child("tblPr").child("tblBorders");
    if (borders) style.bordered = has_visible_border(borders);
  }
  return style;
}

const TableStyle& Styles::table(std::string_view id) {
  const auto found = tables_.find(id);
  if (found != tables_.end()) return found->second;
  return tables_.emplace(std::string(id), resolve_table(id)).first->second;
}

int Styles::list_of_numbering_style(std::string_view id) {
  return read_int_value(sheet_.find(id).child("pPr").child("numPr").child("numId")).value_or(0);
}

}  // namespace muko::docx
