// Findings: what the rules of a rubric find in a submission, in the order of its files and places.
#pragma once

#include <vector>

#include "checker/places.h"
#include "checker/report.h"
#include "checker/rubric/rubric.h"
#include "checker/rules/subject.h"

namespace muko {

// `scores`: a finding bears on those that it is about: every share that it lowers, and points lost.
[[nodiscard]] std::vector<Finding> find_all(const Subject& subject, const Rubric& rubric,
                                            const std::vector<Score>& scores, Places& places);

}  // namespace muko
