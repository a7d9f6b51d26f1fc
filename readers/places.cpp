#include "readers/places.h"

#include <cstddef>

namespace muko {

Location Places::next_paragraph(Story story, const Place& place) {
  Location where;
  where.story = story;
  where.table = place.table;
  where.row = place.row;
  where.cell = place.column;
  if (where.table == 0) where.paragraph = ++paragraphs_.at(static_cast<std::size_t>(story));
  return where;
}

Location Places::next_table(Story story) {
  Location where;
  where.story = story;
  where.table = ++tables_;
  return where;
}

Location place_of_cell(const Location& table, int row, int column) {
  Location where = table;
  where.row = row;
  where.cell = column;
  return where;
}

}  // namespace muko
