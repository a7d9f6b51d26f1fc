// Submission: the files that a user gives to `check` -> the documents that are judged together.
#pragma once

#include <string>
#include <vector>

#include "app/context.h"
#include "app/found_files.h"
#include "checker/check.h"
#include "checker/facts/read_facts.h"

namespace muko {

// What can't be read is in `failures`; files of a folder that are no documents at all are left out
// with a sentence in `warnings`.
[[nodiscard]] Submission read_submission(const Context& context, const FoundFiles& found,
                                         const Vocabulary& vocabulary,
                                         std::vector<std::string>& warnings,
                                         FactsFor what = FactsFor::Rules);

// Fills Finding::column, the header above the cell that a finding is about, and across_columns.
void name_columns(SubmissionReport& report, const Submission& submission);

}  // namespace muko
