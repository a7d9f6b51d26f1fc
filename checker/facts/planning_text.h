// Planning text: measures written as numbered paragraphs («1.1. Провести …. Срок: …»).
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/outline.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

// Adds the measures of the paragraphs of plans and programmes, and one Plan a part that has any.
void read_planning_text(const Document& document, const Outline& outline,
                        const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
