// Gutters: white columns between words by which a table without vertical rules is known.
#pragma once

#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

// The columns of a table: their edges run in the middle of the gutters, `columns + 1` of them.
struct Frame {
  std::vector<double> edges = {};
  // Where the texts of each column begin, if they are level; less than 0 where they are not.
  std::vector<double> lefts = {};
  [[nodiscard]] std::size_t columns() const { return edges.empty() ? 0 : edges.size() - 1; }
  // The column at a place; the first or last one outside.
  [[nodiscard]] std::size_t column_at(double x) const;
};

// Columns of lines, nearly all of which leave the gutters free. Fewer than two: no table.
[[nodiscard]] Frame find_frame(const std::vector<const Line*>& lines);

// How a line stands to the columns.
enum class Fit {
  Inside,  // words in one column
  Across,  // words in several columns, none over an edge
  Crosses  // a word, or words without more than a space between them, over an edge
};
[[nodiscard]] Fit fit_of(const Line& line, const Frame& frame);

// The line has a gap that is wider than between words.
[[nodiscard]] bool has_wide_gap(const Line& line);

}  // namespace muko::page
