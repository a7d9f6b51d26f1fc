// The rules of a rubric as JSON (`muko rules --format json`).

#include "reports/json_values.h"
#include "reports/reports.h"

namespace muko {

namespace {

nlohmann::ordered_json rule_value(const RuleSummary& rule) {
  return {{"rule", rule.rule},
          {"severity", name_of(rule.severity)},
          {"scope", name_of(rule.scope)},
          {"message", rule.message},
          {"advice", rule.advice},
          {"source", rule.source},
          {"costs", rule.costs},
          {"bad", text_or_null(rule.bad)},
          {"good", text_or_null(rule.good)}};
}

}  // namespace

std::string rules_json(const std::vector<RuleSummary>& rules) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const RuleSummary& rule : rules) list.push_back(rule_value(rule));
  return to_text(list);
}

}  // namespace muko
