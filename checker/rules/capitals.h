// Capitals: the abbreviations that a text uses.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace muko::rules {

struct FoundCapitals {
  std::string letters = {};  // «МЦПР»
  std::size_t start = 0;
  std::size_t end = 0;
};

// Words of two and more Cyrillic capitals that can be abbreviations: not in quotation marks, no
// part of a number («31-ОД»), no initials, no Roman numerals, no surname before initials. Small
// letters behind the capitals are an ending («ШНОРов»).
[[nodiscard]] std::vector<FoundCapitals> find_capitals(std::string_view text);

// Written in capitals for show: a title, a heading, a letterhead.
[[nodiscard]] bool is_in_capitals(std::string_view text);

}  // namespace muko::rules
