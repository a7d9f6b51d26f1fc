# facts-A: the file as a whole and what is not a plan.
set(FACTS_A_SOURCES
  facts/abbreviations.cpp facts/act_numbers.cpp facts/acts.cpp facts/addressees.cpp facts/approvals.cpp
  facts/clause_text.cpp facts/clauses.cpp facts/facts.cpp facts/form.cpp facts/form_dates.cpp
  facts/form_pages.cpp facts/form_stamps.cpp facts/letterhead.cpp facts/opening.cpp
  facts/owner.cpp facts/part_head.cpp
  facts/parts.cpp facts/period.cpp facts/quotes.cpp facts/read_facts.cpp facts/requisites.cpp
  facts/signature_line.cpp facts/signatures.cpp facts/territories.cpp facts/text.cpp)
# facts-B: the vocabulary, plans and what belongs to them.
set(FACTS_B_SOURCES
  facts/cell_items.cpp facts/citations.cpp facts/clause_numbers.cpp facts/columns.cpp
  facts/grid.cpp facts/list_items.cpp facts/listings.cpp facts/names.cpp facts/numbers.cpp facts/outline.cpp facts/parties.cpp facts/party_kind.cpp facts/party_names.cpp facts/passport.cpp
  facts/plan_bands.cpp facts/plan_rows.cpp facts/planning_text.cpp facts/plans.cpp
  facts/row_measures.cpp facts/schools.cpp
  facts/sentence_tracks.cpp facts/specifics.cpp facts/tracks.cpp facts/vocabulary.cpp facts/wordings.cpp)
set(FACTS_SOURCES ${FACTS_A_SOURCES} ${FACTS_B_SOURCES})
