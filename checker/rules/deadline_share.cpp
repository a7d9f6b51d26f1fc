// deadline_share: a track with broad deadlines whose share of concrete ones is under `threshold`;
// once for the track, where its rows begin.
//
//   - id: deadline-broad
//     kind: deadline_share
//     threshold: 0.8

#include <algorithm>
#include <vector>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

bool is_broad(const Item& item) {
  return item.measure->deadline && item.measure->deadline->specificity == Specificity::Broad;
}

// The band that heads the track, else the first of its rows.
Hit hit_on_track(const Subject& subject, Track track, const Item& first) {
  Hit hit = hit_on(first, first.measure->where, first.measure->title);
  const Facts& facts = *subject.documents[static_cast<std::size_t>(first.document)];
  for (const TrackMention& mention : facts.tracks) {
    if (mention.track != track || !mention.band || mention.part != first.measure->part) continue;
    hit.where = mention.quote.where;
    hit.quote = mention.quote.text;
    hit.number.clear();  // the track's, no one measure's
    break;
  }
  hit.tracks = {track};
  hit.positions = {Position::Measures};
  hit.owner = name_of(track);
  return hit;
}

std::vector<const Item*> rows_of(const Subject& subject, Track track) {
  std::vector<const Item*> rows;
  for (const Item& item : subject.items) {
    if (item.is_measure && item.tracks.count(track) > 0) rows.push_back(&item);
  }
  return rows;
}

void report_track(const Subject& subject, Track track, double threshold, const Report& report) {
  const std::vector<const Item*> rows = rows_of(subject, track);
  const auto concrete =
      std::count_if(rows.begin(), rows.end(), [](const Item* row) { return is_concrete(*row); });
  const bool broad =
      std::any_of(rows.begin(), rows.end(), [](const Item* row) { return is_broad(*row); });
  const double needed = threshold * static_cast<double>(rows.size());
  if (!broad || static_cast<double>(concrete) >= needed) return;
  Hit hit = hit_on_track(subject, track, *rows.front());
  hit.slots = {{"track", track_name(subject, track)},
               {"concrete", std::to_string(concrete)},
               {"rows", std::to_string(rows.size())}};
  report(std::move(hit));
}

}  // namespace

Check deadline_share(const Params& params) {
  const double threshold = params.number("threshold");

  return [threshold](const Subject& subject, const Report& report) {
    for (const Track track : subject.tracks) report_track(subject, track, threshold, report);
  };
}

}  // namespace muko::rules
