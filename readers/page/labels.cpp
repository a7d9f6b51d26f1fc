#include "readers/page/labels.h"

#include <algorithm>

#include "base/utf8.h"

namespace muko::page {
namespace {

constexpr std::u32string_view kRomanDigits = U"IVXІХ";
constexpr std::u32string_view kBullets = U"•·▪■●○◦‣➢➤✓✔*–—-−□►";
constexpr std::size_t kLongestLabel = 16;  // bytes

constexpr std::size_t kLongestNumber = 3;  // digits: a year has four
constexpr std::size_t kLongestRoman = 5;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// «1.», «1)», «1.2», «1.2.», «12.1.3)»; not «1» and not «12.03.2024».
std::optional<Label> number_label(std::string_view word) {
  int groups = 0;
  bool closed = true;
  while (closed && !word.empty()) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0 || digits > kLongestNumber) return {};
    ++groups;
    word.remove_prefix(digits);
    if (word == ")") return Label{LabelKind::Number, groups};
    closed = word.starts_with('.');
    if (closed) word.remove_prefix(1);
  }
  if (!word.empty() || (groups == 1 && !closed)) return {};
  return Label{LabelKind::Number, groups};
}

// «а)», «б.»
std::optional<Label> letter_label(std::u32string_view word) {
  if (word.size() != 2 || !is_letter(word[0]) || is_upper(word[0])) return {};
  if (word[1] != U')') return {};
  return Label{LabelKind::Letter, 1};
}

std::optional<Label> roman_label(std::u32string_view word) {
  if (word.size() < 2 || word.size() > kLongestRoman + 1) return {};
  if (word.back() != U'.' && word.back() != U')') return {};
  const std::u32string_view digits = word.substr(0, word.size() - 1);
  if (digits.find_first_not_of(kRomanDigits) != std::u32string_view::npos) return {};
  return Label{LabelKind::Roman, 1};
}

std::optional<Label> bullet_label(std::u32string_view word) {
  const bool own = word.size() == 1 && (kBullets.find(word[0]) != std::u32string_view::npos ||
                                        (word[0] >= 0xF000 && word[0] <= 0xF0FF));
  return own ? std::optional(Label{LabelKind::Bullet, 1}) : std::nullopt;
}

}  // namespace

std::optional<Label> label_of(std::string_view word) {
  if (word.empty() || word.size() > kLongestLabel) return {};
  if (is_digit(word.front())) return number_label(word);
  const std::u32string letters = to_utf32(word);
  if (auto label = bullet_label(letters)) return label;
  if (auto label = letter_label(letters)) return label;
  return roman_label(letters);
}

}  // namespace muko::page
