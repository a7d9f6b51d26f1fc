// read_facts: Document -> Facts. The steps stand in the files of this folder, one a noun.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

// Rules ask for more than what is shown: Facts::listings, names, wordings and form.
enum class FactsFor { Showing, Rules };

[[nodiscard]] Facts read_facts(const Document& document, const Vocabulary& vocabulary,
                               FactsFor what = FactsFor::Showing);

}  // namespace muko
