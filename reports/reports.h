// Reports: a Report, Facts, Deadline or Declined as text for a terminal and as JSON (design.md §4).
#pragma once

#include <string>
#include <vector>

#include "checker/report.h"
#include "document/document.h"
#include "language/declension/declension.h"

namespace muko {

enum class Colour { Never, Always };  // ANSI colours; the caller knows whether it is a terminal

[[nodiscard]] std::string report_text(const Report& report, Colour colour);
// One JSON object without a line break at its end, like the others below.
[[nodiscard]] std::string report_json(const Report& report);

// `muko extract`. The document gives the headings above each place.
[[nodiscard]] std::string facts_json(const Facts& facts, const Document& document);
[[nodiscard]] std::string facts_text(const Facts& facts, Colour colour);

// `muko rules`: all of a rubric, a line each; one (all that share its id) explained; as JSON a
// list.
[[nodiscard]] std::string rules_text(const std::vector<RuleSummary>& rules, Colour colour);
[[nodiscard]] std::string rule_text(const std::vector<RuleSummary>& rules, Colour colour);
[[nodiscard]] std::string rules_json(const std::vector<RuleSummary>& rules);

// `muko deadline`.
[[nodiscard]] std::string deadline_json(const Deadline& deadline);
[[nodiscard]] std::string deadline_text(const Deadline& deadline);

// `muko decline`.
[[nodiscard]] std::string declined_json(const Declined& declined);
[[nodiscard]] std::string declined_text(const Declined& declined);

}  // namespace muko
