// Submission: the paths that a user gives to `check` -> the documents that lie there.
#pragma once

#include <string>
#include <vector>

#include "app/context.h"
#include "checker/check.h"

namespace muko {

// A file, or a folder with all that lies in it and in the folders right below, by name; several
// paths are one submission. What can't be read is in `failures`; files that are no documents at
// all are left out with a sentence in `warnings`.
[[nodiscard]] Submission read_submission(const Context& context,
                                         const std::vector<std::string>& paths,
                                         const Vocabulary& vocabulary,
                                         std::vector<std::string>& warnings);

// Fills Finding::column: the header above the cell that a finding is about.
void name_columns(SubmissionReport& report, const Submission& submission);

}  // namespace muko
