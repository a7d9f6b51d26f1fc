#include "readers/odt/table_grid.h"

#include <algorithm>
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

bool is_cell(std::string_view name) {
  return name == "table-cell" || name == "covered-table-cell";
}

bool holds_deletion(XmlNode node) {
  for (const XmlNode child : node.children()) {
    if (child.name() == "change" || holds_deletion(child)) return true;
  }
  return false;
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

// What the layouts of one table and of those that split its cells share.
struct Laying {
  Scope scope;
  const Styles& styles;
  std::size_t cells = 0;
};

// `width` 0: as wide as its columns say.
Layout lay_out(XmlNode table, Laying& laying, double left, double width, int splits);

// The cell that a column belongs to at the row reached.
struct Owner {
  std::size_t until = 0;  // the first row it leaves free
  std::size_t row = 0;
  std::size_t cell = 0;
};

class RowReader {
 public:
  RowReader(Laying& laying, std::vector<double> edges, int splits)
      : laying_(laying), edges_(std::move(edges)), splits_(splits) {}

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
  void skip_covered();
  void cover();
  void take_columns(std::size_t count, std::size_t rowspan, const Row& row);
  [[nodiscard]] bool is_complete(XmlNode node) const;
  void emit(const Row& row, std::size_t index, const std::vector<int>& starts, Layout& out) const;
  [[nodiscard]] double edge(std::size_t column) const;

  Laying& laying_;
  std::vector<double> edges_;
  int splits_;
  std::vector<Row> rows_;
  std::vector<Owner> owners_;  // by column
  std::size_t column_ = 0;
  std::size_t header_rows_ = 0;
  bool body_began_ = false;
  bool cut_ = false;
};

// Rows repeated are empty ones: one of them is enough.
void RowReader::read_repeated(XmlNode node, bool header) {
  if (is_hidden(node)) return;
  const bool empty = node.text().find_first_not_of(" \t\r\n") == std::string::npos;
  if (empty && holds_deletion(node)) return;  // all that was in it is deleted, and the row with it
  const int count = empty ? 1 : read_count(node, "number-rows-repeated", kMaxSpan);
  for (int i = 0; i < count; ++i) read_row(node, header);
}

void RowReader::read_row(XmlNode node, bool header) {
  if (rows_.size() >= kMaxRows || laying_.cells >= kMaxCells) {
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

// Does the row speak of every column, of the covered ones too? Then each cell is where it stands.
bool RowReader::is_complete(XmlNode node) const {
  std::size_t columns = 0;
  for (const XmlNode cell : node.children()) {
    if (!is_cell(cell.name())) continue;
    columns += static_cast<std::size_t>(read_count(cell, "number-columns-repeated", kMaxColumns));
  }
  return columns + 1 >= edges_.size();
}

void RowReader::read_cells(XmlNode node, Row& row) {
  const bool complete = is_complete(node);
  for (const XmlNode cell : node.children()) {
    if (!is_cell(cell.name())) continue;
    const int count = read_count(cell, "number-columns-repeated", kMaxColumns);
    for (int i = 0; i < count && column_ < kMaxColumns; ++i) {
      if (cell.name() == "covered-table-cell") {
        cover();
      } else {
        if (!complete) skip_covered();
        place_cell(cell, row);
      }
    }
  }
}

void RowReader::skip_covered() {
  while (column_ < owners_.size() && owners_[column_].until > rows_.size()) ++column_;
}

// LibreOffice at times leaves out the span of the cell above: then it reaches down to here.
void RowReader::cover() {
  const std::size_t index = rows_.size();
  if (column_ < owners_.size() && owners_[column_].until == index && index > 0) {
    Owner& owner = owners_[column_];
    rows_[owner.row].cells[owner.cell].cell.rowspan = static_cast<int>(index + 1 - owner.row);
    owner.until = index + 1;
  }
  ++column_;
}

// The cell takes its columns; one that reaches down to here from above ends before it.
void RowReader::take_columns(std::size_t count, std::size_t rowspan, const Row& row) {
  const std::size_t index = rows_.size();
  if (owners_.size() < column_ + count) owners_.resize(column_ + count);
  for (std::size_t i = column_; i < column_ + count; ++i) {
    const Owner& above = owners_[i];
    if (above.until > index && above.row < index) {
      rows_[above.row].cells[above.cell].cell.rowspan = static_cast<int>(index - above.row);
    }
    owners_[i] = {index + rowspan, index, row.cells.size()};
  }
}

double RowReader::edge(std::size_t column) const {
  if (column < edges_.size()) return edges_[column];
  return edges_.back() + kUnknownWidth * static_cast<double>(column - edges_.size() + 1);
}

void RowReader::place_cell(XmlNode node, Row& row) {
  const auto colspan =
      static_cast<std::size_t>(read_count(node, "number-columns-spanned", kMaxSpan));
  const int rowspan = read_count(node, "number-rows-spanned", kMaxSpan);
  RowCell cell;
  cell.cell = {node, edge(column_), edge(column_ + colspan), 0, rowspan};
  ++laying_.cells;
  const XmlNode split = sub_table_of(node);
  if (split && splits_ < kMaxSplits) {
    const double width = cell.cell.right - cell.cell.left;
    cell.split = lay_out(split, laying_, cell.cell.left, width, splits_ + 1);
    row.height = std::max(row.height, cell.split.rows);
  }
  take_columns(colspan, static_cast<std::size_t>(rowspan), row);
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

Layout lay_out(XmlNode table, Laying& laying, double left, double width, int splits) {
  std::vector<double> edges = Columns(laying.scope, laying.styles).read(table);
  const double scale = width > 0 && edges.back() > 0 ? width / edges.back() : 1;
  for (double& edge : edges) edge = left + edge * scale;
  RowReader rows(laying, std::move(edges), splits);
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
  Laying laying{scope, styles};
  const Layout layout = lay_out(table, laying, 0, 0, 0);
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
