// Regional way: how a submission follows the regional complex of measures (domain.md §2,
// `regional`): (a) it cites the region's measures by number, (b) it names with date and number the
// regional act that it follows, or an agreement does so.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checker/report.h"
#include "checker/rules/subject.h"

namespace muko {

enum class RegionalWay { Citation, Act, Agreement };

struct FoundWay {
  RegionalWay way = RegionalWay::Citation;
  std::vector<SubjectPlace> places = {};  // of the citations, of the act
};

// An act of a region on this direction, such as can be followed; date and number aside.
[[nodiscard]] bool is_regional_act(const ActReference& act, const Subject& subject);
// The regions that an act is of, other than this one.
[[nodiscard]] std::vector<FoundTerritory> foreign_regions(const ActReference& act,
                                                          const Owner& own);
// The submission follows an act of another region, for which `region-mismatch` is said.
[[nodiscard]] bool follows_foreign_act(const Subject& subject);
// A citation that holds: the regional document, where it is given, has this number.
[[nodiscard]] bool is_resolved(const MeasureCitation& citation, const Subject& subject);

// Way (a) of these measures or decisions, by their own words or, of a decision, by the ground of
// its order («Во исполнение пункта 4.2 Комплекса мер …»); nullopt where none cites.
[[nodiscard]] std::optional<FoundWay> way_by_citation(const Subject& subject,
                                                      const std::vector<const Item*>& items);
// Way (b): of the submission as a whole.
[[nodiscard]] std::optional<FoundWay> way_by_act(const Subject& subject);
// An agreement, for this track.
[[nodiscard]] std::optional<FoundWay> way_by_agreement(const Subject& subject, Track track);
// Any of them, for any track.
[[nodiscard]] bool has_regional_way(const Subject& subject);

}  // namespace muko
