// clause_incomplete: clauses that order an action to nobody, or without a deadline. `part` is
// `addressee` or `deadline`. `costly: true` takes those of the tracks whose decisions have it less
// often than `threshold`, so that the point is lost; `costly: false` takes the others.
//
//   - id: clause-without-deadline
//     kind: clause_incomplete
//     part: deadline
//     threshold: 0.8
//     costly: false

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

enum class Part { Addressee, Deadline };

// A broad deadline costs its point, but is there.
bool has_part(const Item& item, Part part, bool concrete) {
  if (part == Part::Addressee) return names_someone(item);
  if (concrete || item.clause == nullptr) return is_concrete(item);
  const auto& deadlines = item.clause->deadlines;
  return std::any_of(deadlines.begin(), deadlines.end(), [](const Deadline& deadline) {
    return deadline.specificity == Specificity::Concrete ||
           deadline.specificity == Specificity::Broad;
  });
}

std::set<Track> lost_tracks(const Subject& subject, Part part, double threshold) {
  std::set<Track> lost;
  for (const Track track : subject.tracks) {
    int decisions = 0;
    int complete = 0;
    for (const Item& item : subject.items) {
      if (!item.is_decision || item.tracks.count(track) == 0) continue;
      ++decisions;
      complete += has_part(item, part, true) ? 1 : 0;
    }
    if (complete < threshold * decisions) lost.insert(track);
  }
  return lost;
}

std::set<Track> shared(const std::set<Track>& a, const std::set<Track>& b) {
  std::set<Track> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  return both;
}

// Of the clauses only those that order an action: «Внести изменения …» is done by the order itself.
bool orders_action(const Item& item) {
  return item.clause != nullptr && item.clause->kind == ClauseKind::Action;
}

}  // namespace

Check clause_incomplete(const Params& params) {
  const Part part =
      params.choice("part", {"addressee", "deadline"}) == 0 ? Part::Addressee : Part::Deadline;
  const double threshold = params.number("threshold");
  const bool costly = params.flag("costly");

  return [part, threshold, costly](const Subject& subject, const Report& report) {
    const std::set<Track> lost = lost_tracks(subject, part, threshold);
    for (const Item& item : subject.items) {
      const std::set<Track> costs = shared(item.tracks, lost);
      if (!orders_action(item) || costs.empty() == costly || has_part(item, part, costly)) continue;
      Hit hit = hit_on(item, item.clause->where, item.clause->text);
      hit.slots["clause"] = item.clause->number;
      if (costly) hit.tracks = costs;
      report(std::move(hit));
    }
  };
}

}  // namespace muko::rules
