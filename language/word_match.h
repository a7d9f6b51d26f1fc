// WordMatch: a word against a list of words or of beginnings.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace muko::word_match {

template <std::size_t N>
[[nodiscard]] bool is_any(std::u32string_view word,
                          const std::array<std::u32string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
[[nodiscard]] bool starts_with_any(std::u32string_view word,
                                   const std::array<std::u32string_view, N>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [word](std::u32string_view beginning) { return word.starts_with(beginning); });
}

}  // namespace muko::word_match
