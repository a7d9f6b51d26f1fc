// make_lines: words -> lines of text, from top to bottom.
#pragma once

#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

// A line holds words of one baseline however far apart they stand.
[[nodiscard]] Lines make_lines(std::vector<const PageWord*> words, int page);
// The words of a line as a Line.
[[nodiscard]] Line line_of(std::vector<const PageWord*> words, int page);

}  // namespace muko::page
