// Approvals: what an order approves, and which part of the file it is.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::approvals from the clauses. Needs parts and clauses.
void read_approvals(const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
