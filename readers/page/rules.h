// Rules: strokes as they were drawn (a cell's edges each, dashes, double lines) -> whole lines.
#pragma once

#include <vector>

#include "readers/page/layout.h"
#include "readers/page/page.h"

namespace muko::page {

struct Ruling {
  std::vector<Rule> horizontal = {};  // from top to bottom
  std::vector<Rule> vertical = {};    // from left to right
};

[[nodiscard]] Ruling merge_rules(const std::vector<Rule>& rules);

// Marks the words that a rule underlines and takes out those that one strikes out (text that was
// deleted), and such rules with them. Returns how many words were struck out.
std::size_t take_marks(std::vector<PageWord>& words, std::vector<Rule>& horizontal);

}  // namespace muko::page
