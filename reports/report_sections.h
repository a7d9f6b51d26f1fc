// Report sections: the pieces of the text report of one submission (report_text.cpp joins them).
#pragma once

#include <string>

#include "checker/report.h"
#include "reports/layout.h"

namespace muko {

// A table parameter × track for each position, or one table section × parameter; and the total.
[[nodiscard]] std::string score_section(const Report& report, const SubmissionReport& submission,
                                        const Paint& paint);
// Why points were not given; those of one reason in one line.
[[nodiscard]] std::string lost_points_section(const Report& report,
                                              const SubmissionReport& submission,
                                              const Paint& paint);
// Grouped by file; each with its place, quote, advice and what it costs.
[[nodiscard]] std::string findings_section(const Report& report, const SubmissionReport& submission,
                                           const Paint& paint);
// How many regional measures have an answer, and those that have none.
[[nodiscard]] std::string coverage_section(const SubmissionReport& submission, const Paint& paint);
// Files that could not be read, and what the readers skipped or guessed.
[[nodiscard]] std::string reading_section(const SubmissionReport& submission, const Paint& paint);

}  // namespace muko
