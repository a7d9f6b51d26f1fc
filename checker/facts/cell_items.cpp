#include "checker/facts/cell_items.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "language/words.h"

namespace muko {

namespace {

constexpr std::size_t kMaxMarkerBytes = 24;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_roman(char32_t c) {
  return c == U'I' || c == U'V' || c == U'X' || c == U'І' || c == U'Х';
}

bool is_bullet(char32_t c) {
  constexpr std::u32string_view kBullets = U"•·▪■●○◦‣➢➤✓✔*–—-";
  return kBullets.find(c) != std::u32string_view::npos || (c >= 0xF000 && c <= 0xF0FF);
}

std::size_t skip_spaces(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    std::size_t next = position;
    if (!is_space(next_code_point(text, next))) break;
    position = next;
  }
  return position;
}

Marker bullet(std::string_view line) {
  std::size_t position = 0;
  if (!is_bullet(next_code_point(line, position))) return {};
  const std::size_t end = skip_spaces(line, position);
  if (end == position) return {};
  return {Marker::Kind::Bullet, "", 1, end};
}

// «1.», «1)», «1.2», «1.2.»: groups of one or two digits, so no year and no date.
Marker numbered(std::string_view line) {
  std::string number;
  int depth = 0;
  std::size_t position = 0;
  bool closed = false;
  while (position < line.size() && line[position] >= '0' && line[position] <= '9') {
    const std::size_t start = position;
    while (position < line.size() && is_digit(static_cast<unsigned char>(line[position]))) {
      ++position;
    }
    if (position - start > 2) return {};
    if (depth > 0) number += '.';
    number += line.substr(start, position - start);
    ++depth;
    closed = position < line.size() && (line[position] == '.' || line[position] == ')');
    if (!closed) break;
    ++position;
  }
  if (depth == 0 || (!closed && depth < 2)) return {};
  const std::size_t end = skip_spaces(line, position);
  const bool parted = end > position || end == line.size();
  std::size_t next = end;
  const bool letter_follows = end < line.size() && is_upper(next_code_point(line, next));
  if (!parted && !(closed && letter_follows)) return {};
  return {Marker::Kind::Number, number, depth, end};
}

Marker lettered(std::string_view line) {
  std::size_t position = 0;
  if (line.empty() || !is_cyrillic(next_code_point(line, position))) return {};
  if (position >= line.size() || line[position] != ')') return {};
  return {Marker::Kind::Letter, std::string(line.substr(0, position)), 1,
          skip_spaces(line, position + 1)};
}

Marker roman(std::string_view line) {
  std::size_t position = 0;
  std::size_t end = 0;
  while (position < line.size()) {
    if (!is_roman(next_code_point(line, position))) break;
    end = position;
  }
  if (end == 0 || end >= line.size() || (line[end] != '.' && line[end] != ')')) return {};
  return {Marker::Kind::Roman, std::string(line.substr(0, end)), 1, skip_spaces(line, end + 1)};
}

bool same_level(const Marker& a, const Marker& b) {
  return a.kind == b.kind && a.depth == b.depth;
}

// The line that begins with a noun in «-ние», «-ция» or an infinitive.
bool has_action_ending(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kEndings = {
      "ние", "тие", "ция", "овка", "отка", "ерка", "вка", "ржка", "ить", "ать", "ять", "еть", "ти"};
  return word.size() > 8 && std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) {
           return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
         });
}

std::vector<TitleItem> marked_items(std::string_view text, const std::vector<TextRange>& lines) {
  std::vector<TitleItem> items;
  for (const TextRange& line : lines) {
    const Marker marker = read_marker(line.of(text));
    if (items.empty() || same_level(marker, items.front().marker)) {
      items.push_back({{line.start + marker.end, line.end}, marker});
    } else {
      items.back().range.end = line.end;
    }
  }
  return items;
}

std::vector<TitleItem> unmarked_items(std::string_view text, const std::vector<TextRange>& lines) {
  std::vector<TitleItem> items;
  for (const TextRange& line : lines) {
    if (items.empty() || begins_small(line.of(text))) {
      if (items.empty()) items.push_back({line, {}});
      items.back().range.end = line.end;
    } else {
      items.push_back({line, {}});
    }
  }
  return items;
}

bool are_measures(std::string_view text, const std::vector<TitleItem>& items, std::size_t deadlines,
                  std::size_t executors, const Vocabulary& vocabulary) {
  const std::size_t count = items.size();
  if (count < 2) return false;
  if (deadlines == count || executors == count) return true;
  if (count >= 3 && deadlines >= 2) return true;
  const auto actions = std::count_if(items.begin(), items.end(), [&](const TitleItem& item) {
    return begins_with_action(item.range.of(text), vocabulary);
  });
  return static_cast<std::size_t>(actions) == count;
}

TitleItem whole_item(std::string_view text, const std::vector<TextRange>& lines) {
  TitleItem item{{lines.front().start, lines.back().end}, read_marker(lines.front().of(text))};
  item.range.start += item.marker.end;
  return item;
}

// «сентябрь –», «с 1 марта»: the interval goes on in the next line.
bool is_open_interval(std::string_view line) {
  static constexpr std::array<std::string_view, 4> kOpen = {"-", "–", "—", ","};
  return std::any_of(kOpen.begin(), kOpen.end(), [&](auto end) {
    return line.size() >= end.size() && line.substr(line.size() - end.size()) == end;
  });
}

