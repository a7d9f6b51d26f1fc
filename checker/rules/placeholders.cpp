#include "checker/rules/placeholders.h"

#include <array>

#include "base/bytes.h"
#include "base/find_text.h"
#include "base/utf8.h"
#include "checker/rules/wordings.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

constexpr std::size_t kMostWords = 7;        // of a placeholder in words
constexpr std::size_t kLongestGap = 30;      // bytes between two lines of one date
constexpr std::size_t kLongestInside = 400;  // bytes between brackets

using Found = std::optional<FoundPlaceholder>;

std::set<std::string, std::less<>> normal_set(const std::vector<std::string>& texts) {
  std::set<std::string, std::less<>> normal;
  for (const std::string& text : texts) normal.insert(normalize(text));
  return normal;
}

bool is_ascii_letter(std::string_view text, std::size_t at) {
  const char byte = at < text.size() ? text[at] : ' ';
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// A run of underscores; two of them and more, not inside «my__file.docx».
Found line_from(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("__", from); at != std::string_view::npos;
       at = text.find("__", at)) {
    const std::size_t start = at;
    while (at < text.size() && text[at] == '_') ++at;
    const bool name = is_ascii_letter(text, at) || (start > 0 && is_ascii_letter(text, start - 1));
    if (!name && !is_address(chunk_around(text, start))) {
      return FoundPlaceholder{start, at, PlaceholderForm::Line};
    }
  }
  return std::nullopt;
}

// «от «___» ________ 20__ г. № ____» is one place.
Found find_lines(std::string_view text) {
  Found first = line_from(text, 0);
  if (!first) return first;
  for (Found next = line_from(text, first->end); next; next = line_from(text, first->end)) {
    if (next->start - first->end > kLongestGap) break;
    first->end = next->end;
  }
  return first;
}

// Х as a letter that stands for a digit: Cyrillic or Latin.
bool is_x(char32_t letter) {
  return letter == U'Х' || letter == U'х' || letter == U'X' || letter == U'x';
}

// «20ХХ», «ХХ.ХХ.2025», «№ ХХ»: two and more beside digits, points or the sign of a number.
bool stands_for_digits(std::string_view text, std::size_t start, std::size_t end) {
  const auto is_digit_at = [text](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  if (start >= 2 && is_digit_at(start - 1) && is_digit_at(start - 2)) return true;
  const bool dotted = end + 2 < text.size() && text[end] == '.';
  if (dotted) {
    std::size_t at = end + 1;
    if (is_digit_at(at) || is_x(letters::next(text, at))) return true;
  }
  static constexpr std::string_view kSign = "№";
  const std::string_view before = trim(text.substr(0, start));
  return before.size() >= kSign.size() && before.substr(before.size() - kSign.size()) == kSign;
}

// «ХХ.ХХ.2025»: digits, points and letters that stand for digits.
std::size_t date_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (at < text.size()) {
    const char32_t letter = letters::next(text, at);
    const bool filled = letters::is_digit(letter) || is_x(letter);
    if (filled) end = at;
    if (!filled && letter != U'.') break;
  }
  return end;
}

Found find_digits(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    if (!is_x(letters::next(text, at))) continue;
    std::size_t count = 1;
    std::size_t end = at;
    while (at < text.size() && is_x(letters::next(text, at))) {
      ++count;
      end = at;
    }
    if (count < 2) continue;
    std::size_t behind = end;
    const bool word = behind < text.size() && letters::is_any_letter(letters::next(text, behind));
    if (word || !stands_for_digits(text, start, end)) continue;
    while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9') --start;
    return FoundPlaceholder{start, date_end(text, end), PlaceholderForm::Sign};
  }
  return std::nullopt;
}

// «{{ order.number }}», «{% if %}»: of a template.
Found find_template(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kMarks = {
      {{"{{", "}}"}, {"{%", "%}"}}};
  for (const auto& [open, close] : kMarks) {
    const std::size_t start = text.find(open);
    const std::size_t end = start == std::string_view::npos ? start : text.find(close, start);
    if (end == std::string_view::npos) continue;
    return FoundPlaceholder{start, end + close.size(), PlaceholderForm::Sign};
  }
  return std::nullopt;
}

