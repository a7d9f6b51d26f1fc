// TableGrid: rows and cells of a w:tbl laid on one grid, before their content is read.
#pragma once

#include <vector>

#include "base/xml.h"

namespace muko::docx {

// Columns count from 0 here.
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
  std::vector<GridCell> cells = {};  // by row, then column; merged ones once
};

// Deleted rows are left out. Edges that one does not see as such are joined (grid_edges.h).
[[nodiscard]] TableGrid lay_out_table(XmlNode table);

}  // namespace muko::docx
