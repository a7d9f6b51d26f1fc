// RuleEdges: the lines of a grid, from the rules that draw them. Positions in pt.
#pragma once

#include <cstddef>
#include <vector>

#include "readers/page/layout.h"

namespace muko::page {

// The positions of rules that run the same way, in order; those close together are one.
[[nodiscard]] std::vector<double> edges_of(const std::vector<const Rule*>& rules);

// Index of the edge nearest to a position; there is one.
[[nodiscard]] std::size_t nearest(const std::vector<double>& edges, double position);

// Where no rule closes the figure at one side, but the rules across reach beyond the last edge.
struct Open {
  bool front = false;
  bool back = false;
};

// Adds the edges that the rules across show.
Open close_ends(std::vector<double>& edges, const std::vector<const Rule*>& across);

}  // namespace muko::page
