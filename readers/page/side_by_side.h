// find_side_by_side: texts that stand beside each other without rules: a letterhead in two columns,
// a post of several lines with the name beside its first, terms with what they mean.
#pragma once

#include <vector>

#include "readers/page/furniture.h"
#include "readers/page/layout.h"

namespace muko::page {

// Takes their lines out of `page`: borderless tables of two columns.
[[nodiscard]] std::vector<LaidTable> find_side_by_side(PageLines& page);

}  // namespace muko::page
