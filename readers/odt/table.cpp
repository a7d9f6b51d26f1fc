#include "readers/odt/table.h"

#include <optional>
#include <string_view>
#include <utility>

#include "readers/odt/blocks.h"
#include "readers/odt/pages.h"
#include "readers/odt/table_borders.h"
#include "readers/odt/table_grid.h"

namespace muko::odt {
namespace {

Cell read_cell(const GridCell& grid_cell, const Table& table, Flow& flow) {
  Cell cell;
  cell.row = grid_cell.row + 1;
  cell.column = grid_cell.column + 1;
  cell.rowspan = grid_cell.rowspan;
  cell.colspan = grid_cell.colspan;
  cell.where = place_of_cell(table.where, cell.row, cell.column);
  flow.place = {table.where.table, cell.row, cell.column};
  read_blocks(grid_cell.node, flow, cell.blocks);
  return cell;
}

void begin_table(XmlNode node, Flow& flow) {
  const XmlNode style =
      flow.reading.styles.find(flow.scope, "table", node.attribute("style-name")).node;
  const XmlNode properties = style.child("table-properties");
  if (properties.attribute("break-before") == "page") flow.page_break = true;
  if (style.has_attribute("master-page-name")) {
    begin_page(style.attribute("master-page-name"), flow);
  } else {
    begin_page(std::nullopt, flow);
  }
}

}  // namespace

void read_table(XmlNode node, Flow& flow, std::vector<Block>& out) {
  if (flow.depth >= kMaxDepth) {
    flow.reading.warn("deep-table",
                      "таблицы вложены одна в другую слишком глубоко: самая внутренняя не "
                      "прочитана");
    return;
  }
  const TableGrid grid = lay_out_table(node, flow.scope, flow.reading.styles);
  if (grid.cut) flow.reading.warn("large-table", "таблица слишком велика: прочитано её начало");
  if (grid.cells.empty()) return;
  begin_table(node, flow);
  Table table;
  table.rows = grid.rows;
  table.columns = grid.columns;
  table.header_rows = grid.header_rows;
  table.bordered = is_bordered(grid, flow.scope, flow.reading.styles);
  table.section = flow.section();
  table.where = flow.reading.places.next_table(flow.story);

  Flow inner = flow;
  ++inner.depth;
  inner.list = {};
  table.cells.reserve(grid.cells.size());
  for (const GridCell& cell : grid.cells) table.cells.push_back(read_cell(cell, table, inner));
  flow.page_break = inner.page_break;
  out.push_back(std::move(table));
}

}  // namespace muko::odt
