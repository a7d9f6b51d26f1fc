#include "readers/odt/table_grid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include "readers/grid_edges.h"
#include "readers/lengths.h"

namespace muko::odt {
namespace {

constexpr int kMaxColumns = 1000;
constexpr int kMaxRows = 20'000;
constexpr int kMaxSpan = 1000;
constexpr std::size_t kMaxCells = 200'000;
constexpr int kMaxSplits = 10;          // cells split in split cells
constexpr double kUnknownWidth = 100;   // pt
constexpr double kSamePosition = 0.05;  // pt: what rounding leaves

// A cell between two vertical lines (points), over rows of its table.
struct PlacedCell {
  XmlNode node = {};
  double left = 0;
  double right = 0;
  int row = 0;
  int rowspan = 1;
};

struct Layout {
  int rows = 0;
  int header_rows = 0;
  bool cut = false;
  std::vector<PlacedCell> cells = {};
};

int read_count(XmlNode node, std::string_view attribute, int limit) {
  return std::clamp(read_int(node.attribute(attribute)).value_or(1), 1, limit);
}

bool is_hidden(XmlNode node) {
  const std::string_view visibility = node.attribute("visibility");
  return visibility == "collapse" || visibility == "filter";
}

XmlNode sub_table_of(XmlNode cell) {
  const XmlNode table = cell.child("table");
  return table && table.attribute("is-sub-table") == "true" ? table : XmlNode();
}

class Columns {
 public:
  Columns(Scope scope, const Styles& styles) : scope_(scope), styles_(styles) {}

  // Where each column begins, and where the last one ends.
  std::vector<double> read(XmlNode table) {
    edges_ = {0};
    collect(table);
    return std::move(edges_);
  }

 private:
  void collect(XmlNode container) {
    for (const XmlNode node : container.children()) {
      const std::string_view name = node.name();
      if (name == "table-column") {
        const double width = width_of(node);
        const int count = read_count(node, "number-columns-repeated", kMaxColumns);
        for (int i = 0; i < count && edges_.size() <= kMaxColumns; ++i) {
          edges_.push_back(edges_.back() + width);
        }
      } else if (name == "table-columns" || name == "table-header-columns" ||
                 name == "table-column-group") {
        collect(node);
      }
    }
  }

  [[nodiscard]] double width_of(XmlNode column) const {
    const XmlNode style = styles_.find(scope_, "table-column", column.attribute("style-name")).node;
    const auto width =
        read_length(style.child("table-column-properties").attribute("column-width"));
    return width && *width > 0 ? *width : kUnknownWidth;
  }

  Scope scope_;
  const Styles& styles_;
  std::vector<double> edges_;
};

// One row as written: cells with their span in rows as written, and those split once more.
struct RowCell {
  PlacedCell cell = {};
  Layout split = {};  // without rows where it is not split
};
struct Row {
  std::vector<RowCell> cells = {};
  int height = 1;  // rows of the grid
};

class TableLayout {
 public:
  TableLayout(Scope scope, const Styles& styles) : scope_(scope), styles_(styles) {}

  // `width` 0: as wide as its columns say.
  Layout lay_out(XmlNode table, double left, double width, int splits);

 private:
  Scope scope_;
  const Styles& styles_;
  std::size_t cells_ = 0;
  friend class RowReader;
};

class RowReader {
 public:
  RowReader(TableLayout& layout, std::vector<double> edges, int splits)
      : layout_(layout), edges_(std::move(edges)), splits_(splits) {}

  void read(XmlNode container, bool header) {
    for (const XmlNode node : container.children()) {
      const std::string_view name = node.name();
      if (name == "table-row") {
        read_repeated(node, header);
      } else if (name == "table-header-rows") {
        read(node, true);
      } else if (name == "table-rows" || name == "table-row-group") {
        read(node, header);
      }
    }
  }

  Layout finish();

 private:
  void read_repeated(XmlNode node, bool header);
  void read_row(XmlNode node, bool header);
  void read_cells(XmlNode node, Row& row);
  void place_cell(XmlNode node, Row& row);
  void emit(const Row& row, std::size_t index, const std::vector<int>& starts, Layout& out) const;
  [[nodiscard]] double edge(std::size_t column) const;

