#include "checker/facts/read_facts.h"

#include "checker/facts/abbreviations.h"
#include "checker/facts/acts.h"
#include "checker/facts/approvals.h"
#include "checker/facts/calendar_faults.h"
#include "checker/facts/clauses.h"
#include "checker/facts/owner.h"
#include "checker/facts/parts.h"
#include "checker/facts/period.h"
#include "checker/facts/requisites.h"
#include "checker/facts/signatures.h"
#include "checker/facts/steps.h"
#include "checker/facts/territories.h"
#include "checker/facts/text.h"

namespace muko {

namespace {

void read_rule_facts(const Text& text, const Outline& outline, const Vocabulary& vocabulary,
                     Facts& facts) {
  read_listings(text, outline, vocabulary, facts);
  read_names(text, vocabulary, facts);
  read_wordings(text, outline, facts);
}

}  // namespace

Facts read_facts(const Document& document, const Vocabulary& vocabulary, FactsFor what) {
  Facts facts;
  facts.file = document.file;
  facts.format = document.format;
  facts.pages = document.pages;
  facts.warnings = document.warnings;

  const Text text(document);
  read_parts(text, vocabulary, facts);
  read_signatures(text, vocabulary, facts);
  read_requisites(text, vocabulary, facts);
  read_abbreviations(text, vocabulary, facts);
  read_period(text, vocabulary, facts);
  read_owner(text, vocabulary, facts);

  const Outline outline = read_outline(document, vocabulary, facts);
  read_plans(document, outline, vocabulary, facts);
  read_tracks(document, outline, vocabulary, facts);
  read_numbers(outline, facts);

  read_acts(text, vocabulary, facts);
  read_clauses(text, vocabulary, facts);
  read_approvals(vocabulary, facts);
  read_citations(document, vocabulary, facts);
  read_specifics(document, outline, vocabulary, facts);
  read_territories(text, vocabulary, facts);
  read_calendar_faults(text, facts);
  if (what != FactsFor::Showing) read_rule_facts(text, outline, vocabulary, facts);
  if (what == FactsFor::FormRules) read_form(text, vocabulary, facts);
  return facts;
}

}  // namespace muko
