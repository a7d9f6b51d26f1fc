// Scores: tracks × positions × parameters of a submission (domain.md §2), or its sections ×
// parameters (section_scores.h).
#pragma once

#include <string>
#include <vector>

#include "checker/rubric/rubric.h"
#include "checker/rules/subject.h"

namespace muko {

// A Score with places of the submission in place of evidence.
struct FoundScore {
  Score score;
  std::vector<SubjectPlace> places = {};
};

// `excused`: the places that prove the special case, empty without it.
[[nodiscard]] std::vector<FoundScore> score_subject(const Subject& subject, const Rubric& rubric,
                                                    const std::vector<SubjectPlace>& excused);
[[nodiscard]] Total total_of(const std::vector<Score>& scores, const Rubric& rubric);
// True where there is a way to score a parameter of this id.
[[nodiscard]] bool can_score(std::string_view parameter);

}  // namespace muko
