// Phrases: a list of word sequences compared by stems, prepared once and asked often.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace muko {

// The words of a phrase must follow one another, with at most `gap` words between two of them.
class Phrases {
 public:
  Phrases() = default;
  explicit Phrases(const std::vector<std::string>& phrases, int gap = 2);

  [[nodiscard]] bool found_in(const std::vector<StemKey>& stems) const;
  [[nodiscard]] bool found_in(std::string_view text) const;
  [[nodiscard]] bool empty() const { return phrases_.empty(); }

 private:
  std::vector<std::vector<StemKey>> phrases_;
  int gap_ = 2;
};

// Share of the words of `part` that `whole` has too, 0…1; both by stems, each word once.
[[nodiscard]] double containment(const std::vector<StemKey>& part,
                                 const std::vector<StemKey>& whole);

}  // namespace muko
