// find_loose_tables: tables without vertical rules: rows between horizontal rules, or no rules at
// all under a header that names three columns of a plan at least.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "readers/page/furniture.h"
#include "readers/page/gutters.h"
#include "readers/page/layout.h"

namespace muko::page {

// A table that reached to the foot of the page before and may go on at the head of this one.
struct Unfinished {
  Frame frame = {};
  bool by_rules = false;
  std::string header = {};     // the text of its header …
  std::size_t head_lines = 0;  // … and its lines; 0 where it has none
  // Lines of text between the table and the page's foot: a band of the table if it goes on.
  std::size_t trailing = 0;
};

struct LooseTables {
  std::vector<LaidTable> tables = {};
  std::optional<Unfinished> unfinished = {};
  // The table of the page before goes on at the head of this page.
  bool goes_on = false;
};

// Takes the lines of tables out of `page`. `obstacles`: ruled tables of the page. `before`: what
// the page before left unfinished.
[[nodiscard]] LooseTables find_loose_tables(PageLines& page, const std::vector<Rule>& horizontal,
                                            const std::vector<Box>& obstacles,
                                            const std::optional<Unfinished>& before);

}  // namespace muko::page
