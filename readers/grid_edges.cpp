#include "readers/grid_edges.h"

#include <algorithm>
#include <cstddef>

namespace muko {
namespace {

constexpr double kSameEdge = 2 * 72 / 25.4;  // 2 mm in points

// Of the edges that end a cell, the rightmost start of such a cell; -1 for an edge no cell ends at.
struct Edges {
  std::vector<bool> used;
  std::vector<int> latest_start;
};

Edges find_edges(const std::vector<Extent>& cells, int count) {
  const auto size = static_cast<std::size_t>(count);
  Edges edges{std::vector<bool>(size, false), std::vector<int>(size, -1)};
  for (const Extent& cell : cells) {
    const auto end = static_cast<std::size_t>(cell.end);
    edges.used[static_cast<std::size_t>(cell.start)] = true;
    edges.used[end] = true;
    edges.latest_start[end] = std::max(edges.latest_start[end], cell.start);
  }
  return edges;
}

}  // namespace

// An edge joins those before it where it is near, and where no cell would be squeezed to nothing.
std::vector<int> join_edges(const std::vector<Extent>& cells, int count,
                            const std::vector<double>& positions) {
  const Edges edges = find_edges(cells, count);
  std::vector<int> seen(edges.used.size(), 0);
  int current = -1;
  std::size_t first = 0;  // the first written edge of the current seen one
  for (std::size_t edge = 0; edge < edges.used.size(); ++edge) {
    if (edges.used[edge]) {
      const bool near =
          current >= 0 && !positions.empty() && positions[edge] - positions[first] < kSameEdge;
      const bool squeezes = edges.latest_start[edge] >= static_cast<int>(first);
      if (!near || squeezes) {
        ++current;
        first = edge;
      }
    }
    seen[edge] = std::max(current, 0);
  }
  return seen;
}

}  // namespace muko
