#include "readers/page/cell_grid.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "readers/page/rule_edges.h"

namespace muko::page {
namespace {

constexpr double kCovered = 0.5;  // of a side: it is ruled
constexpr std::size_t kMaxPlaces = 200'000;

// How much of each side of each place is ruled.
class Sides {
 public:
  // `lines` edges along which rules run, `gaps` spaces between the edges they cross.
  Sides(const std::vector<double>& lines, const std::vector<double>& across,
        const std::vector<const Rule*>& rules)
      : gaps_(across.size() - 1), covered_(lines.size() * gaps_) {
    for (const Rule* rule : rules) add(lines, across, *rule);
    for (std::size_t i = 0; i < covered_.size(); ++i) {
      const std::size_t gap = i % gaps_;
      covered_[i] /= std::max(across[gap + 1] - across[gap], 0.1);
    }
  }

  [[nodiscard]] bool ruled(std::size_t line, std::size_t gap) const {
    return covered_[line * gaps_ + gap] >= kCovered;
  }
  void close(std::size_t line) {
    for (std::size_t gap = 0; gap < gaps_; ++gap) covered_[line * gaps_ + gap] = 1;
  }

 private:
  void add(const std::vector<double>& lines, const std::vector<double>& across, const Rule& rule) {
    const std::size_t line = nearest(lines, rule.position);
    auto gap = static_cast<std::size_t>(std::upper_bound(across.begin(), across.end(), rule.start) -
                                        across.begin());
    gap = gap == 0 ? 0 : gap - 1;
    for (; gap < gaps_ && across[gap] < rule.end; ++gap) {
      const double shared = std::min(rule.end, across[gap + 1]) - std::max(rule.start, across[gap]);
      if (shared > 0) covered_[line * gaps_ + gap] += shared;
    }
  }

  std::size_t gaps_;
  std::vector<double> covered_;
};

class Forest {
 public:
  explicit Forest(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }
  std::size_t find(std::size_t node) {
    while (parent_[node] != node) {
      parent_[node] = parent_[parent_[node]];
      node = parent_[node];
    }
    return node;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a != b) parent_[std::max(a, b)] = static_cast<std::uint32_t>(std::min(a, b));
  }

 private:
  std::vector<std::uint32_t> parent_;
};

struct Figure {
  std::vector<double> xs;
  std::vector<double> ys;
  Sides vertical;    // by column edge, row
  Sides horizontal;  // by row edge, column
  bool open_bottom = false;
};

// The columns that a row spans, and its inner edges.
struct RowShape {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<std::size_t> inner = {};
};

RowShape shape_of(const Figure& figure, std::size_t row) {
  const std::size_t columns = figure.xs.size() - 1;
  RowShape shape;
  shape.first = columns;
  // Between a rule above and one below; else a rule that is broken there would part the table.
  for (std::size_t column = 0; column < columns; ++column) {
    const bool above = figure.horizontal.ruled(row, column);
    if (!above || !figure.horizontal.ruled(row + 1, column)) continue;
    shape.first = std::min(shape.first, column);
    shape.last = std::max(shape.last, column + 1);
  }
  for (std::size_t edge = 0; edge <= columns; ++edge) {
    if (!figure.vertical.ruled(edge, row)) continue;
    shape.first = std::min(shape.first, edge);
    shape.last = std::max(shape.last, edge);
  }
  for (std::size_t edge = shape.first + 1; edge < shape.last; ++edge) {
    if (figure.vertical.ruled(edge, row)) shape.inner.push_back(edge);
  }
  return shape;
}

std::vector<RowShape> shapes_of(const Figure& figure) {
  std::vector<RowShape> shapes;
  for (std::size_t row = 0; row + 1 < figure.ys.size(); ++row) {
    shapes.push_back(shape_of(figure, row));
  }
  return shapes;
}

bool is_line_across(const Figure& figure, std::size_t edge, const RowShape& a, const RowShape& b) {
  const std::size_t first = std::max(a.first, b.first);
  const std::size_t last = std::min(a.last, b.last);
  if (first >= last) return true;
  for (std::size_t column = first; column < last; ++column) {
    if (!figure.horizontal.ruled(edge, column)) return false;
  }
  return true;
}

// Neither fits into the other and they share less than half: columns of different tables.
bool differ(const std::vector<std::size_t>& above, const std::vector<std::size_t>& below) {
  if (above.empty() || below.empty()) return false;
  std::vector<std::size_t> shared;
  std::set_intersection(above.begin(), above.end(), below.begin(), below.end(),
                        std::back_inserter(shared));
  const std::size_t fewer = std::min(above.size(), below.size());
  return shared.size() < fewer && 2 * shared.size() <= fewer &&
         shared.size() < std::max(above.size(), below.size());
}

// Goes down the rows and finds those at which a table of other columns begins.
class Partition {
 public:
  Partition(const Figure& figure, const std::vector<RowShape>& shapes)
      : figure_(figure), shapes_(shapes) {}

