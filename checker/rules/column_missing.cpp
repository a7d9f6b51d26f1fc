// column_missing: a plan without a column (or words) for its deadlines, executors or results.
// `column` is `deadline`, `responsible` or `result`.
//
//   - id: column-missing
//     kind: column_missing
//     column: result

#include <algorithm>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

constexpr Column kColumns[] = {Column::Deadline, Column::Responsible, Column::Result};

// The tracks and positions of the rows of one plan.
void add_rows(const Subject& subject, int document, int plan, Hit& hit) {
  hit.tracks.clear();
  for (const Item& item : subject.items) {
    if (item.document != document || item.measure == nullptr || item.measure->plan != plan)
      continue;
    hit.tracks.insert(item.tracks.begin(), item.tracks.end());
    if (item.is_measure) hit.positions.insert(Position::Measures);
    if (item.is_decision) hit.positions.insert(Position::Decisions);
  }
}

bool lacks_column(const Facts& facts, int plan, Column column) {
  const bool there = facts.plans[static_cast<std::size_t>(plan)].columns.count(column) > 0;
  return !there && std::any_of(facts.measures.begin(), facts.measures.end(),
                               [plan](const Measure& measure) { return measure.plan == plan; });
}

Hit hit_on_table(const Subject& subject, int document, int plan) {
  const Facts& facts = *subject.documents[static_cast<std::size_t>(document)];
  const Plan& table = facts.plans[static_cast<std::size_t>(plan)];
  Hit hit;
  hit.document = document;
  hit.where = table.header.text.empty() ? table.where : table.header.where;
  hit.quote = table.header.text;
  add_rows(subject, document, plan, hit);
  return hit;
}

}  // namespace

Check column_missing(const Params& params) {
  const Column column = kColumns[params.choice("column", {"deadline", "responsible", "result"})];

  return [column](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      const int plans = static_cast<int>(facts.plans.size());
      for (int plan = 0; plan < plans; ++plan) {
        if (lacks_column(facts, plan, column)) report(hit_on_table(subject, document, plan));
      }
    });
  };
}

}  // namespace muko::rules
