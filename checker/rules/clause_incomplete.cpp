// clause_incomplete: clauses that order an action to nobody, or without a deadline. `part` is
// `addressee` or `deadline`.
//
//   - id: clause-without-deadline
//     kind: clause_incomplete
//     part: deadline
//
// clause_share: said once, on the order: the decisions of some track have it less often than
// `threshold`, so that the point is lost.
//
//   - id: clause-without-deadline
//     kind: clause_share
//     part: deadline
//     threshold: 0.8

#include <algorithm>
#include <optional>
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

// How many decisions of a track there are, and how many of them have the part.
struct Share {
  int decisions = 0;
  int complete = 0;
};

Share share_of(const Subject& subject, Track track, Part part) {
  Share share;
  for (const Item& item : subject.items) {
    if (!item.is_decision || item.tracks.count(track) == 0) continue;
    ++share.decisions;
    share.complete += has_part(item, part, true) ? 1 : 0;
  }
  return share;
}

// Of the clauses only those that order an action: «Внести изменения …» is done by the order itself.
bool orders_action(const Item& item) {
  return item.clause != nullptr && item.clause->kind == ClauseKind::Action;
}

Part part_of_rule(const Params& params) {
  return params.choice("part", {"addressee", "deadline"}) == 0 ? Part::Addressee : Part::Deadline;
}

// The order whose clauses lower the share: the first with one that lacks the part.
const Item* first_incomplete(const Subject& subject, Part part, Track track) {
  const auto found =
      std::find_if(subject.items.begin(), subject.items.end(), [&](const Item& item) {
        return orders_action(item) && item.tracks.count(track) > 0 && !has_part(item, part, true);
      });
  return found == subject.items.end() ? nullptr : &*found;
}

Hit hit_on_order(const Subject& subject, const Item& item) {
  const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
  Hit hit;
  hit.document = item.document;
  hit.positions = {Position::Decisions};
  hit.where = facts.requisites.opening;
  const auto heading = facts.requisites.places.find("heading");
  if (heading != facts.requisites.places.end() && facts.requisites.heading) {
    hit.where = heading->second;
    hit.quote = *facts.requisites.heading;
  }
  return hit;
}

}  // namespace

Check clause_incomplete(const Params& params) {
  const Part part = part_of_rule(params);

  return [part](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) {
      if (!orders_action(item) || has_part(item, part, false)) continue;
      Hit hit = hit_on(item, item.clause->where, item.clause->text);
      hit.slots["clause"] = item.clause->number;
      report(std::move(hit));
    }
  };
}

Check clause_share(const Params& params) {
  const Part part = part_of_rule(params);
  const double threshold = params.number("threshold");

  return [part, threshold](const Subject& subject, const Report& report) {
    std::optional<Hit> hit;
    std::set<Track> lost;
    for (const Track track : subject.tracks) {
      const Share share = share_of(subject, track, part);
      if (share.complete >= threshold * share.decisions) continue;
      const Item* item = first_incomplete(subject, part, track);
      if (item == nullptr) continue;
      lost.insert(track);
      if (hit) continue;
      hit = hit_on_order(subject, *item);
      hit->slots["complete"] = std::to_string(share.complete);
      hit->slots["decisions"] = std::to_string(share.decisions);
      hit->slots["track"] = track_name(subject, track);
    }
    if (!hit) return;
    hit->tracks = lost;
    report(std::move(*hit));
  };
}

}  // namespace muko::rules