  // 0 first.
  std::vector<std::size_t> run() {
    for (std::size_t row = 0; row < shapes_.size(); ++row) {
      const std::size_t start = row == 0 ? 0 : start_for(row);
      if (start > 0) {
        starts_.push_back(start);
        above_.clear();
      }
      if (start > 0 || row == 0) outline_ = row;
      take(row);
    }
    return std::move(starts_);
  }

 private:
  // The row at which the table of this row begins if it is another; else 0.
  [[nodiscard]] std::size_t start_for(std::size_t row) const {
    const RowShape& shape = shapes_[row];
    const RowShape& outline = shapes_[outline_];
    const bool other_width =
        shape.first < shape.last && (outline.first != shape.first || outline.last != shape.last);
    if (other_width && is_line_across(figure_, row, shapes_[row - 1], shape)) return row;
    if (!differ(above_, shape.inner)) return 0;
    // A title over the columns belongs to them.
    for (std::size_t start = std::max<std::size_t>(behind_inner_, 1); start <= row; ++start) {
      if (is_line_across(figure_, start, shapes_[start - 1], shapes_[start])) return start;
    }
    return 0;
  }

  void take(std::size_t row) {
    const std::vector<std::size_t>& inner = shapes_[row].inner;
    if (inner.empty()) return;
    std::vector<std::size_t> all;
    std::set_union(above_.begin(), above_.end(), inner.begin(), inner.end(),
                   std::back_inserter(all));
    above_ = std::move(all);
    behind_inner_ = row + 1;
  }

  const Figure& figure_;
  const std::vector<RowShape>& shapes_;
  std::vector<std::size_t> starts_ = {0};
  std::vector<std::size_t> above_ = {};  // inner edges of the table so far
  std::size_t outline_ = 0;              // its first row
  std::size_t behind_inner_ = 0;         // the row behind the last one with inner edges
};

// A rectangle of places.
struct Area {
  std::size_t top, bottom, left, right;  // ends excluded
};

// Places of one set that make no rectangle (a rule is missing) become one area a row, stacked where
// they are equally wide.
void add_areas(std::vector<std::pair<std::size_t, std::size_t>> places, std::vector<Area>& out) {
  std::sort(places.begin(), places.end());
  std::vector<Area> strips;
  for (const auto& [row, column] : places) {
    if (!strips.empty() && strips.back().top == row && strips.back().right == column) {
      ++strips.back().right;
    } else {
      strips.push_back({row, row + 1, column, column + 1});
    }
  }
  std::vector<Area> stacked;
  for (const Area& strip : strips) {
    const auto above = std::find_if(stacked.begin(), stacked.end(), [&](const Area& area) {
      return area.bottom == strip.top && area.left == strip.left && area.right == strip.right;
    });
    if (above == stacked.end()) {
      stacked.push_back(strip);
    } else {
      above->bottom = strip.bottom;
    }
  }
  out.insert(out.end(), stacked.begin(), stacked.end());
}

std::vector<Area> merge_places(const Figure& figure, std::size_t first_row, std::size_t last_row,
                               std::size_t first_column, std::size_t last_column) {
  const std::size_t columns = last_column - first_column;
  const std::size_t rows = last_row - first_row;
  Forest forest(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t place = row * columns + column;
      if (column + 1 < columns &&
          !figure.vertical.ruled(first_column + column + 1, first_row + row)) {
        forest.join(place, place + 1);
      }
      if (row + 1 < rows && !figure.horizontal.ruled(first_row + row + 1, first_column + column)) {
        forest.join(place, place + columns);
      }
    }
  }
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> sets(rows * columns);
  for (std::size_t place = 0; place < rows * columns; ++place) {
    sets[forest.find(place)].emplace_back(place / columns, place % columns);
  }
  std::vector<Area> areas;
  for (auto& set : sets) {
    if (!set.empty()) add_areas(std::move(set), areas);
  }
  return areas;
}

