// full_cycle: the shipped rubric of the full management cycle, as it extends the partial one.
#pragma once

#include "tests/checker/build_facts.h"
#include "tests/checker/paper.h"

namespace muko::test {

inline const Rubric& full_rubric() {
  static const Rubric kRubric = [] {
    const std::string folder = std::string(MUKO_SOURCE_DIR) + "/rubrics/";
    const auto read = [](const std::string& file) { return read_file(file); };
    return read_rubric(extend_rubric(read_yaml(folder + "fioko-1.2-partial.yaml", read),
                                     read_yaml(folder + "fioko-1.2-full.yaml", read)));
  }();
  return kRubric;
}

inline SubmissionReport check_full(std::vector<Facts> all) {
  return check(submission(std::move(all)), nullptr, full_rubric());
}

inline const Score& section_score(const SubmissionReport& report, const std::string& section,
                                  const std::string& parameter) {
  for (const Score& score : report.scores) {
    if (score.position == section && score.parameter == parameter) return score;
  }
  static const Score kNone;
  return kNone;
}

// "goals.own" for every point that was not given.
inline std::vector<std::string> lost(const SubmissionReport& report) {
  std::vector<std::string> points;
  for (const Score& score : report.scores) {
    if (score.points < score.max) points.push_back(score.position + "." + score.parameter);
  }
  return points;
}

}  // namespace muko::test
