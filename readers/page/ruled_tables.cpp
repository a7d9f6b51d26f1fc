#include "readers/page/ruled_tables.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "readers/page/cell_grid.h"
#include "readers/page/lines.h"
#include "readers/page/tall_rows.h"

namespace muko::page {
namespace {

constexpr double kWidestPadding = 8;  // pt

constexpr double kMeeting = 3.5;         // pt: ends of rules that meet may miss each other by this
constexpr std::size_t kMaxTables = 200;  // on a page
constexpr std::size_t kMaxMeetings = 2'000'000;

class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }
  std::uint32_t find(std::uint32_t node) {
    while (parent_[node] != node) {
      parent_[node] = parent_[parent_[node]];
      node = parent_[node];
    }
    return node;
  }
  void join(std::uint32_t a, std::uint32_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::uint32_t> parent_;
};

struct Figure {
  std::vector<const Rule*> horizontal;
  std::vector<const Rule*> vertical;
};

bool meet(const Rule& horizontal, const Rule& vertical) {
  return vertical.start - kMeeting <= horizontal.position &&
         vertical.end + kMeeting >= horizontal.position;
}

std::vector<Figure> figures_of(const Ruling& ruling) {
  const auto count = static_cast<std::uint32_t>(ruling.horizontal.size());
  Sets sets(ruling.horizontal.size() + ruling.vertical.size());
  std::size_t looked = 0;
  for (std::uint32_t h = 0; h < count && looked < kMaxMeetings; ++h) {
    const Rule& line = ruling.horizontal[h];
    auto vertical =
        std::lower_bound(ruling.vertical.begin(), ruling.vertical.end(), line.start - kMeeting,
                         [](const Rule& rule, double x) { return rule.position < x; });
    for (; vertical != ruling.vertical.end() && vertical->position <= line.end + kMeeting;
         ++vertical, ++looked) {
      if (!meet(line, *vertical)) continue;
      sets.join(h, count + static_cast<std::uint32_t>(vertical - ruling.vertical.begin()));
    }
  }
  std::map<std::uint32_t, Figure> figures;
  for (std::uint32_t h = 0; h < count; ++h) {
    figures[sets.find(h)].horizontal.push_back(&ruling.horizontal[h]);
  }
  for (std::uint32_t v = 0; v < ruling.vertical.size(); ++v) {
    figures[sets.find(count + v)].vertical.push_back(&ruling.vertical[v]);
  }
  std::vector<Figure> connected;
  for (auto& [root, figure] : figures) {
    if (!figure.horizontal.empty() && !figure.vertical.empty() &&
        figure.horizontal.size() + figure.vertical.size() > 2) {
      connected.push_back(std::move(figure));
    }
  }
  return connected;
}

// The cell of each place of a table's grid.
class Places {
 public:
  explicit Places(const LaidTable& table)
      : table_(table),
        columns_(table.xs.size() - 1),
        cells_(columns_ * static_cast<std::size_t>(table.rows), -1) {
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const LaidCell& cell = table.cells[i];
      for (int row = cell.row; row < cell.row + cell.rowspan; ++row) {
        for (int column = cell.column; column < cell.column + cell.colspan; ++column) {
          cells_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)] =
              static_cast<int>(i);
        }
      }
    }
  }

  // -1 outside.
  [[nodiscard]] int at(double x, double y) const {
    const auto column = std::upper_bound(table_.xs.begin(), table_.xs.end(), x);
    const auto row = std::upper_bound(table_.ys.begin(), table_.ys.end(), y);
    if (column == table_.xs.begin() || column == table_.xs.end() || row == table_.ys.begin() ||
        row == table_.ys.end()) {
      return -1;
    }
    const auto place = static_cast<std::size_t>(row - table_.ys.begin() - 1) * columns_ +
                       static_cast<std::size_t>(column - table_.xs.begin() - 1);
    return cells_[place];
  }

 private:
  const LaidTable& table_;
  std::size_t columns_;
  std::vector<int> cells_;
};

double area_of(const LaidTable& table) {
  return width_of(table.box) * height_of(table.box);
}

// Near its beginning: a word too long for its column runs over the rule at its right.
double place_x(const PageWord& word) {
  return word.box.left + std::min(width_of(word.box), std::max(word.size, 1.0)) / 2;
}

// Of the letters without their feet.
double middle_y(const PageWord& word) {
  return std::clamp(word.baseline - 0.3 * word.size, word.box.top, word.box.bottom);
}