// Edges at which no area begins or ends are no edges.
std::vector<std::size_t> numbering(const std::vector<Area>& areas, std::size_t edges,
                                   bool of_rows) {
  std::vector<bool> used(edges, false);
  for (const Area& area : areas) {
    used[of_rows ? area.top : area.left] = true;
    used[of_rows ? area.bottom : area.right] = true;
  }
  std::vector<std::size_t> numbers(edges, 0);
  std::size_t next = 0;
  for (std::size_t edge = 0; edge < edges; ++edge) {
    numbers[edge] = next;
    if (used[edge]) ++next;
  }
  return numbers;
}

void take_edges(const std::vector<double>& edges, std::size_t first,
                const std::vector<std::size_t>& numbers, std::vector<double>& out) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool used = i + 1 == numbers.size() ? true : numbers[i + 1] != numbers[i];
    if (used) out.push_back(edges[first + i]);
  }
}

LaidTable make_table(const Figure& figure, std::size_t first_row, std::size_t last_row,
                     const std::vector<RowShape>& shapes, int page) {
  std::size_t left = figure.xs.size() - 1;
  std::size_t right = 0;
  for (std::size_t row = first_row; row < last_row; ++row) {
    left = std::min(left, shapes[row].first);
    right = std::max(right, shapes[row].last);
  }
  LaidTable table;
  table.page = table.last_page = page;
  if (left >= right) return table;
  const std::vector<Area> areas = merge_places(figure, first_row, last_row, left, right);
  const auto rows = numbering(areas, last_row - first_row + 1, true);
  const auto columns = numbering(areas, right - left + 1, false);
  take_edges(figure.xs, left, columns, table.xs);
  take_edges(figure.ys, first_row, rows, table.ys);
  table.rows = static_cast<int>(rows.back());
  table.open_bottom = figure.open_bottom && last_row + 1 == figure.ys.size();
  table.box = {table.xs.front(), table.ys.front(), table.xs.back(), table.ys.back()};
  for (const Area& area : areas) {
    LaidCell cell;
    cell.row = static_cast<int>(rows[area.top]);
    cell.column = static_cast<int>(columns[area.left]);
    cell.rowspan = static_cast<int>(rows[area.bottom] - rows[area.top]);
    cell.colspan = static_cast<int>(columns[area.right] - columns[area.left]);
    cell.page = page;
    cell.box = {figure.xs[left + area.left], figure.ys[first_row + area.top],
                figure.xs[left + area.right], figure.ys[first_row + area.bottom]};
    table.cells.push_back(std::move(cell));
  }
  std::sort(table.cells.begin(), table.cells.end(), [](const LaidCell& a, const LaidCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  return table;
}

}  // namespace

std::vector<LaidTable> make_grids(const std::vector<const Rule*>& horizontal,
                                  const std::vector<const Rule*>& vertical, int page) {
  std::vector<LaidTable> tables;
  std::vector<double> xs = edges_of(vertical);
  std::vector<double> ys = edges_of(horizontal);
  const Open sides = close_ends(xs, horizontal);
  const Open ends = close_ends(ys, vertical);
  if (xs.size() < 2 || ys.size() < 2) return tables;
  if ((xs.size() - 1) * (ys.size() - 1) > kMaxPlaces) return tables;
  Figure figure{xs, ys, Sides(xs, ys, vertical), Sides(ys, xs, horizontal), ends.back};
  if (sides.front) figure.vertical.close(0);
  if (sides.back) figure.vertical.close(xs.size() - 1);
  if (ends.front) figure.horizontal.close(0);
  if (ends.back) figure.horizontal.close(ys.size() - 1);

  const std::vector<RowShape> shapes = shapes_of(figure);
  std::vector<std::size_t> starts = Partition(figure, shapes).run();
  starts.push_back(shapes.size());
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    LaidTable table = make_table(figure, starts[i], starts[i + 1], shapes, page);
    if (table.cells.size() > 1) tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace muko::page
