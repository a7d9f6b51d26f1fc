// TableBorders: does a table show lines, or is it a means of layout?
#pragma once

#include "readers/odt/styles.h"
#include "readers/odt/table_grid.h"

namespace muko::odt {

// At least half of its cells have two lines, those of their neighbours counted: one is a line to
// sign on.
[[nodiscard]] bool is_bordered(const TableGrid& grid, Scope scope, const Styles& styles);

}  // namespace muko::odt
