#include "readers/docx/table_borders.h"

namespace muko::docx {
namespace {

enum class Line { Unsaid, Absent, Visible };

Line line_of(XmlNode border) {
  const std::string_view value = border.attribute("val");
  if (value.empty()) return Line::Unsaid;
  return value == "nil" || value == "none" ? Line::Absent : Line::Visible;
}

bool is_side(std::string_view name) {
  return name == "top" || name == "bottom" || name == "left" || name == "right" ||
         name == "start" || name == "end";
}

struct CellCount {
  int all = 0;
  int framed = 0;  // at least two lines of its own: one is a line to sign on
  int bare = 0;    // says of at least three sides that they have none
};

void count_cell(XmlNode cell, CellCount& count) {
  int visible = 0;
  int absent = 0;
  for (const XmlNode border : cell.child("tcPr").child("tcBorders").children()) {
    if (!is_side(border.name())) continue;
    if (line_of(border) == Line::Visible) ++visible;
    if (line_of(border) == Line::Absent) ++absent;
  }
  ++count.all;
  if (visible >= 2) ++count.framed;
  if (visible == 0 && absent >= 3) ++count.bare;
}

CellCount count_cells(XmlNode table) {
  CellCount count;
  for (const XmlNode row : table.children()) {
    if (row.name() != "tr") continue;
    for (const XmlNode cell : row.children()) {
      if (cell.name() == "tc") count_cell(cell, count);
    }
  }
  return count;
}

}  // namespace

bool has_visible_border(XmlNode borders) {
  for (const XmlNode border : borders.children()) {
    if (line_of(border) == Line::Visible) return true;
  }
  return false;
}

bool is_bordered(XmlNode table, bool style_bordered) {
  const XmlNode own = table.child("tblPr").child("tblBorders");
  const bool lines = own ? has_visible_border(own) : style_bordered;
  const CellCount cells = count_cells(table);
  return lines ? cells.bare * 2 <= cells.all : cells.framed * 2 >= cells.all && cells.framed > 0;
}

}  // namespace muko::docx
