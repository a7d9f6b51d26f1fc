// responsible: measures that name nobody. `state` is `missing` (an empty cell, a dash) or
// `impersonal` («ответственные лица»).
//
//   - id: responsible-missing
//     kind: responsible
//     state: missing

#include <algorithm>
#include <utility>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

const Party* impersonal(const Measure& measure) {
  const auto found =
      std::find_if(measure.responsible.begin(), measure.responsible.end(),
                   [](const Party& party) { return party.kind == PartyKind::Impersonal; });
  return found == measure.responsible.end() ? nullptr : &*found;
}

// An empty cell of a row that can't be paired may belong to any of its measures.
bool is_asked(const Subject& subject, const Item& item) {
  const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
  return item.measure->paired && has_column(facts, *item.measure, Column::Responsible);
}

void report_item(const Subject& subject, const Item& item, bool missing, const Report& report) {
  const Measure& measure = *item.measure;
  const Party* nobody = impersonal(measure);
  if (missing && nobody == nullptr && is_asked(subject, item)) {
    report(hit_on(item, measure.where, measure.title));
  } else if (!missing && nobody != nullptr) {
    Hit hit = hit_on(item, measure.responsible_where, nobody->text);
    hit.slots["responsible"] = shortened(nobody->text);
    report(std::move(hit));
  }
}

}  // namespace

Check responsible(const Params& params) {
  const bool missing = params.choice("state", {"missing", "impersonal"}) == 0;

  return [missing](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) {
      const bool asked = item.measure != nullptr && !names_someone(item);
      if (asked) report_item(subject, item, missing, report);
    }
  };
}

}  // namespace muko::rules
