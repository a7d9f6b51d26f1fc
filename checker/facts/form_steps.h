// FormSteps: the steps of read_form (steps.h).
#pragma once

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Index in Document::sections.
[[nodiscard]] int section_of(const Document& document, const Passage& passage);

// form_pages.cpp: Form::page_numbers, several_pages, maybe_numbered.
void read_page_numbers(const Document& document, Form& form);
// form_stamps.cpp: Form::stamps.
void read_stamp_forms(const Text& text, const Vocabulary& vocabulary, Facts& facts);
// form_dates.cpp: Form::dates.
void read_date_forms(const Text& text, Facts& facts);

}  // namespace muko
