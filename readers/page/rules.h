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

// Marks the words that a rule underlines, and takes such rules out.
void take_underlines(std::vector<PageWord>& words, std::vector<Rule>& horizontal);

}  // namespace muko::page
