// Cycle: the sections that a full management cycle has (domain.md §2), and the words by which a
// text is known to treat them, all from the rubric.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "checker/rules/phrases.h"
#include "language/words.h"

namespace muko {

struct CycleSection {
  std::string id = {};       // "monitoring"
  std::string title = {};    // «Мониторинг показателей»
  std::string example = {};  // of the right wording, for advice
  PhraseSet openings = {};  // a heading begins with one of them: «мониторинг показателей» …
  std::vector<std::vector<StemKey>> whole = {};         // … or says no more than one of these
  std::set<std::string, std::less<>> nominatives = {};  // their first words, in lower case
  bool dash = false;  // named at the beginning of a sentence too: «Цель системы – …»
};

struct Cycle {
  std::vector<CycleSection> sections = {};  // in the order asked
  std::set<StemKey> leads = {};  // may stand before an opening: «порядок», «проведение»
  Phrases not_own = {};  // open a sentence that says nothing: «в разработке», «опишите»
  int least_words = 0;  // of its own that a section must have
};

}  // namespace muko
