// Tables of HTML: rows and cells laid on a grid by rowspan and colspan (HTML standard, 4.9.12).

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "readers/grid_edges.h"
#include "readers/html/blocks.h"
#include "readers/lengths.h"
#include "readers/plain_paragraph.h"

namespace muko::html {
namespace {

constexpr int kMaxDepth = 20;
constexpr int kMaxSpan = 1000;
constexpr std::size_t kMaxColumns = 1000;
constexpr std::size_t kMaxRows = 20'000;
constexpr std::size_t kMaxCells = 200'000;

struct GridCell {
  XmlNode node = {};
  int row = 0;     // from 0
  int column = 0;  // from 0
  int rowspan = 1;
  int colspan = 1;
  Look look = {};
};

bool has_visible_border(XmlNode node) {
  for (const std::string_view property :
       {"border", "border-top", "border-bottom", "border-left", "border-right"}) {
    const std::string value = style_value(node, property);
    if (value.find("solid") != std::string::npos || value.find("double") != std::string::npos ||
        value.find("windowtext") != std::string::npos) {
      return true;
    }
  }
  return false;
}

class GridReader {
 public:
  explicit GridReader(Reading& reading) : reading_(reading) {}

  void read(XmlNode table, const Look& look) { read_rows(table, look, false); }

  [[nodiscard]] std::vector<GridCell>& cells() { return cells_; }
  [[nodiscard]] int rows() const { return static_cast<int>(rows_); }
  [[nodiscard]] int header_rows() const { return header_rows_; }
  [[nodiscard]] bool has_header_cells() const { return has_header_cells_; }

 private:
  void read_rows(XmlNode container, const Look& look, bool header);
  void read_row(XmlNode row, const Look& look, bool header);
  void place_cell(XmlNode node, const Look& look, std::size_t& column);

  Reading& reading_;
  std::vector<GridCell> cells_;
  std::vector<std::size_t> taken_;  // by column: the first row that is free
  std::size_t rows_ = 0;
  int header_rows_ = 0;
  bool body_began_ = false;
  bool has_header_cells_ = false;
};

void GridReader::read_rows(XmlNode container, const Look& look, bool header) {
  for (const XmlNode node : container.children()) {
    const std::string_view name = node.name();
    if (is_hidden(node)) continue;
    if (name == "tr") {
      read_row(node, look_of(node, look), header);
    } else if (name == "thead") {
      read_rows(node, look_of(node, look), true);
    } else if (name == "tbody" || name == "tfoot") {
      read_rows(node, look_of(node, look), false);
    }
  }
}

void GridReader::read_row(XmlNode row, const Look& look, bool header) {
  if (rows_ >= kMaxRows || reading_.cells >= kMaxCells) {
    reading_.cut = true;
    return;
  }
  std::size_t column = 0;
  for (const XmlNode node : row.children()) {
    const bool cell = node.name() == "td" || node.name() == "th";
    if (!cell || is_hidden(node) || column >= kMaxColumns) continue;
    has_header_cells_ = has_header_cells_ || node.name() == "th";
    place_cell(node, look, column);
  }
  body_began_ = body_began_ || !header;
  if (!body_began_) ++header_rows_;
  ++rows_;
}

void GridReader::place_cell(XmlNode node, const Look& look, std::size_t& column) {
  while (column < taken_.size() && taken_[column] > rows_) ++column;
  GridCell cell;
  cell.node = node;
  cell.row = static_cast<int>(rows_);
  cell.column = static_cast<int>(column);
  cell.colspan = std::clamp(read_int(node.attribute("colspan")).value_or(1), 1, kMaxSpan);
  const int rowspan = read_int(node.attribute("rowspan")).value_or(1);
  cell.rowspan = rowspan == 0 ? kMaxSpan : std::clamp(rowspan, 1, kMaxSpan);  // 0: to the end
  cell.look = look_of(node, look);
  const std::size_t end = column + static_cast<std::size_t>(cell.colspan);
  if (taken_.size() < end) taken_.resize(end, 0);
  for (; column < end; ++column) {
    taken_[column] = rows_ + static_cast<std::size_t>(cell.rowspan);
  }
  cells_.push_back(std::move(cell));
  ++reading_.cells;
}

// Rows that no span passes the end of, columns that some cell uses.
void fit(std::vector<GridCell>& cells, Table& table) {
  std::vector<Extent> extents;
  int edges = 1;
  for (GridCell& cell : cells) {
    cell.rowspan = std::min(cell.rowspan, table.rows - cell.row);
    extents.push_back({cell.column, cell.column + cell.colspan});
    edges = std::max(edges, cell.column + cell.colspan + 1);
  }
  const std::vector<int> seen = join_edges(extents, edges, {});
  for (GridCell& cell : cells) {
    const int last = cell.column + cell.colspan;
    const int end = seen[static_cast<std::size_t>(last)];
    cell.column = seen[static_cast<std::size_t>(cell.column)];
    cell.colspan = end - cell.column;
    table.columns = std::max(table.columns, end);
  }
}

// By the lines it draws; a table that says nothing of lines is one of data where it has headers.
bool is_bordered(XmlNode table, const GridReader& grid, const std::vector<GridCell>& cells) {
  const std::string_view border = table.attribute("border");
  if (table.has_attribute("border")) return border != "0";
  if (has_visible_border(table) || grid.has_header_cells()) return true;
  const auto framed = std::count_if(cells.begin(), cells.end(), [](const GridCell& cell) {
    return has_visible_border(cell.node);
  });
  return framed * 2 >= static_cast<std::ptrdiff_t>(cells.size());
}

Cell read_cell(const GridCell& grid_cell, const Table& table, Flow& flow) {
  Cell cell;
  cell.row = grid_cell.row + 1;
  cell.column = grid_cell.column + 1;
  cell.rowspan = grid_cell.rowspan;
  cell.colspan = grid_cell.colspan;
  cell.where = place_of_cell(table.where, cell.row, cell.column);
  flow.place = {table.where.table, cell.row, cell.column};
  read_blocks(grid_cell.node, grid_cell.look, flow, cell.blocks);
  if (cell.blocks.empty()) {
    cell.blocks.emplace_back(
        plain_paragraph({}, {}, flow.reading.places.next_paragraph(Story::Body, flow.place)));
  }
  return cell;
}

}  // namespace

void read_table(XmlNode node, const Look& look, Flow& flow, std::vector<Block>& out) {
  if (flow.table_depth >= kMaxDepth) return;
  const XmlNode caption = node.child("caption");
  if (caption && !is_hidden(caption)) read_blocks(caption, look_of(caption, look), flow, out);
  GridReader grid(flow.reading);
  grid.read(node, look);
  if (grid.cells().empty()) return;
  Table table;
  table.rows = grid.rows();
  table.header_rows = grid.header_rows();
  fit(grid.cells(), table);
  table.bordered = is_bordered(node, grid, grid.cells());
  table.where = flow.reading.places.next_table(Story::Body);
  Flow inner = flow;
  ++inner.table_depth;
  for (const GridCell& cell : grid.cells()) table.cells.push_back(read_cell(cell, table, inner));
  std::sort(table.cells.begin(), table.cells.end(), [](const Cell& one, const Cell& other) {
    return std::pair(one.row, one.column) < std::pair(other.row, other.column);
  });
  out.emplace_back(std::move(table));
}

}  // namespace muko::html
