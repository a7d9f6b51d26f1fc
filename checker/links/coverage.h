// Coverage: for every measure of the regional document, what of the submission answers it.
#pragma once

#include <string>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/links/links.h"

namespace muko {

struct Answer {
  int document = 0;  // index in the submission
  Location where = {};
  std::string title = {};
  bool is_explicit = false;
  double similarity = 0;
};

struct RegionalAnswers {
  const Measure* regional = nullptr;
  std::vector<Answer> answers = {};
};

// In the order of the regional document. `documents` of the submission; those that are null are
// passed over. `resolves` as in RegionalIndex::match. Clauses and agreements count where they cite.
[[nodiscard]] std::vector<RegionalAnswers> coverage(const std::vector<const Facts*>& documents,
                                                    const RegionalIndex& regional, bool resolves);

}  // namespace muko
