// Places: counts paragraphs and tables as they are read, for their Locations.
#pragma once

#include <array>

#include "document/location.h"

namespace muko {

// The cell a block stands in; zeros outside tables.
struct Place {
  int table = 0;
  int row = 0;
  int column = 0;
};

class Places {
 public:
  // The place of the next paragraph of that story and cell.
  [[nodiscard]] Location next_paragraph(Story story, const Place& place = {});
  // The place of the next table.
  [[nodiscard]] Location next_table(Story story);

 private:
  std::array<int, 7> paragraphs_ = {};  // by Story
  int tables_ = 0;
};

// The place of a cell in the grid of the table at `table`.
[[nodiscard]] Location place_of_cell(const Location& table, int row, int column);

}  // namespace muko
