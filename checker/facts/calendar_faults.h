// Calendar faults: dates and school years that no calendar has.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"

namespace muko {

// Fills Facts::calendar_faults: «31 апреля», «30.02.2024», «в 2021-2024 учебном году» outside of
// plans and clauses, whose deadlines say so themselves. Needs Facts::plans and Facts::clauses.
void read_calendar_faults(const Text& text, Facts& facts);

}  // namespace muko
