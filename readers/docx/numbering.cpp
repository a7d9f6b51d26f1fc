#include "readers/docx/numbering.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "readers/docx/values.h"
#include "readers/number_format.h"
#include "readers/symbols.h"

namespace muko::docx {
namespace {

// A numbering style leads to a list that may again name a style.
constexpr int kMaxLinks = 5;
// Text of a level is at most 255 characters in Word; numbers put into it are short.
constexpr std::size_t kMaxLabel = 400;

// Word writes the formats of later versions as alternatives: <mc:Choice><w:numFmt w:val="custom"
// w:format="001, 002, 003, …"/></mc:Choice>.
XmlNode number_format_of(XmlNode level) {
  const XmlNode plain = level.child("numFmt");
  if (plain) return plain;
  const XmlNode alternatives = level.child("AlternateContent");
  const XmlNode chosen = alternatives.child("Choice").child("numFmt");
  return chosen ? chosen : alternatives.child("Fallback").child("numFmt");
}

int digits_of(std::string_view custom_format) {
  const std::string_view first = custom_format.substr(0, custom_format.find(','));
  const bool zeros = !first.empty() && first.front() == '0';
  return zeros ? static_cast<int>(std::min<std::size_t>(first.size(), 10)) : 0;
}

// "" (U+F0B7 of the font Symbol) -> "•".
std::string bullet_text(std::string_view text, std::string_view font) {
  std::string bullet;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    const bool symbol_font = font == "Symbol" || font.starts_with("Wingdings");
    append_utf8(bullet, is_symbol_code(code) || symbol_font ? symbol_character(font, code) : code);
  }
  return bullet;
}

void read_text(XmlNode node, ListLevel& level) {
  level.text = node.child("lvlText").attribute("val");
  const RunProperties run = read_run_properties(node.child("rPr"));
  if (level.format == "bullet") {
    level.text = node.child("lvlPicBulletId") ? "•" : bullet_text(level.text, run.font);
  }
  if (run.hidden.value_or(false)) level.text.clear();
}

ListLevel read_level(XmlNode node) {
  ListLevel level;
  level.start = read_int_value(node.child("start")).value_or(0);
  const XmlNode format = number_format_of(node);
  if (format.attribute("val") == "custom") {
    level.digits = digits_of(format.attribute("format"));
  } else if (format) {
    level.format = format.attribute("val");
  }
  read_text(node, level);
  level.legal = is_on(node.child("isLgl"));
  level.restart_after = read_int_value(node.child("lvlRestart"));
  level.style = node.child("pStyle").attribute("val");
  level.paragraph = read_paragraph_properties(node.child("pPr"));
  return level;
}

std::optional<std::size_t> level_index(XmlNode node) {
  const auto level = read_int(node.attribute("ilvl"));
  if (!level || *level < 0 || *level >= static_cast<int>(kListLevels)) return std::nullopt;
  return static_cast<std::size_t>(*level);
}

void read_levels(XmlNode definition, List& list) {
  for (const XmlNode node : definition.children()) {
    if (node.name() != "lvl") continue;
    const auto level = level_index(node);
    if (level) list.levels.at(*level) = read_level(node);
  }
}

void read_overrides(XmlNode node, List& list) {
  for (const XmlNode each : node.children()) {
    if (each.name() != "lvlOverride") continue;
    const auto level = level_index(each);
    if (!level) continue;
    const XmlNode replaced = each.child("lvl");
    if (replaced) list.levels.at(*level) = read_level(replaced);
    const auto start = read_int_value(each.child("startOverride"));
    if (!start) continue;
    list.levels.at(*level).start = *start;
    list.start_overrides.at(*level) = start;
  }
}

std::string padded(const std::string& number, int digits) {
  const auto width = static_cast<std::size_t>(digits);
  return number.size() < width ? std::string(width - number.size(), '0') + number : number;
}

std::string number_text(const ListLevel& level, int number, bool legal) {
  if (level.digits != 0) return padded(std::to_string(number), level.digits);
  return format_number(number, legal && level.format != "none" ? "decimal" : level.format);
}

void trim_spaces(std::string& text) {
  const std::string_view kept = trim(text);
  text = std::string(kept);
}

}  // namespace

