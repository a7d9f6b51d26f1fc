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

// Deleted rows are left out. Edges of columns that no cell uses, or that lie within 2 mm of each
// other (rows drawn by hand), are one edge: so that a column of the grid is a column that one sees.
[[nodiscard]] TableGrid lay_out_table(XmlNode table);

}  // namespace muko::docx
