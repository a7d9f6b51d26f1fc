#include "readers/docx/table.h"

#include <utility>

#include "readers/docx/blocks.h"
#include "readers/docx/table_borders.h"
#include "readers/docx/table_grid.h"

namespace muko::docx {
namespace {

constexpr int kMaxTableDepth = 20;

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

}  // namespace

void read_table(XmlNode node, Flow& flow, std::vector<Block>& out) {
  if (flow.table_depth >= kMaxTableDepth) {
    flow.reading.warn("deep-table",
                      "таблицы вложены одна в другую слишком глубоко: самая "
                      "внутренняя не прочитана");
    return;
  }
  const TableGrid grid = lay_out_table(node);
  if (grid.cells.empty()) return;
  const TableStyle& style =
      flow.reading.styles().table(node.child("tblPr").child("tblStyle").attribute("val"));
  Table table;
  table.rows = grid.rows;
  table.columns = grid.columns;
  table.header_rows = grid.header_rows;
  table.bordered = is_bordered(node, style.bordered);
  table.section = flow.section();
  table.where = flow.reading.places().next_table(flow.story);

  Flow inner = flow;
  ++inner.table_depth;
  inner.table_run = &style.run;
  table.cells.reserve(grid.cells.size());
  for (const GridCell& cell : grid.cells) table.cells.push_back(read_cell(cell, table, inner));
  flow.fields = inner.fields;
  flow.page_break = inner.page_break;
  out.push_back(std::move(table));
}

}  // namespace muko::docx