bool has_line_or_bracket(std::string_view text) {
  return any_place(text, [](auto byte) {
    const auto sign = byte(0);
    return sign == '_' || sign == '(' || sign == '[' || sign == '<' || sign == '{';
  });
}

// Two letters side by side that may stand for digits, by the last byte of each.
bool may_hold_digits(std::string_view text) {
  const auto is_last = [](auto byte) {
    return byte == '\xA5' || byte == '\x85' || byte == 'X' || byte == 'x';  // of «Х», «х»
  };
  return any_place<2>(text, [is_last](auto byte) {
    return is_last(byte(0)) && (is_last(byte(1)) || is_last(byte(2)));
  });
}

bool is_dots(std::string_view text) {
  if (text.empty()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    if (letter != U'.' && letter != U'…' && letter != U'_' && !is_space(letter)) return false;
  }
  return true;
}

void keep_first(Found& first, const Found& other) {
  if (other && (!first || other->start < first->start)) first = other;
}

}  // namespace

Placeholders::Placeholders(const Params& params)
    : openings_(normal_set(params.texts("openings"))),
      whole_(normal_set(params.texts("whole"))),
      dates_(params.texts("dates")),
      orders_(params.texts("orders")) {}

bool Placeholders::is_filler(std::string_view inside, bool square) const {
  inside = trim(inside);
  if (square && is_dots(inside)) return true;
  if (whole_.count(normalize(inside)) > 0) return true;
  if (has_digit(inside)) return false;
  const std::vector<Word> words = first_words(inside, kMostWords + 1);
  return !words.empty() && words.size() <= kMostWords && words.front().start < 4 &&
         openings_.count(normalize(words.front().text)) > 0;
}

Found Placeholders::in_brackets(std::string_view text, char open, char close) const {
  for (std::size_t start = text.find(open); start != std::string_view::npos;
       start = text.find(open, start + 1)) {
    const std::size_t end = text.substr(start, kLongestInside).find(close);
    if (end == std::string_view::npos) continue;
    if (is_filler(text.substr(start + 1, end - 1), open != '(')) {
      return FoundPlaceholder{start, start + end + 1, PlaceholderForm::Brackets};
    }
  }
  return std::nullopt;
}

// «указать срок» alone in its cell, «Ответственный: указать ФИО».
Found Placeholders::ordered(std::string_view text, bool cell) const {
  const std::size_t colon = text.find(':');
  if (!cell && colon == std::string_view::npos) return std::nullopt;
  const std::size_t from = cell ? 0 : colon + 1;
  const auto first = next_word(text, from);
  if (!first || !orders_.may_begin_with(stem_key(first->text))) return std::nullopt;
  const std::vector<Word> words = first_words(text.substr(from), kMostWords + 1);
  if (words.size() > kMostWords) return std::nullopt;
  if (!orders_.match_at(stem_keys(words), 0)) return std::nullopt;
  return FoundPlaceholder{from + words.front().start, from + words.back().end,
                          PlaceholderForm::Sign};
}

// «дд.мм.гггг»
Found Placeholders::dated(std::string_view text) const {
  for (const std::string& date : dates_) {
    const std::size_t start = find_text(text, date);
    if (start == std::string_view::npos) continue;
    return FoundPlaceholder{start, start + date.size(), PlaceholderForm::Sign};
  }
  return std::nullopt;
}

Found Placeholders::find(std::string_view text, bool cell) const {
  Found first;
  if (has_line_or_bracket(text)) {
    first = find_lines(text);
    keep_first(first, in_brackets(text, '(', ')'));
    keep_first(first, in_brackets(text, '[', ']'));
    keep_first(first, in_brackets(text, '<', '>'));
    keep_first(first, find_template(text));
  }
  if (may_hold_digits(text)) keep_first(first, find_digits(text));
  keep_first(first, dated(text));
  if (cell || text.find(':') != std::string_view::npos) keep_first(first, ordered(text, cell));
  return first;
}

}  // namespace muko::rules
