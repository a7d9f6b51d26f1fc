#include "checker/facts/clause_numbers.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "language/words.h"

namespace muko {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view signs) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_space(c) && (c > 0x7F || signs.find(static_cast<char>(c)) == std::string_view::npos)) {
      break;
    }
    at = next;
  }
  return at;
}

// «п.», «пп.», «пункта», «подпункт», «меры», «мероприятие»: what a number may be of.
bool is_clause_word(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower == "п" || lower == "пп" || lower.rfind("пункт", 0) == 0 ||
         lower.rfind("подпункт", 0) == 0;
}

bool is_measure_word(std::string_view word) {
  static const std::set<std::string> kForms = {"мера",  "меры", "мере", "меру",
                                               "мерой", "мер",  "мерам"};
  const std::string lower = to_lower(word);
  return kForms.count(lower) != 0 || lower.rfind("мероприяти", 0) == 0;
}

std::optional<Word> word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '.' || text[end - 1] == '\n')) --end;
  constexpr std::string_view kSign = "№";
  constexpr std::string_view kHardSpace = "\u00A0";
  while (end >= 2) {
    if (end >= kSign.size() && text.substr(end - kSign.size(), kSign.size()) == kSign) {
      end -= kSign.size();
    } else if (text.substr(end - 2, 2) == kHardSpace) {
      end -= 2;
    } else {
      break;
    }
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '.')) --end;
  }
  std::size_t start = end;
  while (start >= 2 && static_cast<unsigned char>(text[start - 2]) >= 0xD0 &&
         static_cast<unsigned char>(text[start - 2]) <= 0xD1) {
    start -= 2;
  }
  if (start == end) return {};
  return Word{text.substr(start, end - start), start, end};
}

std::size_t skip_list_sign(std::string_view text, std::size_t at) {
  at = skip(text, at, ",;");
  for (const std::string_view sign : {"и ", "– ", "—", "-"}) {
    if (text.substr(at, sign.size()) == sign) at += sign.size();
  }
  at = skip(text, at, ",;");
  // «п.» again before the next number.
  const auto words = split_words(text.substr(at, std::min<std::size_t>(40, text.size() - at)));
  if (!words.empty() && words.front().start == 0 && is_clause_word(words.front().text)) {
    at = skip(text, at + words.front().end, ".");
  }
  constexpr std::string_view kSign = "№";
  if (text.substr(at, kSign.size()) == kSign) at = skip(text, at + kSign.size(), "");
  return at;
}

std::optional<NumberList> list_at(std::string_view text, std::size_t at) {
  const auto before = word_before(text, at);
  if (!before) return {};
  const bool of_measure = is_measure_word(before->text);
  if (!of_measure && !is_clause_word(before->text)) return {};
  NumberList list{before->start, at, of_measure};
  for (auto number = clause_number_at(text, at); number; number = clause_number_at(text, at)) {
    list.end = number->end;
    list.numbers.push_back(std::move(*number));
    at = skip_list_sign(text, list.end);
    if (at == list.end || at >= text.size() || !is_digit(text[at])) break;
  }
  return list.numbers.empty() ? std::nullopt : std::optional(std::move(list));
}

}  // namespace

std::optional<ClauseNumber> clause_number_at(std::string_view text, std::size_t at) {
  ClauseNumber number{{}, at, at, 0};
  while (at < text.size() && is_digit(text[at])) {
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at - start > 2) return {};
    number.text += (number.depth == 0 ? "" : ".") + std::string(text.substr(start, at - start));
    ++number.depth;
    number.end = at;
    const bool deeper = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
    if (!deeper) break;
    ++at;
  }
  if (number.depth == 0 || number.depth > 3) return {};
  std::size_t next = number.end;
  if (next >= text.size()) return number;
  const char32_t behind = next_code_point(text, next);
  const bool hyphen = behind == U'-' && next < text.size() && !is_digit(text[next]);
  const bool glued = is_letter(behind) || behind == U'%' || behind == U'/';
  return hyphen || glued ? std::nullopt : std::optional(number);
}

std::vector<NumberList> find_number_lists(std::string_view text) {
  std::vector<NumberList> lists;
  for (std::size_t at = find_digit(text); at < text.size(); at = find_digit(text, at + 1)) {
    if (at > 0 && is_digit(text[at - 1])) continue;
    auto list = list_at(text, at);
    if (!list) continue;
    at = std::max(at, list->end - 1);
    lists.push_back(std::move(*list));
  }
  return lists;
}

}  // namespace muko
