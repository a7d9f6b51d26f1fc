// Parts: the documents inside one file, an order and its appendices, and the kind of each.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::parts (but for their periods) and Facts::kind.
void read_parts(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
