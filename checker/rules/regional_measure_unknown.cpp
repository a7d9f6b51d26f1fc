// regional_measure_unknown: a cited number that the given regional document has not.
//
//   - id: regional-measure-unknown
//     kind: regional_measure_unknown

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/regional_way.h"

namespace muko::rules {
namespace {

// The measure or clause in whose text a citation stands; null where it stands elsewhere.
const Item* item_at(const Subject& subject, int document, const MeasureCitation& citation) {
  for (const Item& item : subject.items) {
    if (item.document != document) continue;
    for (const MeasureCitation& own : citations_of(item)) {
      if (own.number == citation.number && own.quote.where == citation.quote.where) return &item;
    }
  }
  return nullptr;
}

Hit hit_on_citation(const Subject& subject, int document, const MeasureCitation& citation) {
  const Item* item = item_at(subject, document, citation);
  Hit hit;
  if (item != nullptr) hit = hit_on(*item, citation.quote.where, citation.quote.text);
  hit.document = document;
  hit.where = citation.quote.where;
  hit.quote = citation.quote.text;
  hit.slots["number"] = citation.number;
  return hit;
}

}  // namespace

Check regional_measure_unknown(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    if (!subject.regional_applies) return;
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const MeasureCitation& citation : facts.measure_citations) {
        if (is_resolved(citation, subject)) continue;
        report(hit_on_citation(subject, document, citation));
      }
    });
  };
}

}  // namespace muko::rules
