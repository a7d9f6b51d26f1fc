#include "generator/data/json_syntax.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/utf8.h"

namespace muko {
namespace {

SourcePlace place_at(std::string_view text, std::size_t offset, const std::string& file) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";  // of UTF-8: no column of its own
  std::string_view before = text.substr(0, offset);
  if (before.starts_with(mark)) before.remove_prefix(mark.size());
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t column = length_utf8(before.substr(line_start));
  return {file, static_cast<int>(lines) + 1, static_cast<int>(column) + 1};
}

std::string fault_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return "JSON обрывается: допишите недостающую скобку или кавычку";
  const char here = text[offset];
  const std::size_t last = text.substr(0, offset).find_last_not_of(" \t\r\n");
  const bool after_comma = last != std::string_view::npos && text[last] == ',';
  if (after_comma && (here == '}' || here == ']')) {
    return std::string("лишняя запятая перед «") + here + "»: уберите её";
  }
  return "это не JSON: проверьте здесь кавычки, запятые и скобки";
}

}  // namespace

void require_json(std::string_view text, const std::string& file, int first_line) {
  try {
    // Values are dropped as they are read: only the syntax is asked for.
    const auto nothing = nlohmann::json::parse(
        text, [](int, nlohmann::json::parse_event_t, nlohmann::json&) { return false; });
  } catch (const nlohmann::json::parse_error& error) {
    const std::size_t offset = error.byte == 0 ? 0 : error.byte - 1;
    SourcePlace place = place_at(text, offset, file);
    place.line += first_line - 1;
    throw Error(ErrorCode::BadYaml, place, fault_at(text, offset));
  } catch (const nlohmann::json::out_of_range&) {
    // A number too large for a double is JSON all the same; it will be read as a text.
  }
}

}  // namespace muko
