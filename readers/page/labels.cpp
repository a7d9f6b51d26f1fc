#include "readers/page/labels.h"

#include <algorithm>

#include "base/utf8.h"

namespace muko::page {
namespace {

constexpr std::size_t kLongestNumber = 3;  // digits: a year has four
constexpr std::size_t kLongestRoman = 5;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// «1.», «1)», «1.2», «1.2.», «12.1.3)»; not «1» and not «12.03.2024».
std::optional<Label> number_label(std::string_view word) {
  int groups = 0;
  bool closed = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    if (at == start || at - start > kLongestNumber) return {};
    ++groups;
    closed = at < word.size();
    if (!closed) break;
    if (word[at] == ')') return at + 1 == word.size() ? std::optional(Label{LabelKind::Number, groups})
                                                      : std::nullopt;
    if (word[at] != '.') return {};
    ++at;
  }
  if (groups == 0 || (groups == 1 && !closed)) return {};
  return Label{LabelKind::Number, groups};
}

// «а)», «б.»
std::optional<Label> letter_label(std::u32string_view word) {
  if (word.size() != 2 || !is_letter(word[0]) || is_upper(word[0])) return {};
  if (word[1] != U')') return {};
  return Label{LabelKind::Letter, 1};
}

std::optional<Label> roman_label(std::u32string_view word) {
  constexpr std::u32string_view kDigits = U"IVXІХ";
  if (word.size() < 2 || word.size() > kLongestRoman + 1) return {};
  if (word.back() != U'.' && word.back() != U')') return {};
  const std::u32string_view digits = word.substr(0, word.size() - 1);
  if (digits.find_first_not_of(kDigits) != std::u32string_view::npos) return {};
  return Label{LabelKind::Roman, 1};
}

std::optional<Label> bullet_label(std::u32string_view word) {
  constexpr std::u32string_view kBullets = U"•·▪■●○◦‣➢➤✓✔*–—-−□►";
  const bool own = word.size() == 1 && (kBullets.find(word[0]) != std::u32string_view::npos ||
                                        (word[0] >= 0xF000 && word[0] <= 0xF0FF));
  return own ? std::optional(Label{LabelKind::Bullet, 1}) : std::nullopt;
}

}  // namespace

std::optional<Label> label_of(std::string_view word) {
  constexpr std::size_t kLongest = 16;  // bytes
  if (word.empty() || word.size() > kLongest) return {};
  if (is_digit(word.front())) return number_label(word);
  const std::u32string letters = to_utf32(word);
  if (auto label = bullet_label(letters)) return label;
  if (auto label = letter_label(letters)) return label;
  return roman_label(letters);
}

}  // namespace muko::page
