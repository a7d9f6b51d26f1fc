#include "checker/facts/list_items.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kMostItems = 200;
// «29;» behind a semicolon is a value of the item, not another item: it has no word so long.
constexpr std::size_t kShortestWord = 4;

struct Entry {
  std::string text = {};
  Marker marker = {};
  bool labelled = false;
  Location where = {};

  [[nodiscard]] bool marked() const { return labelled || marker.kind != Marker::Kind::None; }
  [[nodiscard]] bool numbered() const { return labelled || marker.kind == Marker::Kind::Number; }
};

bool ends_with_any(std::string_view text, std::string_view signs) {
  return !text.empty() && signs.find(text.back()) != std::string_view::npos;
}

bool has_word(std::string_view text) {
  const auto is_long = [](const Word& word) {
    std::size_t at = 0;
    return !is_shorter_utf8(word.text, kShortestWord) && is_letter(next_code_point(word.text, at));
  };
  for (auto word = next_word(text, 0); word; word = next_word(text, word->end)) {
    if (is_long(*word)) return true;
  }
  return false;
}

// «2023 г. – 29» begins with a year, no number of an item.
Marker marker_of(std::string_view text) {
  Marker marker = read_marker(text);
  if (marker.kind == Marker::Kind::Number && marker.number.size() > 3 && marker.depth < 2)
    return {};
  return marker;
}

bool goes_on(const std::vector<Entry>& entries, std::string_view text, const Marker& marker,
             bool labelled) {
  if (entries.empty()) return false;
  if (!has_word(text)) return true;
  if (labelled || marker.kind != Marker::Kind::None) return false;
  const bool open = !ends_with_any(trim(entries.back().text), ".;:");
  return open && (begins_small(text) || entries.back().marked());
}

std::vector<Entry> entries_of(const std::vector<ListLine>& lines) {
  std::vector<Entry> entries;
  for (const ListLine& line : lines) {
    const std::string_view text = trim(line.text);
    if (text.empty() || text.size() > kMaxReadBytes) continue;
    const Marker marker = marker_of(text);
    if (goes_on(entries, text, marker, line.labelled)) {
      entries.back().text += " " + std::string(text);
      continue;
    }
    Entry entry{.marker = marker, .labelled = line.labelled, .where = line.where};
    entry.text = std::string(trim(text.substr(marker.end)));
    entries.push_back(std::move(entry));
    if (entries.size() == kMostItems) break;
  }
  return entries;
}

// The place of «2. » or «2) » behind a letter or sign, with a capital after it; npos for none.
std::size_t find_number(std::string_view text, int number, std::size_t from, std::size_t& end) {
  for (const char sign : {'.', ')'}) {
    const std::string mark = std::to_string(number) + sign;
    for (std::size_t at = text.find(mark, from); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      const bool behind_digit = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
      const std::string_view rest = trim(text.substr(at + mark.size()));
      if (at == 0 || behind_digit || rest.empty()) continue;
      std::size_t first = 0;
      if (!is_upper(next_code_point(rest, first))) continue;
      end = at + mark.size();
      return at;
    }
  }
  return std::string_view::npos;
}

// «1. Поддержка … работы2. Оказание …»: the numbers go on.
std::vector<std::string> cut_at_numbers(const std::string& text, int number) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t end = 0;; start = end) {
    const std::size_t at = find_number(text, ++number, start, end);
    parts.emplace_back(trim(std::string_view(text).substr(
        start, at == std::string::npos ? std::string::npos : at - start)));
    if (at == std::string::npos) return parts;
  }
}

// At semicolons outside of brackets and quotes; a part without words belongs to the one before.
std::vector<std::string> cut_at_semicolons(const std::string& text) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t letter = next_code_point(text, at);
    if (letter == U'(' || letter == U'«') ++depth;
    if ((letter == U')' || letter == U'»') && depth > 0) --depth;
    if (letter == U';' && depth == 0) {
      parts.emplace_back();
      continue;
    }
    parts.back().append(text, start, at - start);
  }
  std::vector<std::string> items;
  for (std::string& part : parts) {
    if (items.empty() || has_word(part)) {
      items.push_back(std::move(part));
    } else {
      items.back() += ";" + part;
    }
  }
  return items;
}

std::vector<std::string> parts_of(const Entry& entry) {
  if (!entry.marked()) return cut_at_semicolons(entry.text);
  if (!entry.numbered() || entry.marker.number.empty()) return {entry.text};
  const std::string& number = entry.marker.number;
  if (number.find_first_not_of("0123456789") != std::string::npos) return {entry.text};
  return cut_at_numbers(entry.text, std::stoi(number));
}

void add_item(std::string_view text, const Location& where, std::vector<Quote>& items) {
  text = trim(text);
  text = trim(text.substr(marker_of(text).end));
  text = without_end_sign(text);
  if (items.size() < kMostItems && has_word(text)) items.push_back({std::string(text), where});
}

}  // namespace

bool is_marked(const ListLine& line) {
  return line.labelled || marker_of(trim(line.text)).kind != Marker::Kind::None;
}

std::vector<Quote> list_items(const std::vector<ListLine>& lines) {
  std::vector<Quote> items;
  for (const Entry& entry : entries_of(lines)) {
    if (ends_with_any(entry.text, ":")) continue;
    for (const std::string& part : parts_of(entry)) add_item(part, entry.where, items);
  }
  return items;
}

}  // namespace muko
