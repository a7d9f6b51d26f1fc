// CaseReport: what a template put into other cases, for `muko generate --report-cases`.
#pragma once

#include <string>
#include <vector>

#include "generator/declined_value.h"

namespace muko {

// Each value and case once; the unsure ones first, with their reasons.
[[nodiscard]] std::string case_report(const std::vector<DeclinedValue>& values);

}  // namespace muko
