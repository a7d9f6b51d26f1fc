// GridEdges: which edges of a table's columns one sees as different.
#pragma once

#include <vector>

namespace muko {

// The edges between which a cell lies, counted from 0 at the left of the table.
struct Extent {
  int start = 0;
  int end = 0;
};

// For each of `count` edges as written, the edge as seen. Edges that no cell uses, or that lie
// within 2 mm of each other (rows drawn by hand), are one edge: so that a column of the grid is a
// column that one sees. No cell is squeezed to nothing. `positions` in points; empty = unknown.
[[nodiscard]] std::vector<int> join_edges(const std::vector<Extent>& cells, int count,
                                          const std::vector<double>& positions);

}  // namespace muko
