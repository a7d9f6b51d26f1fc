// Requisites: type, date, number, place, issuer, heading and signatory of the file's first part.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Fills Facts::requisites and the title of an order's part. Needs parts and signatures.
void read_requisites(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
