#include "readers/docx/style_sheet.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/find_text.h"
#include "base/utf8.h"

namespace muko::docx {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// A comment, CDATA or a DTD, within which a tag would be no tag. By the rare character of the two.
bool has_declarations(std::string_view xml) {
  for (std::size_t at = xml.find('!'); at != kNone; at = xml.find('!', at + 1)) {
    if (at > 0 && xml[at - 1] == '<') return true;
  }
  return false;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The value of an attribute in a start tag: local name, any prefix.
std::string_view attribute_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = find_text(tag, name); at != kNone; at = find_text(tag, name, at + 1)) {
    const std::size_t equals = at + name.size();
    const bool whole_name = at > 0 && (tag[at - 1] == ':' || is_space(tag[at - 1]));
    if (!whole_name || equals + 1 >= tag.size() || tag[equals] != '=') continue;
    const char quote = tag[equals + 1];
    const std::size_t end = tag.find(quote, equals + 2);
    if ((quote != '"' && quote != '\'') || end == kNone) return {};
    return tag.substr(equals + 2, end - equals - 2);
  }
  return {};
}

bool is_utf8_text(std::string_view xml) {
  const std::string_view head = xml.substr(0, 200);
  if (head.find('\0') != kNone) return false;
  const std::size_t encoding = head.find("encoding=");
  if (encoding == kNone) return true;
  const std::string_view name = head.substr(encoding + 10, 5);
  return name == "UTF-8" || name == "utf-8";
}

// The start of the first element: behind the XML declaration and processing instructions.
std::size_t find_root(std::string_view xml) {
  std::size_t at = xml.find('<');
  while (at != kNone && at + 1 < xml.size() && xml[at + 1] == '?') at = xml.find('<', at + 1);
  return at;
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true" || value == "on";
}

}  // namespace

StyleSheet::StyleSheet(std::string xml, std::string place, std::vector<Warning>& warnings)
    : xml_(std::move(xml)), place_(std::move(place)), warnings_(warnings) {
  if (!xml_.empty() && !cut()) parse_whole();
}

XmlNode StyleSheet::find(std::string_view id) {
  const auto entry = entries_.find(id);
  return entry == entries_.end() ? XmlNode() : parse(entry->second);
}

XmlNode StyleSheet::doc_defaults() {
  return parse(doc_defaults_);
}

std::string_view StyleSheet::default_style(std::string_view type) const {
  for (const auto& [of_type, id] : defaults_) {
    if (of_type == type) return id;
  }
  return {};
}

void StyleSheet::add(std::string_view id, std::string_view type, bool is_default, Entry entry) {
  entries_.emplace(id, entry);
  if (is_default) defaults_.push_back({type, id});
}

// False where the text is not as plain as Word writes it.
bool StyleSheet::cut() {
  if (!is_utf8_text(xml_) || has_declarations(xml_)) return false;
  const auto prefix = cut_root();
  return prefix && cut_defaults(*prefix) && cut_styles(*prefix);
}

// The namespace prefix of the root: "w:" of <w:styles …>.
std::optional<std::string> StyleSheet::cut_root() {
  const std::string_view xml = xml_;
  const std::size_t start = find_root(xml);
  const std::size_t end = start == kNone ? kNone : xml.find('>', start);
  if (end == kNone || xml[end - 1] == '/') return std::nullopt;
  root_ = RootTag(xml.substr(start, end - start + 1));
  const std::string end_tag = "</" + std::string(root_.name()) + ">";
  constexpr std::string_view word = "styles";
  if (!root_.is_plain() || !root_.name().ends_with(word) ||
      !xml.substr(xml.rfind('<')).starts_with(end_tag)) {
    return std::nullopt;
  }
  return std::string(root_.name().substr(0, root_.name().size() - word.size()));
}

bool StyleSheet::cut_defaults(const std::string& prefix) {
  const std::string_view xml = xml_;
  const std::string end_tag = "</" + prefix + "docDefaults>";
  const std::size_t start = find_text(xml, "<" + prefix + "docDefaults>", 0);
  if (start == kNone) return true;
  const std::size_t end = find_text(xml, end_tag, start);
  if (end == kNone) return false;
  doc_defaults_.xml = xml.substr(start, end + end_tag.size() - start);
  return true;
}

bool StyleSheet::cut_styles(const std::string& prefix) {
  const std::string_view xml = xml_;
  const std::string start_tag = "<" + prefix + "style";
  const std::string end_tag = "</" + prefix + "style>";
  for (std::size_t at = find_text(xml, start_tag, root_.text().size()); at != kNone;) {
    std::size_t end = at + start_tag.size();
    if (is_space(xml[end])) {  // not <w:stylePaneFormatFilter>
      end = find_text(xml, end_tag, end);
      if (end == kNone) return false;
      end += end_tag.size();
      if (!cut_style(xml.substr(at, end - at))) return false;
    }
    // The next one mostly stands right there.
    at = std::min(xml.find_first_not_of(" \t\r\n", end), xml.size());
    if (!xml.substr(at).starts_with(start_tag)) at = find_text(xml, start_tag, end);
  }
  return true;
}

bool StyleSheet::cut_style(std::string_view xml) {
  const std::size_t end = xml.find('>');
  if (xml[end - 1] == '/') return false;
  const std::string_view tag = xml.substr(0, end);
  const std::string_view id = attribute_of(tag, "styleId");
  if (id.find('&') != kNone) return false;
  add(id, attribute_of(tag, "type"), is_true(attribute_of(tag, "default")), {.xml = xml});
  return true;
}

void StyleSheet::warn(const std::string& what) {
  warnings_.push_back(
      {"damaged-part",
       "стили повреждены, оформление и номера списков могут быть неполны: " + what});
}

void StyleSheet::parse_whole() {
  entries_.clear();
  defaults_.clear();
  doc_defaults_ = {};
  try {
    parsed_.push_back(XmlDocument::parse_damaged(xml_, place_));
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    return warn(error.what());
  }
  if (!parsed_.back().damage().empty()) warn(parsed_.back().damage().front().message);
  for (const XmlNode node : parsed_.back().root().children()) {
    if (node.name() == "docDefaults") doc_defaults_.node = node;
    if (node.name() != "style") continue;
    add(node.attribute("styleId"), node.attribute("type"), is_true(node.attribute("default")),
        {.node = node});
  }
}

XmlNode StyleSheet::parse(Entry& entry) {
  if (entry.xml.empty()) return entry.node;
  const std::string text = root_.around(entry.xml);
  entry.xml = {};
  try {
    parsed_.push_back(XmlDocument::parse_damaged(text, place_));
    entry.node = parsed_.back().root().first_child();
    if (!parsed_.back().damage().empty()) warn(parsed_.back().damage().front().message);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    warn(error.what());
  }
  return entry.node;
}

}  // namespace muko::docx
