// Measures of the text outside of tables: margins, indent, distance of lines, size.
#pragma once

#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

// `items` of pages of one width.
[[nodiscard]] Measures measure(const std::vector<const Line*>& lines, double width);

// Titles and stamps alone show no margins: where there are few lines, ruled tables do.
void widen(Measures& measures, std::size_t lines, const std::vector<Box>& tables);

}  // namespace muko::page