// Gives each word to the smallest table around it; the rest stays in `words`.
void place_words(std::vector<LaidTable>& tables, std::vector<const PageWord*>& words, int page) {
  std::vector<Places> places;
  places.reserve(tables.size());
  for (const LaidTable& table : tables) places.emplace_back(table);
  std::vector<std::vector<std::vector<const PageWord*>>> in_cells(tables.size());
  for (std::size_t t = 0; t < tables.size(); ++t) in_cells[t].resize(tables[t].cells.size());

  std::erase_if(words, [&](const PageWord* word) {
    // Tables are sorted from the smallest.
    for (std::size_t t = 0; t < tables.size(); ++t) {
      const int cell = places[t].at(place_x(*word), middle_y(*word));
      if (cell < 0) continue;
      in_cells[t][static_cast<std::size_t>(cell)].push_back(word);
      return true;
    }
    return false;
  });
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (std::size_t c = 0; c < in_cells[t].size(); ++c) {
      tables[t].cells[c].lines = make_lines(std::move(in_cells[t][c]), page);
    }
  }
}

bool is_empty(const LaidTable& table) {
  return std::all_of(table.cells.begin(), table.cells.end(), [](const LaidCell& cell) {
    return cell.lines.empty() && cell.nested.empty();
  });
}

// Words stand so far from the rules around them, at the least.
double padding_of(const LaidTable& table) {
  double padding = kWidestPadding;
  for (const LaidCell& cell : table.cells) {
    for (const Line& line : cell.lines) {
      padding = std::min({padding, line.box.left - cell.box.left, cell.box.right - line.box.right});
    }
  }
  return std::max(padding, 0.0);
}

// The cell of `outer` that the middle of `inner` lies in; null for none.
LaidCell* cell_around(LaidTable& outer, const Box& inner) {
  if (outer.box.left > inner.left || outer.box.right < inner.right) return nullptr;
  const double x = (inner.left + inner.right) / 2;
  const double y = (inner.top + inner.bottom) / 2;
  const auto cell = std::find_if(outer.cells.begin(), outer.cells.end(), [&](const LaidCell& each) {
    return x >= each.box.left && x <= each.box.right && y >= each.box.top && y <= each.box.bottom;
  });
  return cell == outer.cells.end() ? nullptr : &*cell;
}

// Each table into the cell of the smallest one around it. From the smallest on, so that a nested
// table has its own ones already.
std::vector<LaidTable> nest(std::vector<LaidTable> tables) {
  std::vector<LaidTable> outer;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (is_empty(tables[i])) continue;
    tables[i].padding = padding_of(tables[i]);
    LaidCell* around = nullptr;
    for (std::size_t k = i + 1; k < tables.size() && around == nullptr; ++k) {
      around = cell_around(tables[k], tables[i].box);
    }
    (around == nullptr ? outer : around->nested).push_back(std::move(tables[i]));
  }
  return outer;
}

}  // namespace

std::vector<LaidTable> find_ruled_tables(Ruling& ruling, std::vector<const PageWord*>& words,
                                         int page) {
  std::vector<LaidTable> tables;
  std::vector<const Rule*> used;
  for (const Figure& figure : figures_of(ruling)) {
    std::vector<LaidTable> found = make_grids(figure.horizontal, figure.vertical, page);
    // A frame, perhaps with lines across: its columns, if any, are to be found by its words.
    std::erase_if(found, [](const LaidTable& table) { return table.xs.size() < 3; });
    if (found.empty()) continue;
    used.insert(used.end(), figure.horizontal.begin(), figure.horizontal.end());
    std::move(found.begin(), found.end(), std::back_inserter(tables));
  }
  std::sort(tables.begin(), tables.end(), [](const LaidTable& a, const LaidTable& b) {
    return area_of(a) != area_of(b) ? area_of(a) < area_of(b) : a.box.top < b.box.top;
  });
  if (tables.size() > kMaxTables) {
    tables.erase(tables.begin(), tables.end() - static_cast<std::ptrdiff_t>(kMaxTables));
  }
  place_words(tables, words, page);
  for (LaidTable& table : tables) split_tall_rows(table);
  tables = nest(std::move(tables));
  std::sort(tables.begin(), tables.end(), [](const LaidTable& a, const LaidTable& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
  });

  std::sort(used.begin(), used.end());
  std::vector<Rule> rest;
  for (const Rule& rule : ruling.horizontal) {
    if (!std::binary_search(used.begin(), used.end(), &rule)) rest.push_back(rule);
  }
  ruling.horizontal = std::move(rest);
  return tables;
}

}  // namespace muko::page
