// Row measures: the measures of one row of a plan, its cells paired where they agree in count.
#pragma once

#include <optional>
#include <string>

#include "checker/facts/facts.h"
#include "checker/facts/plan_rows.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// What holds for the rows under one band.
struct PlanSection {
  int part = 0;
  int plan = 0;
  std::string section = {};  // a band, or a heading that names a track
  std::string heading = {};  // another heading above: the section of rows without a direction
  std::optional<Track> track = {};
  bool has_deadlines = true;  // the plan has columns for them
  bool has_results = true;
};

// Adds the row's measures and, where its cells can't be paired, a CountMismatch.
void add_measures(const PlanRow& row, const PlanSection& section, const Vocabulary& vocabulary,
                  Facts& facts);

// The track that the row's own cells name, in its column or as the direction.
[[nodiscard]] std::optional<Track> own_track(const PlanRow& row, const PlanSection& section,
                                             const Vocabulary& vocabulary);

// The period that deadlines of this part are read by.
[[nodiscard]] std::optional<Period> period_of_part(int part, const Facts& facts);

}  // namespace muko
