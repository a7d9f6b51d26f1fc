#include "readers/page/rule_edges.h"

#include <algorithm>

namespace muko::page {
namespace {

constexpr double kSameEdge = 4;  // pt: edges nearer than this are one
constexpr double kOverhang = 8;  // rules reach so far beyond the last edge: there is one more

}  // namespace

std::vector<double> edges_of(const std::vector<const Rule*>& rules) {
  std::vector<double> positions;
  positions.reserve(rules.size());
  for (const Rule* rule : rules) positions.push_back(rule->position);
  std::sort(positions.begin(), positions.end());
  std::vector<double> edges;
  double sum = 0;
  int count = 0;
  double last = 0;
  for (const double position : positions) {
    if (count > 0 && position - last > kSameEdge) {
      edges.push_back(sum / count);
      sum = 0;
      count = 0;
    }
    sum += position;
    ++count;
    last = position;
  }
  if (count > 0) edges.push_back(sum / count);
  return edges;
}

std::size_t nearest(const std::vector<double>& edges, double position) {
  const auto above = std::lower_bound(edges.begin(), edges.end(), position);
  if (above == edges.begin()) return 0;
  if (above == edges.end()) return edges.size() - 1;
  const auto index = static_cast<std::size_t>(above - edges.begin());
  return position - edges[index - 1] < edges[index] - position ? index - 1 : index;
}

Open close_ends(std::vector<double>& edges, const std::vector<const Rule*>& across) {
  Open open;
  if (across.empty()) return open;
  std::vector<double> starts;
  std::vector<double> ends;
  for (const Rule* rule : across) {
    starts.push_back(rule->start);
    ends.push_back(rule->end);
  }
  std::sort(starts.begin(), starts.end());
  std::sort(ends.begin(), ends.end(), [](double a, double b) { return a > b; });
  // At least two rules, or the only one.
  const std::size_t witness = std::min<std::size_t>(1, across.size() - 1);
  if (edges.empty()) {
    edges = {starts[witness], ends[witness]};
    return {true, true};
  }
  if (starts[witness] < edges.front() - kOverhang) {
    edges.insert(edges.begin(), starts[witness]);
    open.front = true;
  }
  if (ends[witness] > edges.back() + kOverhang) {
    edges.push_back(ends[witness]);
    open.back = true;
  }
  return open;
}

}  // namespace muko::page
