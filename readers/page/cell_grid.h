// CellGrid: rules that meet -> rows, columns, and cells merged both ways; parted where tables of
// different columns stand on each other.
#pragma once

#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

// Rules of one connected figure -> its tables (without words). Empty where the figure has fewer
// than two cells (a frame) or too many lines to be a table.
[[nodiscard]] std::vector<LaidTable> make_grids(const std::vector<const Rule*>& horizontal,
                                                const std::vector<const Rule*>& vertical, int page);

}  // namespace muko::page
