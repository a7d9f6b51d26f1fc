// The rules of a rubric as JSON (`muko rules --format json`).

#include "reports/json_values.h"
#include "reports/reports.h"

namespace muko {

std::string rules_json(const std::vector<RuleSummary>& rules) {
  JsonWriter json;
  json.array(rules, [&](const RuleSummary& rule) {
    json.object([&] {
      json.field("rule", rule.rule);
      json.field("severity", name_of(rule.severity));
      json.field("scope", name_of(rule.scope));
      json.field("message", rule.message);
      json.field("advice", rule.advice);
      json.field("source", rule.source);
      json.field("costs", rule.costs);
      field_or_null(json, "bad", rule.bad);
      field_or_null(json, "good", rule.good);
    });
  });
  return json.text();
}

}  // namespace muko
