#include "readers/docx/table_grid.h"

#include <algorithm>
#include <string_view>

#include "readers/docx/alternate_content.h"
#include "readers/docx/values.h"
#include "readers/grid_edges.h"

namespace muko::docx {
namespace {

constexpr int kMaxSpan = 1000;
constexpr int kMaxColumns = 4000;

enum class Merge { None, Restart, Continue };

struct RawCell {
  XmlNode node = {};
  int start = 0;  // edges of the grid as written
  int end = 0;
  Merge vertical = Merge::None;
};

struct RawRow {
  bool header = false;
  std::vector<RawCell> cells = {};
};

Merge read_merge(XmlNode merge) {
  if (!merge) return Merge::None;
  return merge.attribute("val") == "restart" ? Merge::Restart : Merge::Continue;
}

// Merged by a tracked change: <w:cellMerge w:vMerge="cont"/>.
Merge read_tracked_merge(XmlNode merge) {
  if (!merge) return Merge::None;
  return merge.attribute("vMerge") == "rest" ? Merge::Restart : Merge::Continue;
}

int read_span(XmlNode properties, std::string_view name) {
  return std::clamp(read_int_value(properties.child(name)).value_or(0), 0, kMaxSpan);
}

void add_cell(XmlNode node, RawRow& row, int& edge) {
  const XmlNode properties = node.child("tcPr");
  if (properties.child("cellDel")) return;
  RawCell cell;
  cell.node = node;
  cell.start = edge;
  edge = std::min(edge + std::max(read_span(properties, "gridSpan"), 1), kMaxColumns);
  cell.end = edge;
  cell.vertical = read_merge(properties.child("vMerge"));
  if (cell.vertical == Merge::None) {
    cell.vertical = read_tracked_merge(properties.child("cellMerge"));
  }
  if (read_merge(properties.child("hMerge")) == Merge::Continue && !row.cells.empty()) {
    row.cells.back().end = edge;  // the way of Word 97
  } else if (cell.end > cell.start) {
    row.cells.push_back(cell);
  }
}

// Cells, also those inside content controls.
void collect_cells(XmlNode container, RawRow& row, int& edge) {
  for (const XmlNode node : container.children()) {
    const std::string_view name = node.name();
    if (name == "tc") {
      add_cell(node, row, edge);
    } else if (name == "sdt") {
      collect_cells(node.child("sdtContent"), row, edge);
    } else if (name == "customXml") {
      collect_cells(node, row, edge);
    } else if (name == "AlternateContent") {
      collect_cells(choose_alternative(node), row, edge);
    }
  }
}

RawRow read_row(XmlNode node) {
  const XmlNode properties = node.child("trPr");
  RawRow row;
  row.header = is_on(properties.child("tblHeader"));
  int edge = read_span(properties, "gridBefore");
  collect_cells(node, row, edge);
  return row;
}

void collect_rows(XmlNode container, std::vector<RawRow>& rows) {
  for (const XmlNode node : container.children()) {
    const std::string_view name = node.name();
    if (name == "tr") {
      const bool deleted = static_cast<bool>(node.child("trPr").child("del"));
      if (!deleted) rows.push_back(read_row(node));
    } else if (name == "sdt") {
      collect_rows(node.child("sdtContent"), rows);
    } else if (name == "customXml" || name == "ins" || name == "moveTo") {
      collect_rows(node, rows);
    } else if (name == "AlternateContent") {
      collect_rows(choose_alternative(node), rows);
    }
  }
}

// Where each edge of the grid lies, in points; empty where the table does not say it of all.
std::vector<double> read_positions(XmlNode table, int edges) {
  std::vector<double> positions = {0};
  for (const XmlNode column : table.child("tblGrid").children()) {
    if (column.name() != "gridCol") continue;
    const auto width = read_points(column.attribute("w"));
    if (!width || *width <= 0) return {};
    positions.push_back(positions.back() + *width);
  }
  if (static_cast<int>(positions.size()) < edges) return {};
  return positions;
}

int count_edges(const std::vector<RawRow>& rows) {
  int edges = 1;
  for (const RawRow& row : rows) {
    if (!row.cells.empty()) edges = std::max(edges, row.cells.back().end + 1);
  }
  return edges;
}

// The cell above that a continuing cell belongs to.
GridCell* find_above(std::vector<GridCell>& cells, const std::vector<int>& open,
                     const GridCell& cell) {
  const int index = open[static_cast<std::size_t>(cell.column)];
  if (index < 0) return nullptr;
  GridCell& above = cells[static_cast<std::size_t>(index)];
  const bool touches = above.row + above.rowspan == cell.row;
  return touches && above.colspan == cell.colspan ? &above : nullptr;
}

void place_row(const RawRow& row, const std::vector<int>& seen, std::vector<int>& open,
               TableGrid& grid) {
  for (const RawCell& raw : row.cells) {
    GridCell cell;
    cell.node = raw.node;
    cell.row = grid.rows;
    cell.column = seen[static_cast<std::size_t>(raw.start)];
    cell.colspan = seen[static_cast<std::size_t>(raw.end)] - cell.column;
    GridCell* above =
        raw.vertical == Merge::Continue ? find_above(grid.cells, open, cell) : nullptr;
    if (above != nullptr) {
      ++above->rowspan;
      continue;
    }
    const bool merges = raw.vertical != Merge::None;
    open[static_cast<std::size_t>(cell.column)] = merges ? static_cast<int>(grid.cells.size()) : -1;
    grid.cells.push_back(cell);
  }
  ++grid.rows;
}

std::vector<Extent> extents_of(const std::vector<RawRow>& rows) {
  std::vector<Extent> extents;
  for (const RawRow& row : rows) {
    for (const RawCell& cell : row.cells) extents.push_back({cell.start, cell.end});
  }
  return extents;
}

int count_header_rows(const std::vector<RawRow>& rows) {
  const auto first =
      std::find_if(rows.begin(), rows.end(), [](const RawRow& row) { return !row.header; });
  return static_cast<int>(first - rows.begin());
}

}  // namespace

TableGrid lay_out_table(XmlNode table) {
  std::vector<RawRow> rows;
  collect_rows(table, rows);
  const int edges = count_edges(rows);
  const std::vector<int> seen = join_edges(extents_of(rows), edges, read_positions(table, edges));
  TableGrid grid;
  grid.columns = *std::max_element(seen.begin(), seen.end());
  grid.header_rows = count_header_rows(rows);
  std::vector<int> open(static_cast<std::size_t>(edges), -1);
  for (const RawRow& row : rows) place_row(row, seen, open, grid);
  return grid;
}

}  // namespace muko::docx
