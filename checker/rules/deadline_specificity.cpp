// deadline_specificity: measures whose deadline is `missing`, `vague` or `broad`.
//
//   - id: deadline-vague
//     kind: deadline_specificity
//     specificity: vague
//     message: "срок «{deadline}» не называет даты"
//
// In a row whose cells can't be paired each text counts for itself; a measure without one is
// cell_count's concern there, and column_missing's where the plan has no column.

#include <set>
#include <string>
#include <utility>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

constexpr Specificity kSpecificities[] = {Specificity::Missing, Specificity::Vague,
                                          Specificity::Broad};

// Where a deadline is faulty, deadline_fault says what is wrong.
bool is_of(const Deadline& deadline, Specificity specificity) {
  return deadline.faults.empty() && deadline.specificity == specificity;
}

bool has_specificity(const Facts& facts, const Measure& measure, Specificity specificity) {
  if (measure.deadline) return is_of(*measure.deadline, specificity);
  const bool missing = specificity == Specificity::Missing && measure.paired;
  return missing && has_column(facts, measure, Column::Deadline);
}

void report_item(const Subject& subject, const Item& item, Specificity specificity,
                 const Report& report) {
  const Measure& measure = *item.measure;
  const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
  if (!has_specificity(facts, measure, specificity)) return;
  const bool missing = specificity == Specificity::Missing;
  Hit hit = missing ? hit_on(item, measure.where, measure.title)
                    : hit_on(item, measure.deadline_where, measure.deadline->text);
  hit.slots["deadline"] = missing ? "" : shortened(measure.deadline->text);
  report(std::move(hit));
}

// The deadlines of a row that can't be paired: each text once, whosever it is.
void report_unpaired(int document, const CountMismatch& row, Specificity specificity,
                     const Report& report) {
  std::set<std::string> seen;
  for (const Deadline& deadline : row.unpaired) {
    if (!is_of(deadline, specificity) || !seen.insert(deadline.text).second) continue;
    Hit hit;
    hit.document = document;
    hit.where = row.deadline_where;
    hit.quote = deadline.text;
    hit.slots = {{"deadline", shortened(deadline.text)}, {"title", shortened(row.quote.text)}};
    hit.positions = {Position::Measures};
    hit.owner = row.quote.text;
    report(std::move(hit));
  }
}

}  // namespace

Check deadline_specificity(const Params& params) {
  const Specificity specificity =
      kSpecificities[params.choice("specificity", {"missing", "vague", "broad"})];

  return [specificity](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) {
      if (item.measure != nullptr) report_item(subject, item, specificity, report);
    }
    if (specificity == Specificity::Missing) return;
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const CountMismatch& row : facts.mismatches) {
        report_unpaired(document, row, specificity, report);
      }
    });
  };
}

}  // namespace muko::rules
