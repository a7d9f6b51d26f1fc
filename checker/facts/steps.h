// Steps: the readers of plans and of what belongs to them, in the order in which read_facts runs
// them. Each fills its own fields of Facts and may use those that the steps before it have filled.
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/outline.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

// plans.cpp: Facts::plans, measures, mismatches, numbers (of rows).
void read_plans(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                Facts& facts);
// tracks.cpp: Facts::tracks, Measure::track.
void read_tracks(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                 Facts& facts);
// numbers.cpp: Facts::numbers (of headings).
void read_numbers(const Outline& outline, Facts& facts);

// citations.cpp: Facts::measure_citations, Measure::citations, Clause::citations, Clause::tracks.
void read_citations(const Document& document, const Vocabulary& vocabulary, Facts& facts);
// specifics.cpp: Facts::specifics.
void read_specifics(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                    Facts& facts);

// listings.cpp: Facts::listings.
void read_listings(const Text& text, const Outline& outline, const Vocabulary& vocabulary,
                   Facts& facts);
// names.cpp: Facts::names.
void read_names(const Text& text, const Vocabulary& vocabulary, Facts& facts);
// wordings.cpp: Facts::wordings.
void read_wordings(const Text& text, const Outline& outline, Facts& facts);
// form.cpp: Facts::form. Needs wordings.
void read_form(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
