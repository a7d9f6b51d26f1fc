// TableGrid: rows and cells of a table:table laid on one grid, before their content is read.
#pragma once

#include <vector>

#include "base/xml.h"
#include "readers/odt/styles.h"

namespace muko::odt {

// Rows and columns count from 0 here.
struct GridCell {
  XmlNode node = {};
  int row = 0;
  int column = 0;
  int rowspan = 1;
  int colspan = 1;
};

struct TableGrid {
  int rows = 0;
  int columns = 0;
  int header_rows = 0;
  bool cut = false;                  // it was too large
  std::vector<GridCell> cells = {};  // by row, then column
};

// Hidden rows are left out; the tables that split a cell (table:is-sub-table) become cells of
// this grid. Edges that one does not see as such are joined (grid_edges.h).
[[nodiscard]] TableGrid lay_out_table(XmlNode table, Scope scope, const Styles& styles);

}  // namespace muko::odt