Numbering::Numbering(XmlNode part, Styles& styles) : styles_(styles) {
  for (const XmlNode node : part.children()) {
    if (node.name() == "abstractNum") {
      const auto id = read_int(node.attribute("abstractNumId"));
      if (id) definition_nodes_.emplace(*id, node);
    } else if (node.name() == "num") {
      const auto id = read_int(node.attribute("numId"));
      if (id) list_nodes_.emplace(*id, node);
    }
  }
}

std::optional<int> Numbering::definition_of(int list, int depth) {
  const auto node = list_nodes_.find(list);
  if (node == list_nodes_.end() || depth > kMaxLinks) return std::nullopt;
  const auto definition = read_int_value(node->second.child("abstractNumId"));
  if (!definition) return std::nullopt;
  const auto found = definition_nodes_.find(*definition);
  if (found == definition_nodes_.end()) return std::nullopt;
  const std::string_view style = found->second.child("numStyleLink").attribute("val");
  if (style.empty()) return definition;
  return definition_of(styles_.list_of_numbering_style(style), depth + 1);
}

std::optional<List> Numbering::resolve(int list) {
  const auto definition = definition_of(list, 0);
  if (!definition) return std::nullopt;
  List resolved;
  resolved.definition = *definition;
  read_levels(definition_nodes_.at(*definition), resolved);
  read_overrides(list_nodes_.at(list), resolved);
  return resolved;
}

const List* Numbering::find(int list) {
  auto found = lists_.find(list);
  if (found == lists_.end()) found = lists_.emplace(list, resolve(list)).first;
  return found->second ? &*found->second : nullptr;
}

std::optional<int> Numbering::level_of_style(int list, std::string_view style) {
  const List* found = find(list);
  if (found == nullptr || style.empty()) return std::nullopt;
  for (std::size_t level = 0; level < kListLevels; ++level) {
    if (found->levels.at(level).style == style) return static_cast<int>(level);
  }
  return std::nullopt;
}

// Levels above that were passed over count as begun: Word numbers a level 2 without a level 1
// "1.1", and the first level 1 after it "2".
void Numbering::count(List& list, ListCounters& counters, std::size_t level) {
  for (std::size_t above = 0; above < level; ++above) {
    if (!counters.at(above)) counters.at(above) = list.levels.at(above).start;
  }
  auto& own = counters.at(level);
  auto& override = list.start_overrides.at(level);
  if (override) {
    own = override;
    override.reset();
  } else {
    own = own ? *own + 1 : list.levels.at(level).start;
  }
  for (std::size_t below = level + 1; below < kListLevels; ++below) {
    const int restart_after = list.levels.at(below).restart_after.value_or(static_cast<int>(below));
    if (static_cast<int>(level) < restart_after) counters.at(below).reset();
  }
}

std::string Numbering::next_label(int list_id, int level) {
  if (find(list_id) == nullptr) return {};
  List& list = *lists_.at(list_id);
  ListCounters& counters = counters_[list.definition];
  const auto own = static_cast<std::size_t>(std::clamp(level, 0, 8));
  count(list, counters, own);

  const ListLevel& shown = list.levels.at(own);
  if (shown.format == "bullet") return shown.text;
  std::string label;
  for (std::size_t i = 0; i < shown.text.size() && label.size() < kMaxLabel; ++i) {
    const char next = i + 1 < shown.text.size() ? shown.text[i + 1] : '\0';
    if (shown.text[i] != '%' || next < '1' || next > '9') {
      label += shown.text[i];
      continue;
    }
    const auto part = static_cast<std::size_t>(next - '1');
    if (part <= own) {
      label += number_text(list.levels.at(part), *counters.at(part), shown.legal);
    }
    ++i;
  }
  trim_spaces(label);
  return label;
}

}  // namespace muko::docx
