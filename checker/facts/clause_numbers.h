// Clause numbers: «п. 1.2, 1.3», «пунктов 2.1 и 2.3», «мера 3.1» in a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

// Byte offsets; `depth` of «3.2» is 2.
struct ClauseNumber {
  std::string text = {};
  std::size_t start = 0;
  std::size_t end = 0;
  int depth = 0;
};
// The number that begins at `at`: «3.2», not «48-р», «2024» or a date.
[[nodiscard]] std::optional<ClauseNumber> clause_number_at(std::string_view text, std::size_t at);

// «п. 1.2, 1.3», «пункты 2.1 и 2.3», «п. 1.2, п. 1.4»: one list.
struct NumberList {
  std::size_t start = 0;  // of the word before the first number
  std::size_t end = 0;
  bool of_measure = false;  // «мера 3.1», not «пункт 3.1»
  std::vector<ClauseNumber> numbers = {};
};
[[nodiscard]] std::vector<NumberList> find_number_lists(std::string_view text);

}  // namespace muko
