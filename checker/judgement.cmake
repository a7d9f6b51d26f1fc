set(JUDGEMENT_SOURCES
  check.cpp findings.cpp places.cpp report.cpp
  facts/calendar_faults.cpp
  links/coverage.cpp links/links.cpp
  rubric/editions.cpp rubric/extend_rubric.cpp rubric/read_cycle.cpp rubric/read_rubric.cpp rubric/scores.cpp
  rubric/section_scores.cpp rubric/special_case.cpp rubric/wording.cpp
  rules/appendix.cpp rules/appendix_mark.cpp rules/appendix_missing.cpp rules/cell_count.cpp
  rules/clause_incomplete.cpp rules/column_missing.cpp
  rules/deadline_fault.cpp rules/deadline_share.cpp rules/deadline_specificity.cpp
  rules/deadline_window.cpp rules/duplicate_measure.cpp rules/duplicate_number.cpp
  rules/foreign.cpp rules/foreign_territory.cpp rules/form_text.cpp rules/hits.cpp
  rules/indicator_target.cpp rules/likeness.cpp rules/list_mismatch.cpp rules/name_variant.cpp
  rules/school_mismatch.cpp rules/step_order.cpp
  rules/kinds.cpp
  rules/nothing_planned.cpp rules/order_element.cpp rules/params.cpp rules/period_mismatch.cpp rules/phrases.cpp
  rules/cycle_section.cpp rules/section_titles.cpp rules/sections.cpp
  rules/regional_link.cpp rules/regional_measure_unknown.cpp rules/regional_way.cpp
  rules/responsible.cpp rules/result_missing.cpp rules/subject.cpp rules/track_missing.cpp
  rules/values.cpp
  # How the text is written.
  rules/abbreviation_undefined.cpp rules/capitals.cpp rules/citation_wrong.cpp rules/garbled.cpp
  rules/known_acts.cpp rules/mixed_script.cpp rules/mojibake.cpp rules/placeholder_left.cpp
  rules/placeholders.cpp rules/slips.cpp rules/spelling.cpp rules/wordings.cpp
  # How it looks.
  rules/date_form.cpp rules/form.cpp rules/heading_form.cpp rules/page_margins.cpp rules/page_numbers.cpp
  rules/signature_form.cpp rules/stamp_form.cpp rules/text_format.cpp)
