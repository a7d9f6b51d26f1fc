#include "readers/plain_paragraph.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "readers/paragraph_text.h"

namespace muko {
namespace {

constexpr std::size_t kMaxGrid = 400'000;  // a larger one keeps its holes

// Which places of the grid a cell covers, by row.
std::vector<bool> covered_places(const Table& table, std::size_t columns) {
  std::vector<bool> covered(static_cast<std::size_t>(table.rows) * columns, false);
  for (const Cell& cell : table.cells) {
    const int bottom = std::min(cell.row + cell.rowspan - 1, table.rows);
    const int right = std::min(cell.column + cell.colspan - 1, table.columns);
    for (int row = cell.row; row <= bottom; ++row) {
      for (int column = cell.column; column <= right; ++column) {
        covered[static_cast<std::size_t>(row - 1) * columns +
                static_cast<std::size_t>(column - 1)] = true;
      }
    }
  }
  return covered;
}

}  // namespace

Paragraph plain_paragraph(std::string_view text, const SpanFormat& format, const Location& where) {
  Paragraph paragraph;
  paragraph.where = where;
  ParagraphText content;
  content.append(text, format);
  content.move_to(paragraph);
  return paragraph;
}

void fill_holes(Table& table, Places& places) {
  const auto columns = static_cast<std::size_t>(table.columns);
  if (static_cast<std::size_t>(table.rows) * columns > kMaxGrid) return;
  const std::vector<bool> covered = covered_places(table, columns);
  for (std::size_t i = 0; i < covered.size(); ++i) {
    if (covered[i]) continue;
    Cell cell;
    cell.row = static_cast<int>(i / columns) + 1;
    cell.column = static_cast<int>(i % columns) + 1;
    cell.where = place_of_cell(table.where, cell.row, cell.column);
    const Place place = {table.where.table, cell.row, cell.column};
    cell.blocks.emplace_back(
        plain_paragraph({}, {}, places.next_paragraph(table.where.story, place)));
    table.cells.push_back(std::move(cell));
  }
  std::sort(table.cells.begin(), table.cells.end(), [](const Cell& one, const Cell& other) {
    return std::pair(one.row, one.column) < std::pair(other.row, other.column);
  });
}

}  // namespace muko
