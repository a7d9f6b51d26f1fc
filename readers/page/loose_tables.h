// find_loose_tables: tables without vertical rules: rows between horizontal rules, or no rules at
// all under a header that names three columns of a plan at least.
#pragma once

#include <optional>
#include <vector>

#include "readers/page/furniture.h"
#include "readers/page/gutters.h"
#include "readers/page/layout.h"

namespace muko::page {

// A table that reached to the foot of the page before and may go on at the head of this one.
struct Unfinished {
  Frame frame = {};
  bool by_rules = false;
};

// Takes the lines of tables out of `page`. `obstacles`: ruled tables of the page. `unfinished` is
// of the page before, and then of this one.
[[nodiscard]] std::vector<LaidTable> find_loose_tables(PageLines& page,
                                                       const std::vector<Rule>& horizontal,
                                                       const std::vector<Box>& obstacles,
                                                       std::optional<Unfinished>& unfinished);

}  // namespace muko::page
