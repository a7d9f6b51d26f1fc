// Values: the numbers of a text that measure something: «58 %», «3,5», «12 учителей».
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checker/rules/likeness.h"
#include "language/words.h"

namespace muko::rules {

// «2025»
[[nodiscard]] bool is_year(std::string_view word);

// [start, end) in bytes; a decimal fraction is one value.
struct Value {
  std::string text = {};
  std::size_t start = 0;
  std::size_t end = 0;
};

class Values {
 public:
  // `no_values`: words whose numbers measure nothing: классы, курсы, школы.
  explicit Values(const std::vector<std::string>& no_values) : no_values_(stem_set(no_values)) {}

  // From left to right; no years, no numbers behind «№», of classes, schools, names («500+»).
  [[nodiscard]] std::vector<Value> find(std::string_view text) const;

 private:
  [[nodiscard]] bool is_value(std::string_view text, const std::vector<Word>& words,
                              std::size_t at) const;

  StemSet no_values_;
};

}  // namespace muko::rules