// «– ноябрь», «по 30 мая», «2024 г.»: no deadline without the line before.
bool goes_on_with_deadline(std::string_view line) {
  static constexpr std::array<std::string_view, 6> kStarts = {"-", "–", "—", "по ", "года", "г."};
  if (std::any_of(kStarts.begin(), kStarts.end(),
                  [&](auto start) { return line.substr(0, start.size()) == start; })) {
    return line.substr(0, std::string_view("по план").size()) != "по план" &&
           line.substr(0, std::string_view("по мере").size()) != "по мере";
  }
  return false;
}

}  // namespace

Marker read_marker(std::string_view line) {
  if (line.empty()) return {};
  const std::string_view head = line.substr(0, std::min(line.size(), kMaxMarkerBytes));
  for (const auto& read : {numbered, bullet, lettered, roman}) {
    Marker marker = read(head);
    if (marker.kind != Marker::Kind::None) return marker;
  }
  return {};
}

std::vector<TextRange> lines_of(std::string_view text) {
  std::vector<TextRange> lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = trim(text.substr(start, end - start));
    if (!line.empty()) {
      const auto first = static_cast<std::size_t>(line.data() - text.data());
      lines.push_back({first, first + line.size()});
    }
    start = end + 1;
  }
  return lines;
}

std::string one_line(std::string_view text) {
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string_view without_end_sign(std::string_view text) {
  // «г.», «И.И.»: the full stop belongs to a word of one or two letters.
  const auto stops_short_word = [](std::string_view stopped) {
    const std::size_t end = stopped.size() - 1;
    constexpr std::size_t kReach = 40;
    const std::size_t from = end - std::min(end, kReach);
    const auto words = split_words(stopped.substr(from, end - from));
    if (words.empty() || from + words.back().end != end) return false;
    constexpr std::size_t kTwoLetters = 4;
    const char first = words.back().text.front();
    return words.back().text.size() <= kTwoLetters && !(first >= '0' && first <= '9');
  };
  text = trim(text);
  while (!text.empty()) {
    const char last = text.back();
    const bool stop = last == '.' && !stops_short_word(text);
    if (last != ',' && last != ';' && last != ':' && !stop) break;
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

bool begins_small(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    if (is_letter(c)) return !is_upper(c);
    if (c != U'(' && c != U'«' && c != U'"' && !is_space(c)) return c == U',' || c == U';';
  }
  return false;
}

bool begins_with_action(std::string_view text, const Vocabulary& vocabulary) {
  const PhraseSet& actions = vocabulary.actions.set;
  const std::vector<Word> words = first_words(text.substr(0, 160), 1 + actions.longest());
  if (words.empty()) return false;
  if (has_action_ending(to_lower(words.front().text))) return true;
  const std::vector<StemKey> stems = stem_keys(words);
  return actions.match_at(stems, 0) || actions.match_at(stems, 1);
}

std::vector<TitleItem> title_items(std::string_view text, std::size_t deadlines,
                                   std::size_t executors, const Vocabulary& vocabulary) {
  const std::vector<TextRange> lines = lines_of(text);
  if (lines.empty()) return {};
  if (lines.size() == 1 || text.size() > kMaxReadBytes) return {whole_item(text, lines)};

  if (read_marker(lines.front().of(text)).kind != Marker::Kind::None) {
    return marked_items(text, lines);
  }
  const bool inner_list = std::any_of(lines.begin(), lines.end(), [&](const TextRange& line) {
    return read_marker(line.of(text)).kind != Marker::Kind::None;
  });
  if (inner_list || lines.front().of(text).back() == ':') return {whole_item(text, lines)};

  std::vector<TitleItem> items = unmarked_items(text, lines);
  if (are_measures(text, items, deadlines, executors, vocabulary)) return items;
  return {whole_item(text, lines)};
}

namespace {

// «1) май», «• приказ» without the marker; «10.05» is a date.
std::string_view unmarked(std::string_view line) {
  const Marker marker = read_marker(line);
  const bool bracket = marker.kind == Marker::Kind::Number && marker.depth == 1 &&
                       line.substr(marker.number.size(), 1) == ")";
  return marker.kind == Marker::Kind::Bullet || bracket ? line.substr(marker.end) : line;
}

}  // namespace

std::vector<std::string> result_items(std::string_view text) {
  const std::vector<TextRange> lines = lines_of(text);
  // Where the first begins small, small letters tell nothing.
  const bool joins = !lines.empty() && !begins_small(lines.front().of(text));
  std::vector<std::string> items;
  for (const TextRange& range : lines) {
    const std::string_view line = range.of(text);
    const bool marked = read_marker(line).kind != Marker::Kind::None;
    if (joins && !marked && !items.empty() && begins_small(line)) {
      items.back() += " " + std::string(line);
    } else {
      items.emplace_back(unmarked(line));
    }
  }
  return items;
}

std::vector<std::string> deadline_items(std::string_view text) {
  std::vector<std::string> items;
  for (const TextRange& range : lines_of(text)) {
    const std::string_view line = range.of(text);
    const bool joins =
        !items.empty() && (is_open_interval(items.back()) || goes_on_with_deadline(line));
    if (joins) {
      items.back() += ' ';
      items.back() += line;
    } else {
      items.emplace_back(unmarked(line));
    }
  }
  return items;
}

}  // namespace muko
