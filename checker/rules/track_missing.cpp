// track_missing: a track that the submission's plan doesn't show, or shows without a measure. One
// finding for each, one for all three where the plan shows none.
//
//   - id: track-missing
//     kind: track_missing
//
// Not asked of a regional act, and of T1 where the special case is proved.

#include <algorithm>
#include <string>
#include <utility>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

Hit hit_on_plan(const Subject& subject, const std::set<Track>& tracks) {
  Hit hit = hit_on_absence(subject);
  hit.tracks = tracks;
  std::string names;
  for (const Track track : tracks) {
    names += (names.empty() ? "" : ", ") + track_name(subject, track);
    hit.owner += name_of(track);
  }
  hit.slots["tracks"] = names;
  return hit;
}

std::set<Track> tracks_with_measures(const Subject& subject) {
  std::set<Track> tracks;
  for (const Item& item : subject.items) {
    if (item.is_measure) tracks.insert(item.tracks.begin(), item.tracks.end());
  }
  return tracks;
}

// A heading with nothing under it, where other tracks have their measures.
void report_empty(const Subject& subject, const Report& report) {
  const std::set<Track> filled = tracks_with_measures(subject);
  if (filled.empty()) return;
  for (const Track track : subject.tracks) {
    const bool excused = track == Track::T1 && subject.track_one_excused;
    if (excused || filled.count(track) > 0) continue;
    Hit hit = hit_on_plan(subject, {track});
    hit.slots["tracks"] = "мероприятий под заголовком: " + track_name(subject, track);
    report(std::move(hit));
  }
}

}  // namespace

Check track_missing(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    if (!must_show_plan(subject)) return;
    std::set<Track> missing;
    for (const Track track : {Track::T1, Track::T2, Track::T3}) {
      const bool excused = track == Track::T1 && subject.track_one_excused;
      if (!excused && subject.tracks.count(track) == 0) missing.insert(track);
    }
    report_empty(subject, report);
    if (missing.empty()) return;
    if (subject.tracks.empty()) return report(hit_on_plan(subject, missing));
    for (const Track track : missing) report(hit_on_plan(subject, {track}));
  };
}

}  // namespace muko::rules
