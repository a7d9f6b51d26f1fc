#include "readers/page/hyphenation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "language/dictionary.h"
#include "language/words.h"
#include "readers/page/layout.h"

namespace muko::page {
namespace {

constexpr std::array<std::string_view, 14> kWholeEndings = {
    "ого", "его", "ых", "их", "ая", "ое", "ые", "ый", "ости", "ение", "ения", "ция", "ций", "ции"};
constexpr std::u32string_view kVowels = U"аеёиоуыэюяaeiouy";

bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u00AD';
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_small(char32_t c) {
  return is_letter(c) && !is_upper(c);
}

// The letters at the end (without hyphen) and at the beginning.
std::u32string tail_letters(std::u32string_view word) {
  std::size_t start = word.size();
  while (start > 0 && is_letter(word[start - 1])) --start;
  return std::u32string(word.substr(start));
}

std::u32string head_letters(std::u32string_view word) {
  std::size_t end = 0;
  while (end < word.size() && is_letter(word[end])) ++end;
  return std::u32string(word.substr(0, end));
}

std::string lower(const std::u32string& letters) {
  return to_lower(to_utf8(letters));
}

// It has an ending that stands in no word's middle: «регионального», «эффективности».
bool is_whole(const std::string& word) {
  return std::any_of(kWholeEndings.begin(), kWholeEndings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool has_vowel(const std::string& word) {
  const std::u32string letters = to_utf32(word);
  return std::any_of(letters.begin(), letters.end(), [&](char32_t letter) {
    return kVowels.find(letter) != std::u32string_view::npos;
  });
}

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kShortestHalf = 4;  // letters: shorter ones may be abbreviations
constexpr double kWordGap = 0.6;          // of the size: a wider one is between columns

}  // namespace

void Hyphenation::collect(std::string_view token, bool inside) {
  std::u32string letters = to_utf32(token);
  // Without the marks around it; hyphens inside stay.
  while (!letters.empty() && !is_letter(letters.back()) && !is_hyphen(letters.back())) {
    letters.pop_back();
  }
  std::size_t start = 0;
  while (start < letters.size() && !is_letter(letters[start])) ++start;
  letters.erase(0, start);
  // What ends with a hyphen is half of a word.
  if (letters.size() <= kFewestLetters || is_hyphen(letters.back())) return;
  bool& known_inside = words_[lower(letters)];
  known_inside = known_inside || inside;
}

void Hyphenation::collect() {
  collected_ = true;
  for (const Page& page : pages_) {
    std::string token;
    const PageWord* before = nullptr;
    bool first = true;  // in its line
    for (const PageWord& word : page.words) {
      const bool same_line = before != nullptr && std::abs(before->baseline - word.baseline) < 1 &&
                             word.box.left > before->box.left &&
                             word.box.left - before->box.right < kWordGap * word.size;
      if (!same_line || !is_glued(*before, word)) {
        collect(token, same_line && !first);
        token.clear();
        first = !same_line;
      }
      token += word.text;
      before = &word;
    }
    collect(token, false);
  }
}

bool Hyphenation::in_document(const std::string& word) {
  if (!collected_) collect();
  return words_.count(word) != 0;
}

bool Hyphenation::stands_inside(const std::string& word) {
  if (!collected_) collect();
  const auto known = words_.find(word);
  return known != words_.end() && known->second;
}

bool Hyphenation::has_stem_in_document(const std::string& word) {
  if (!collected_) collect();
  if (stems_.empty()) {
    // Of words inside of lines: others may be halves themselves.
    for (const auto& [known, inside] : words_) {
      if (inside) stems_.insert(stem(known));
    }
  }
  return stems_.count(stem(word)) != 0;
}

Hyphenation::Join Hyphenation::join(std::string_view last, std::string_view next) {
  const std::u32string left = to_utf32(last);
  const std::u32string right = to_utf32(next);
  if (left.size() < 2 || right.empty()) return Join::Space;
  // «2024– / 2025», «сентябрь– / ноябрь»: no space before the dash, so none behind it.
  if (left.back() == U'–' || left.back() == U'—') return Join::Keep;
  if (!is_hyphen(left.back())) return Join::Space;
  if (left.back() == U'\u00AD') return Join::Drop;
  const std::u32string before = tail_letters(std::u32string_view(left).substr(0, left.size() - 1));
  const std::u32string behind = head_letters(right);
  if (before.empty()) return is_digit(left[left.size() - 2]) ? Join::Keep : Join::Space;
  if (behind.empty()) return Join::Keep;
  const bool capitals = is_upper(before.back()) && is_upper(behind.front()) && before.size() > 1;
  if (capitals) return join_capitals(lower(before), lower(behind));
  return is_small(behind.front()) ? join_halves(lower(before), lower(behind)) : Join::Keep;
}

// «РЦО- / КОСО»; «НАГОРНО- / ЛЕСНОГО» where the text has «Нагорно-Лесной».
Hyphenation::Join Hyphenation::join_capitals(const std::string& left, const std::string& right) {
  const std::string hyphened = left + "-" + right;
  if (in_document(hyphened) || has_stem_in_document(hyphened)) return Join::Keep;
  return !in_document(left + right) && in_document(left) ? Join::Keep : Join::Drop;
}

Hyphenation::Join Hyphenation::join_halves(const std::string& left, const std::string& right) {
  if (in_document(left + "-" + right)) return Join::Keep;
  if (in_document(left + right)) return Join::Drop;
  if (!has_vowel(left) || !has_vowel(right)) return Join::Drop;
  if (has_stem_in_document(left + right)) return Join::Drop;
  if (knows_word(left + right)) return Join::Drop;
  return stands_inside(left) || knows_word(left) ? Join::Keep : Join::Drop;
}

bool Hyphenation::is_broken_word(std::string_view last, std::string_view next) {
  const std::u32string left = to_utf32(last);
  const std::u32string right = to_utf32(next);
  if (left.empty() || right.empty() || !is_letter(left.back()) || !is_small(right.front())) {
    return false;
  }
  const std::string left_half = lower(tail_letters(left));
  const std::string right_half = lower(head_letters(right));
  if (in_document(left_half + right_half)) return true;
  if (is_half_of_word(last, next)) return true;
  if (stands_inside(left_half) || stands_inside(right_half)) return false;
  if (is_whole(left_half) && length_utf8(right_half) > 3) return false;
  if (has_stem_in_document(left_half + right_half)) return true;
  return knows_word(left_half + right_half) && !(knows_word(left_half) && knows_word(right_half));
}

bool Hyphenation::is_half_of_word(std::string_view last, std::string_view next) {
  const std::string left = lower(tail_letters(to_utf32(last)));
  const std::string right = lower(head_letters(to_utf32(next)));
  if (length_utf8(left) < kShortestHalf || right.empty()) return false;
  return !stands_inside(left) && !knows_word(left) && knows_word(left + right);
}

}  // namespace muko::page
