// read_facts: Document -> Facts. The steps stand in the files of this folder, one a noun.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

[[nodiscard]] Facts read_facts(const Document& document, const Vocabulary& vocabulary);

}  // namespace muko
