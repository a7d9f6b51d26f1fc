// Territories: the municipalities and regions that a document names, each with its role.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::territories. Needs parts, measures, acts.
void read_territories(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
