// Period: what the titles, the passport and the approved plan say about the document's period.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Part::period and Facts::period. Needs parts and requisites.
void read_period(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
