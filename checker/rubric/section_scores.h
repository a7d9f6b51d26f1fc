// Section scores: sections of the full cycle × parameters of a submission (domain.md §2).
#pragma once

#include <string_view>
#include <vector>

#include "checker/rubric/scores.h"

namespace muko {

[[nodiscard]] std::vector<FoundScore> score_sections(const Subject& subject, const Rubric& rubric);
// True where there is a way to score a parameter of this id.
[[nodiscard]] bool can_score_sections(std::string_view parameter);

}  // namespace muko
