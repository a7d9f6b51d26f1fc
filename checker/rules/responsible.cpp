// responsible: measures that name nobody. `state` is `missing` (an empty cell, a dash) or
// `impersonal` («ответственные лица»).
//
//   - id: responsible-missing
//     kind: responsible
//     state: missing

#include <algorithm>

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

}  // namespace

Check responsible(const Params& params) {
  const bool missing = params.choice("state", {"missing", "impersonal"}) == 0;

  return [missing](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) {
      if (item.measure == nullptr || names_someone(item)) continue;
      const Measure& measure = *item.measure;
      const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
      const Party* nobody = impersonal(measure);
      if (missing != (nobody == nullptr)) continue;
      if (missing && !(measure.paired && has_column(facts, measure, Column::Responsible))) continue;
      Hit hit = missing ? hit_on(item, measure.where, measure.title)
                        : hit_on(item, measure.responsible_where, nobody->text);
      hit.slots["responsible"] = missing ? "" : shortened(nobody->text);
      report(std::move(hit));
    }
  };
}

}  // namespace muko::rules
