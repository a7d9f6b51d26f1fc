// Signatures: posts and names under orders, agreements and notes.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::signatures: in paragraphs with tabs, in tables, on several lines; not visas, not
// the executor, not «ознакомлены». Needs parts.
void read_signatures(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
