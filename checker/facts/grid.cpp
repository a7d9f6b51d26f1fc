#include "checker/facts/grid.h"

#include <algorithm>

#include "base/utf8.h"

namespace muko {

namespace {

constexpr long long kMaxPlaces = 500'000;

}  // namespace

Grid::Grid(const Table& table) {
  if (table.rows <= 0 || table.columns <= 0) return;
  if (static_cast<long long>(table.rows) * table.columns > kMaxPlaces) return;
  rows_ = table.rows;
  columns_ = table.columns;
  places_.resize(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_));
  for (const Cell& cell : table.cells) {
    if (cell.row < 1 || cell.column < 1 || cell.row > rows_ || cell.column > columns_) continue;
    const int last_row = cell.row - 1 + std::clamp(cell.rowspan, 1, rows_ - cell.row + 1);
    const int last_column =
        cell.column - 1 + std::clamp(cell.colspan, 1, columns_ - cell.column + 1);
    for (int row = cell.row; row <= last_row; ++row) {
      for (int column = cell.column; column <= last_column; ++column) {
        places_[static_cast<std::size_t>((row - 1) * columns_ + column - 1)] = &cell;
      }
    }
  }
}

const Cell* Grid::at(int row, int column) const {
  if (row < 1 || column < 1 || row > rows_ || column > columns_) return nullptr;
  return places_[static_cast<std::size_t>((row - 1) * columns_ + column - 1)];
}

std::vector<const Cell*> Grid::row(int row) const {
  std::vector<const Cell*> cells;
  for (int column = 1; column <= columns_; ++column) {
    const Cell* cell = at(row, column);
    if (cell != nullptr && (cells.empty() || cells.back() != cell)) cells.push_back(cell);
  }
  return cells;
}

bool is_blank(const Cell* cell) {
  return cell == nullptr || trim(cell->text).empty();
}

}  // namespace muko
