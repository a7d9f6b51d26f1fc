#include "readers/page/hyphenation.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "language/dictionary.h"
#include "readers/page/layout.h"

namespace muko::page {
namespace {

bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u00AD';
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

bool has_vowel(const std::string& word) {
  constexpr std::u32string_view kVowels = U"аеёиоуыэюяaeiouy";
  const std::u32string letters = to_utf32(word);
  return std::any_of(letters.begin(), letters.end(), [&](char32_t letter) {
    return kVowels.find(letter) != std::u32string_view::npos;
  });
}

constexpr std::size_t kFewestLetters = 2;

}  // namespace

void Hyphenation::collect(std::string_view token) {
  std::u32string letters = to_utf32(token);
  // Without the marks around it; hyphens inside stay.
  while (!letters.empty() && !is_letter(letters.back()) && !is_hyphen(letters.back())) {
    letters.pop_back();
  }
  std::size_t start = 0;
  while (start < letters.size() && !is_letter(letters[start])) ++start;
  letters.erase(0, start);
  // What ends with a hyphen is half of a word.
  if (letters.size() > kFewestLetters && !is_hyphen(letters.back())) words_.insert(lower(letters));
}

void Hyphenation::collect() {
  collected_ = true;
  for (const Page& page : pages_) {
    std::string token;
    const PageWord* before = nullptr;
    for (const PageWord& word : page.words) {
      const bool glued = before != nullptr && is_glued(*before, word) &&
                         std::abs(before->baseline - word.baseline) < 1 &&
                         word.box.left > before->box.left;
      if (!glued) {
        collect(token);
        token.clear();
      }
      token += word.text;
      before = &word;
    }
    collect(token);
  }
}

bool Hyphenation::in_document(const std::string& word) {
  if (!collected_) collect();
  return words_.count(word) != 0;
}

bool Hyphenation::is_word(const std::string& word) {
  return knows_word(word);
}

Hyphenation::Join Hyphenation::join(std::string_view last, std::string_view next) {
  const std::u32string left = to_utf32(last);
  const std::u32string right = to_utf32(next);
  if (left.size() < 2 || right.empty()) return Join::Space;
  // «2024– / 2025», «сентябрь– / ноябрь»: no space before the dash, so none behind it.
  if (left.back() == U'–' || left.back() == U'—') return Join::Keep;
  if (!is_hyphen(left.back())) return Join::Space;
  const std::u32string before = tail_letters(std::u32string_view(left).substr(0, left.size() - 1));
  const std::u32string behind = head_letters(right);
  if (left.back() == U'\u00AD') return Join::Drop;
  if (before.empty()) {
    const char32_t letter = left[left.size() - 2];
    return letter >= U'0' && letter <= U'9' && !behind.empty() ? Join::Keep
           : letter >= U'0' && letter <= U'9' && right.front() >= U'0' && right.front() <= U'9'
               ? Join::Keep
               : Join::Space;
  }
  if (behind.empty()) return Join::Keep;
  const bool capitals = is_upper(before.back()) && is_upper(behind.front()) && before.size() > 1;
  if (!is_small(behind.front()) && !capitals) return Join::Keep;

  const std::string left_half = lower(before);
  const std::string right_half = lower(behind);
  const std::string joined = left_half + right_half;
  if (in_document(left_half + "-" + right_half)) return Join::Keep;
  if (in_document(joined)) return Join::Drop;
  if (capitals) return in_document(left_half) ? Join::Keep : Join::Drop;
  if (!has_vowel(left_half) || !has_vowel(right_half)) return Join::Drop;
  if (is_word(joined)) return Join::Drop;
  return in_document(left_half) || is_word(left_half) ? Join::Keep : Join::Drop;
}

bool Hyphenation::is_broken_word(std::string_view last, std::string_view next) {
  const std::u32string left = to_utf32(last);
  const std::u32string right = to_utf32(next);
  if (left.empty() || right.empty() || !is_letter(left.back()) || !is_small(right.front())) {
    return false;
  }
  const std::string left_half = lower(tail_letters(left));
  const std::string right_half = lower(head_letters(right));
  const std::string joined = left_half + right_half;
  return (in_document(joined) || is_word(joined)) && !(is_word(left_half) && is_word(right_half));
}

}  // namespace muko::page
