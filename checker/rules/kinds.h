// Kinds: the kinds of check, each in the file of its name. A new one is a file, a line here and a
// line in the table of kinds.cpp.
#pragma once

#include "checker/rules/rule.h"

namespace muko::rules {

[[nodiscard]] Check abbreviation_undefined(const Params& params);
[[nodiscard]] Check appendix_mark(const Params& params);
[[nodiscard]] Check appendix_missing(const Params& params);
[[nodiscard]] Check cell_count(const Params& params);
[[nodiscard]] Check citation_wrong(const Params& params);
[[nodiscard]] Check clause_incomplete(const Params& params);
[[nodiscard]] Check clause_share(const Params& params);
[[nodiscard]] Check column_missing(const Params& params);
[[nodiscard]] Check cycle_section(const Params& params);
[[nodiscard]] Check date_form(const Params& params);
[[nodiscard]] Check deadline_fault(const Params& params);
[[nodiscard]] Check deadline_share(const Params& params);
[[nodiscard]] Check deadline_specificity(const Params& params);
[[nodiscard]] Check deadline_window(const Params& params);
[[nodiscard]] Check duplicate_measure(const Params& params);
[[nodiscard]] Check duplicate_number(const Params& params);
[[nodiscard]] Check foreign_territory(const Params& params);
[[nodiscard]] Check form_text(const Params& params);
[[nodiscard]] Check heading_form(const Params& params);
[[nodiscard]] Check indicator_target(const Params& params);
[[nodiscard]] Check list_mismatch(const Params& params);
[[nodiscard]] Check mixed_script(const Params& params);
[[nodiscard]] Check mojibake(const Params& params);
[[nodiscard]] Check name_variant(const Params& params);
[[nodiscard]] Check nothing_planned(const Params& params);
[[nodiscard]] Check order_element(const Params& params);
[[nodiscard]] Check page_margins(const Params& params);
[[nodiscard]] Check page_numbers(const Params& params);
[[nodiscard]] Check period_mismatch(const Params& params);
[[nodiscard]] Check placeholder_left(const Params& params);
[[nodiscard]] Check regional_link(const Params& params);
[[nodiscard]] Check regional_measure_unknown(const Params& params);
[[nodiscard]] Check responsible(const Params& params);
[[nodiscard]] Check result_missing(const Params& params);
[[nodiscard]] Check school_mismatch(const Params& params);
[[nodiscard]] Check signature_form(const Params& params);
[[nodiscard]] Check spelling(const Params& params);
[[nodiscard]] Check stamp_form(const Params& params);
[[nodiscard]] Check step_order(const Params& params);
[[nodiscard]] Check text_format(const Params& params);
[[nodiscard]] Check track_missing(const Params& params);

}  // namespace muko::rules
