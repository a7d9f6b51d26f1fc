// Appendix: which document of the submission an order's approval means.
#pragma once

#include <optional>
#include <string>

#include "checker/rules/subject.h"

namespace muko {

// «приложение № 2» against the mark «Приложение № 1»; «№ 01» is no other than «№ 1».
[[nodiscard]] bool other_number(const std::optional<std::string>& asked,
                                const std::optional<std::string>& found);

// Fills Subject::approved: once for a submission.
void match_approvals(Subject& subject);

// The part that is approved, in the order's own file or in another of the submission; `approval` is
// one of the document's Facts::approvals.
[[nodiscard]] std::optional<PartPlace> approved_part(const Subject& subject, int document,
                                                     const Approval& approval);

}  // namespace muko
