#include "readers/odt/list_styles.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "readers/lengths.h"
#include "readers/number_format.h"
#include "readers/symbols.h"

namespace muko::odt {
namespace {

constexpr std::size_t kMaxLabel = 400;

// style:num-format is "1", "a", "A", "i", "I" or the beginning of the sequence as LibreOffice
// writes it: "01, 02, 03, ...", "а, б, .., аа, аб, ... (ru)".
void read_number_format(std::string_view format, ListLevel& level) {
  std::size_t at = 0;
  const std::string_view first = format.substr(0, format.find(','));
  const char32_t letter = first.empty() ? 0 : next_code_point(first, at);
  level.format = "decimal";
  if (first.empty()) level.format = "none";
  if (first.size() > 1 && letter == U'0') level.digits = static_cast<int>(first.size());
  if (letter == U'a') level.format = "lowerLetter";
  if (letter == U'A') level.format = "upperLetter";
  if (letter == U'i') level.format = "lowerRoman";
  if (letter == U'I') level.format = "upperRoman";
  if (letter == U'а') level.format = "russianLower";
  if (letter == U'А') level.format = "russianUpper";
  if (first == "1st") level.format = "ordinal";
}

std::string bullet_text(std::string_view text, std::string_view font) {
  std::string bullet;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    const bool symbol_font = font == "Symbol" || font.starts_with("Wingdings");
    const bool replaced = is_symbol_code(code) || (symbol_font && code < 0x100);
    append_utf8(bullet, replaced ? symbol_character(font, code) : code);
  }
  return std::string(trim(bullet));
}

ListLevel read_level(XmlNode node, Scope scope, const Styles& styles) {
  ListLevel level;
  TextProperties text =
      styles.find(scope, "text", node.attribute("style-name")).node
          ? read_text_properties(styles.find(scope, "text", node.attribute("style-name"))
                                     .node.child("text-properties"))
          : TextProperties();
  overlay(text, read_text_properties(node.child("text-properties")));
  level.indents = read_list_indents(node.child("list-level-properties"));
  if (node.name() == "list-level-style-image") level.bullet = "•";
  if (node.name() == "list-level-style-bullet") {
    level.bullet = bullet_text(node.attribute("bullet-char"), styles.font_of(text));
    return level;
  }
  read_number_format(node.attribute("num-format"), level);
  level.start = read_int(node.attribute("start-value")).value_or(1);
  level.prefix = node.attribute("num-prefix");
  level.suffix = node.attribute("num-suffix");
  level.display_levels = read_int(node.attribute("display-levels")).value_or(1);
  if (node.has_attribute("num-list-format")) level.pattern = node.attribute("num-list-format");
  return level;
}

std::string number_of(const ListLevel& level, const std::optional<int>& counter) {
  if (!level.bullet.empty()) return {};
  std::string number = format_number(counter.value_or(level.start), level.format);
  const auto digits = static_cast<std::size_t>(level.digits);
  return number.size() < digits ? std::string(digits - number.size(), '0') + number : number;
}

// "%1%.%2%." with the numbers in place.
std::string fill_pattern(const ListStyle& style, const ListCounters& counters, std::size_t level) {
  const std::string& pattern = *style.at(level).pattern;
  std::string label;
  for (std::size_t at = 0; at < pattern.size() && label.size() < kMaxLabel;) {
    const std::size_t end = pattern[at] == '%' ? pattern.find('%', at + 1) : std::string::npos;
    const auto part = end == std::string::npos
                          ? std::nullopt
                          : read_int(std::string_view(pattern).substr(at + 1, end - at - 1));
    if (!part || *part < 1 || *part > static_cast<int>(level) + 1) {
      label += pattern[at++];
      continue;
    }
    const auto index = static_cast<std::size_t>(*part - 1);
    label += number_of(style.at(index), counters.at(index));
    at = end + 1;
  }
  return label;
}

// The numbers of so many levels, joined by full stops.
std::string join_numbers(const ListStyle& style, const ListCounters& counters, std::size_t level) {
  const ListLevel& own = style.at(level);
  const auto shown = static_cast<std::size_t>(std::clamp(own.display_levels, 1, 10));
  std::string numbers;
  for (std::size_t i = level + 1 - std::min(shown, level + 1); i <= level; ++i) {
    const std::string number = number_of(style.at(i), counters.at(i));
    if (number.empty()) continue;
    if (!numbers.empty()) numbers += '.';
    numbers += number;
  }
  return own.prefix + numbers + own.suffix;
}

}  // namespace

ListStyle read_list_style(XmlNode node, Scope scope, const Styles& styles) {
  ListStyle style;
  for (const XmlNode each : node.children()) {
    const auto level = read_int(each.attribute("level"));
    if (!level || *level < 1 || *level > static_cast<int>(kListLevels)) continue;
    style.at(static_cast<std::size_t>(*level - 1)) = read_level(each, scope, styles);
  }
  return style;
}

std::string label_of(const ListStyle& style, const ListCounters& counters, std::size_t level) {
  const ListLevel& own = style.at(level);
  if (!own.bullet.empty()) return own.bullet;
  if (own.format == "none" && !own.pattern) return std::string(trim(own.prefix + own.suffix));
  const std::string label =
      own.pattern ? fill_pattern(style, counters, level) : join_numbers(style, counters, level);
  return std::string(trim(label));
}

}  // namespace muko::odt
