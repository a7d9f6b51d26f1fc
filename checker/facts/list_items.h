// List items: the lines of a list, in a cell or in the text, cut into its items.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/facts/facts.h"

namespace muko {

// A paragraph or a line of it. `labelled`: it has an automatic number or bullet.
struct ListLine {
  std::string_view text = {};
  bool labelled = false;
  Location where = {};
};

// True where the line opens an item by its number, dash or bullet, typed or automatic.
[[nodiscard]] bool is_marked(const ListLine& line);

// The items without their marks: a line each, or several where they are parted by semicolons or
// glued number to number («… режим работы2. Оказание …»). A line that goes on with the one before
// joins it; a line that only leads in («… по следующим показателям:») is no item.
[[nodiscard]] std::vector<Quote> list_items(const std::vector<ListLine>& lines);

}  // namespace muko
