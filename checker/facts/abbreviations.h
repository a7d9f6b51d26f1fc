// Abbreviations: the short names that a document explains.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// «управление образования … (далее – Управление)», «школы … (ШНОР)», «ИМЦ (информационно-…)»,
// «Сокращения: ИМЦ – …; МРГ – …», lists and tables of them. Fills Facts::abbreviations; the first
// explanation of a name stays.
void read_abbreviations(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
