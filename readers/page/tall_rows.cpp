#include "readers/page/tall_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "readers/page/gutters.h"
#include "readers/page/lines.h"
#include "readers/page/loose_rows.h"

namespace muko::page {
namespace {

constexpr int kMostRows = 2000;

// All words of the row as lines over all columns; empty where a cell reaches into other rows.
Lines lines_of_row(const LaidTable& table, int row) {
  std::vector<const PageWord*> words;
  for (const LaidCell& cell : table.cells) {
    const bool here = cell.row <= row && cell.row + cell.rowspan > row;
    if (!here) continue;
    if (cell.rowspan > 1 || cell.colspan > 1) return {};
    for (const Line& line : cell.lines) {
      words.insert(words.end(), line.words.begin(), line.words.end());
    }
  }
  return words.empty() ? Lines() : make_lines(std::move(words), table.page);
}

void replace_row(LaidTable& table, int row, LaidTable parts) {
  const int added = parts.rows - 1;
  std::vector<LaidCell> cells;
  const double top = table.ys[static_cast<std::size_t>(row)];
  const double bottom = table.ys[static_cast<std::size_t>(row) + 1];
  parts.ys.front() = top;
  parts.ys.back() = bottom;
  for (LaidCell& cell : table.cells) {
    if (cell.row == row) continue;
    if (cell.row > row) cell.row += added;
    cells.push_back(std::move(cell));
  }
  for (LaidCell& cell : parts.cells) {
    const auto part = static_cast<std::size_t>(cell.row);
    const auto column = static_cast<std::size_t>(cell.column);
    cell.box = {table.xs[column], parts.ys[part],
                table.xs[column + static_cast<std::size_t>(cell.colspan)], parts.ys[part + 1]};
    cell.row += row;
    cells.push_back(std::move(cell));
  }
  std::stable_sort(cells.begin(), cells.end(), [](const LaidCell& a, const LaidCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  table.cells = std::move(cells);
  table.rows += added;
  table.ys.insert(table.ys.begin() + row + 1, parts.ys.begin() + 1, parts.ys.end() - 1);
  table.guessed = true;
}

}  // namespace

void split_tall_rows(LaidTable& table) {
  Frame frame;
  frame.edges = table.xs;
  for (int row = 0; row < table.rows && table.rows < kMostRows; ++row) {
    Lines lines = lines_of_row(table, row);
    if (lines.size() < 2) continue;
    const auto starts = numbered_starts(lines, frame);
    if (starts.size() < 2) continue;
    LaidTable parts = lay_rows(std::move(lines), starts, frame, {});
    const int rows = parts.rows;
    replace_row(table, row, std::move(parts));
    row += rows - 1;
  }
}

}  // namespace muko::page
