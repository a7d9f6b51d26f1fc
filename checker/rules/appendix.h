// Appendix: which document of the submission an order's approval means.
#pragma once

#include <optional>

#include "checker/rules/subject.h"

namespace muko {

struct PartPlace {
  int document = 0;
  int part = 0;
};

// The part that is approved, in the order's own file or in another of the submission.
[[nodiscard]] std::optional<PartPlace> approved_part(const Subject& subject, int document,
                                                     const Approval& approval);

}  // namespace muko
