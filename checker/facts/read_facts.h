// read_facts: Document -> Facts. The steps stand in the files of this folder, one a noun.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

[[nodiscard]] Facts read_facts(const Document& document, const Vocabulary& vocabulary);
// What rules ask for beside: Facts::listings, names, wordings and form. `facts` are the document's.
void read_rule_facts(const Document& document, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
