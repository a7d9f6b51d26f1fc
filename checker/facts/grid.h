// Grid: a Table as rows and columns, merged cells at each of their places.
#pragma once

#include <vector>

#include "document/document.h"

namespace muko {

class Grid {
 public:
  // A table of more than 500,000 places has no grid (no plan is that large): 0 rows.
  explicit Grid(const Table& table);

  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] int columns() const { return columns_; }
  // From 1; null outside and where the table has no cell.
  [[nodiscard]] const Cell* at(int row, int column) const;
  // The different cells that cover the row, from left to right.
  [[nodiscard]] std::vector<const Cell*> row(int row) const;

 private:
  int rows_ = 0;
  int columns_ = 0;
  std::vector<const Cell*> places_;
};

// True where the cell has no text but spaces.
[[nodiscard]] bool is_blank(const Cell* cell);

}  // namespace muko
