#include "readers/odt/table_borders.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace muko::odt {
namespace {

constexpr int kMaxMarked = 200;  // lines of one side of a cell: enough for any that is looked at

struct Lines {
  bool top = false;
  bool bottom = false;
  bool left = false;
  bool right = false;
};

bool is_line(std::string_view border) {
  return !border.empty() && !border.starts_with("none") && !border.starts_with("hidden") &&
         !border.starts_with("0pt") && !border.starts_with("0in");
}

bool side(XmlNode properties, std::string_view attribute, bool all) {
  const std::string_view own = properties.attribute(attribute);
  return own.empty() ? all : is_line(own);
}

Lines read_lines(XmlNode cell, Scope scope, const Styles& styles) {
  const XmlNode style = styles.find(scope, "table-cell", cell.attribute("style-name")).node;
  const XmlNode properties = style.child("table-cell-properties");
  const bool all = is_line(properties.attribute("border"));
  return {side(properties, "border-top", all), side(properties, "border-bottom", all),
          side(properties, "border-left", all), side(properties, "border-right", all)};
}

// The pieces of visible lines of a whole table, each as long as one column or row.
class DrawnLines {
 public:
  void add(const GridCell& cell, const Lines& lines) {
    for (int i = 0; i < cell.colspan && i < kMaxMarked; ++i) {
      if (lines.top) horizontal_.insert(key(cell.row, cell.column + i));
      if (lines.bottom) horizontal_.insert(key(cell.row + cell.rowspan, cell.column + i));
    }
    for (int i = 0; i < cell.rowspan && i < kMaxMarked; ++i) {
      if (lines.left) vertical_.insert(key(cell.column, cell.row + i));
      if (lines.right) vertical_.insert(key(cell.column + cell.colspan, cell.row + i));
    }
  }

  // How many sides of the cell have a line at their beginning.
  [[nodiscard]] int count(const GridCell& cell) const {
    return static_cast<int>(horizontal_.count(key(cell.row, cell.column)) +
                            horizontal_.count(key(cell.row + cell.rowspan, cell.column)) +
                            vertical_.count(key(cell.column, cell.row)) +
                            vertical_.count(key(cell.column + cell.colspan, cell.row)));
  }

 private:
  static std::uint64_t key(int line, int along) {
    return static_cast<std::uint64_t>(line) << 32U | static_cast<std::uint32_t>(along);
  }

  std::unordered_set<std::uint64_t> horizontal_;
  std::unordered_set<std::uint64_t> vertical_;
};

}  // namespace

bool is_bordered(const TableGrid& grid, Scope scope, const Styles& styles) {
  DrawnLines drawn;
  for (const GridCell& cell : grid.cells) drawn.add(cell, read_lines(cell.node, scope, styles));
  std::size_t framed = 0;
  for (const GridCell& cell : grid.cells) framed += drawn.count(cell) >= 2 ? 1 : 0;
  return framed > 0 && framed * 2 >= grid.cells.size();
}

}  // namespace muko::odt