  TableLayout& layout_;
  std::vector<double> edges_;
  int splits_;
  std::vector<Row> rows_;
  std::vector<std::size_t> taken_;  // by column: the first row that a cell above leaves free
  std::size_t column_ = 0;
  std::size_t header_rows_ = 0;
  bool body_began_ = false;
  bool cut_ = false;
};

// Rows repeated are empty ones: one of them is enough.
void RowReader::read_repeated(XmlNode node, bool header) {
  if (is_hidden(node)) return;
  const bool empty = node.text().empty();
  const int count = empty ? 1 : read_count(node, "number-rows-repeated", kMaxSpan);
  for (int i = 0; i < count; ++i) read_row(node, header);
}

void RowReader::read_row(XmlNode node, bool header) {
  if (rows_.size() >= kMaxRows || layout_.cells_ >= kMaxCells) {
    cut_ = true;
    return;
  }
  if (header && !body_began_) ++header_rows_;
  body_began_ = body_began_ || !header;
  Row row;
  column_ = 0;
  read_cells(node, row);
  rows_.push_back(std::move(row));
}

void RowReader::read_cells(XmlNode node, Row& row) {
  for (const XmlNode cell : node.children()) {
    const bool covered = cell.name() == "covered-table-cell";
    if (!covered && cell.name() != "table-cell") continue;
    const int count = read_count(cell, "number-columns-repeated", kMaxColumns);
    if (covered) {
      column_ += static_cast<std::size_t>(count);
      continue;
    }
    for (int i = 0; i < count && column_ < kMaxColumns; ++i) place_cell(cell, row);
  }
}

double RowReader::edge(std::size_t column) const {
  if (column < edges_.size()) return edges_[column];
  return edges_.back() + kUnknownWidth * static_cast<double>(column - edges_.size() + 1);
}

void RowReader::place_cell(XmlNode node, Row& row) {
  const std::size_t index = rows_.size();
  while (column_ < taken_.size() && taken_[column_] > index) ++column_;  // covered, and not said so
  const auto colspan =
      static_cast<std::size_t>(read_count(node, "number-columns-spanned", kMaxSpan));
  const int rowspan = read_count(node, "number-rows-spanned", kMaxSpan);
  RowCell cell;
  cell.cell = {node, edge(column_), edge(column_ + colspan), 0, rowspan};
  ++layout_.cells_;
  const XmlNode split = sub_table_of(node);
  if (split && splits_ < kMaxSplits) {
    cell.split =
        layout_.lay_out(split, cell.cell.left, cell.cell.right - cell.cell.left, splits_ + 1);
    row.height = std::max(row.height, cell.split.rows);
  }
  if (taken_.size() < column_ + colspan) taken_.resize(column_ + colspan, 0);
  for (std::size_t i = column_; i < column_ + colspan; ++i) {
    taken_[i] = index + static_cast<std::size_t>(rowspan);
  }
  row.cells.push_back(std::move(cell));
  ++column_;
}

void RowReader::emit(const Row& row, std::size_t index, const std::vector<int>& starts,
                     Layout& out) const {
  const int top = starts[index];
  for (const RowCell& each : row.cells) {
    const std::size_t end =
        std::min(index + static_cast<std::size_t>(each.cell.rowspan), starts.size() - 1);
    const int height = starts[end] - top;
    if (each.split.cells.empty()) {
      out.cells.push_back(each.cell);
      out.cells.back().row = top;
      out.cells.back().rowspan = height;
      continue;
    }
    for (PlacedCell inner : each.split.cells) {
      // The lowest cells reach down to the end of the row around.
      const bool lowest = inner.row + inner.rowspan >= each.split.rows;
      if (lowest) inner.rowspan = std::max(height - inner.row, 1);
      inner.row += top;
      out.cells.push_back(inner);
    }
  }
}

Layout RowReader::finish() {
  std::vector<int> starts = {0};
  for (const Row& row : rows_) starts.push_back(starts.back() + row.height);
  Layout layout;
  layout.rows = starts.back();
  layout.header_rows = starts[header_rows_];
  layout.cut = cut_;
  for (std::size_t i = 0; i < rows_.size(); ++i) emit(rows_[i], i, starts, layout);
  return layout;
}

Layout TableLayout::lay_out(XmlNode table, double left, double width, int splits) {
  std::vector<double> edges = Columns(scope_, styles_).read(table);
  const double scale = width > 0 && edges.back() > 0 ? width / edges.back() : 1;
  for (double& edge : edges) edge = left + edge * scale;
  RowReader rows(*this, std::move(edges), splits);
  rows.read(table, false);
  return rows.finish();
}

std::vector<double> positions_of(const std::vector<PlacedCell>& cells) {
  std::vector<double> all;
  for (const PlacedCell& cell : cells) {
    all.push_back(cell.left);
    all.push_back(cell.right);
  }
  std::sort(all.begin(), all.end());
  std::vector<double> positions;
  for (const double position : all) {
    if (positions.empty() || position - positions.back() > kSamePosition) {
      positions.push_back(position);
    }
  }
  return positions;
}

int index_of(const std::vector<double>& positions, double position) {
  const auto found = std::lower_bound(positions.begin(), positions.end(), position - kSamePosition);
  return static_cast<int>(found - positions.begin());
}

}  // namespace

TableGrid lay_out_table(XmlNode table, Scope scope, const Styles& styles) {
  const Layout layout = TableLayout(scope, styles).lay_out(table, 0, 0, 0);
  TableGrid grid;
  grid.rows = layout.rows;
  grid.header_rows = layout.header_rows;
  grid.cut = layout.cut;
  if (layout.cells.empty()) return grid;
  const std::vector<double> positions = positions_of(layout.cells);
  std::vector<Extent> extents;
  for (const PlacedCell& cell : layout.cells) {
    const int start = index_of(positions, cell.left);
    extents.push_back({start, std::max(index_of(positions, cell.right), start + 1)});
  }
  const std::vector<int> seen =
      join_edges(extents, static_cast<int>(positions.size()) + 1, positions);
  for (std::size_t i = 0; i < layout.cells.size(); ++i) {
    const PlacedCell& cell = layout.cells[i];
    const int column = seen[static_cast<std::size_t>(extents[i].start)];
    const int end = seen[static_cast<std::size_t>(extents[i].end)];
    grid.cells.push_back({cell.node, cell.row, column, cell.rowspan, std::max(end - column, 1)});
    grid.columns = std::max(grid.columns, end);
  }
  std::stable_sort(grid.cells.begin(), grid.cells.end(), [](const auto& one, const auto& other) {
    return std::pair(one.row, one.column) < std::pair(other.row, other.column);
  });
  return grid;
}

}  // namespace muko::odt
