// Owner: whose document it is, the municipality and the region.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::municipality and Facts::region from the letterhead, titles, stamps and parties,
// else from the text. A document of a regional body has no municipality. Needs requisites.
void read_owner(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
