#include "checker/rules/kinds.h"

#include <algorithm>

namespace muko::rules {
namespace {

const std::vector<CheckKind>& kinds() {
  static const std::vector<CheckKind> table = {
      {"abbreviation_undefined", abbreviation_undefined, {"name"}},
      {"appendix_mark", appendix_mark, {"title", "mark", "order"}},
      {"appendix_missing", appendix_missing, {"title", "clause", "appendix"}},
      {"cell_count", cell_count, {"measures", "deadlines", "responsible"}},
      {"citation_wrong", citation_wrong, {"what", "text", "right"}},
      {"clause_incomplete", clause_incomplete, {"title", "clause"}},
      {"clause_share", clause_share, {"track", "complete", "decisions"}},
      {"column_missing", column_missing, {}},
      {"cycle_section", cycle_section, {"section", "example", "place"}},
      {"date_form", date_form, {"found", "right", "more"}, true},
      {"deadline_fault", deadline_fault, {"title", "text"}},
      {"deadline_share", deadline_share, {"track", "concrete", "rows"}},
      {"deadline_specificity", deadline_specificity, {"title", "deadline"}},
      {"deadline_window", deadline_window, {"title", "deadline", "bound"}},
      {"duplicate_measure", duplicate_measure, {"title"}},
      {"duplicate_number", duplicate_number, {"number", "what"}},
      {"foreign_territory", foreign_territory, {"found", "own"}},
      {"form_text", form_text, {"text"}},
      {"heading_form", heading_form, {"heading"}, true},
      {"indicator_target", indicator_target, {"indicator"}},
      {"list_mismatch", list_mismatch, {"item", "here", "there"}},
      {"mixed_script", mixed_script, {"word", "letters", "right"}},
      {"mojibake", mojibake, {"text"}},
      {"name_variant", name_variant, {"name", "main"}},
      {"nothing_planned", nothing_planned, {}},
      {"order_element", order_element, {}},
      {"page_margins", page_margins, {"margins", "more"}, true},
      {"page_numbers", page_numbers, {"number"}, true},
      {"period_mismatch", period_mismatch, {"period", "other"}},
      {"placeholder_left", placeholder_left, {"text"}},
      {"regional_link", regional_link, {}},
      {"regional_measure_unknown", regional_measure_unknown, {"number"}},
      {"responsible", responsible, {"title", "responsible"}},
      {"result_missing", result_missing, {"title"}},
      {"school_mismatch", school_mismatch, {"school", "here", "there"}},
      {"signature_form", signature_form, {"found", "right", "lacks", "more"}, true},
      {"spelling", spelling, {"found", "right"}},
      {"stamp_form", stamp_form, {"found", "right", "title", "width", "most", "more"}, true},
      {"step_order", step_order, {"title", "needed"}},
      {"text_format", text_format, {"found", "more"}, true},
      {"track_missing", track_missing, {"tracks"}},
  };
  return table;
}

}  // namespace

const CheckKind* find_kind(std::string_view name) {
  const auto found = std::find_if(kinds().begin(), kinds().end(),
                                  [name](const CheckKind& kind) { return kind.name == name; });
  return found == kinds().end() ? nullptr : &*found;
}

}  // namespace muko::rules
