// track_missing: a track that the submission's plan doesn't show. One finding for each, one for
// all three where the plan shows none.
//
//   - id: track-missing
//     kind: track_missing
//
// Not asked of a regional act, and of T1 where the special case is proved.

#include <algorithm>
#include <string>

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

}  // namespace

Check track_missing(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    if (!must_show_plan(subject)) return;
    std::set<Track> missing;
    for (const Track track : {Track::T1, Track::T2, Track::T3}) {
      const bool excused = track == Track::T1 && subject.track_one_excused;
      if (!excused && subject.tracks.count(track) == 0) missing.insert(track);
    }
    if (missing.empty()) return;
    if (subject.tracks.empty()) return report(hit_on_plan(subject, missing));
    for (const Track track : missing) report(hit_on_plan(subject, {track}));
  };
}

}  // namespace muko::rules
