// Clauses: the operative clauses of orders, protocols and agreements.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::clauses but for their tracks and citations. Needs parts, period, abbreviations and
// acts.
void read_clauses(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
