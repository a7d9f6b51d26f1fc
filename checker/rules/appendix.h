// Appendix: which document of the submission an order's approval means.
#pragma once

#include <optional>

#include "checker/rules/subject.h"

namespace muko {

// Fills Subject::approved: once for a submission.
void match_approvals(Subject& subject);

// The part that is approved, in the order's own file or in another of the submission; `approval` is
// one of the document's Facts::approvals.
[[nodiscard]] std::optional<PartPlace> approved_part(const Subject& subject, int document,
                                                     const Approval& approval);

}  // namespace muko
