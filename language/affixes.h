// Affixes: the endings of a hunspell dictionary (its .aff file, SFX rules; hunspell(5)).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muko {

// «SFX Z ый о [лнртв]ый»: a word of flag Z that ends with [лнртв]ый has a form with «о» for «ый».
struct Ending {
  char flag = 0;
  std::string strip = {};
  std::string add = {};
  std::vector<std::string> condition = {};  // a letter each: ".", "а", "[абв]", "[^абв]"
};

// True where the last letters of a base form are as the rule asks.
[[nodiscard]] bool fits(const Ending& ending, std::string_view base);

class Affixes {
 public:
  // The text of an .aff file in UTF-8; lines that are no SFX rules are passed over.
  explicit Affixes(std::string_view text);

  // Those whose forms end with `add`; null for none.
  [[nodiscard]] const std::vector<Ending>* with(std::string_view add) const;

 private:
  std::unordered_map<std::string, std::vector<Ending>> by_add_;
};

}  // namespace muko
