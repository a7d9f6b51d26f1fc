// foreign_territory: another municipality or region named as the owner of a measure, of the plan
// or of the regional act that it follows. `territory` is `municipality` or `region`.
//
//   - id: foreign-municipality
//     kind: foreign_territory
//     territory: municipality

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checker/rules/foreign.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/regional_way.h"

namespace muko::rules {
namespace {

Hit hit_on_mention(const Subject& subject, const ForeignMention& mention) {
  const Item* item =
      mention.measure < 0 ? nullptr : item_of(subject, mention.document, mention.measure);
  Hit hit;
  if (item != nullptr) hit = hit_on(*item, mention.quote.where, mention.quote.text);
  hit.document = mention.document;
  hit.where = mention.quote.where;
  hit.quote = mention.quote.text;
  hit.slots["found"] = mention.name;
  return hit;
}

// Acts of another region that the documents follow: «Комплекс мер … Устьинской области».
void report_acts(const Subject& subject, int document, const Facts& facts, const Report& report) {
  std::set<std::string> seen;
  for (const ActReference& act : facts.acts) {
    if (!is_regional_act(act, subject)) continue;
    for (const FoundTerritory& found : foreign_regions(act, *subject.region)) {
      if (!seen.insert(found.stem).second) continue;
      Hit hit;
      hit.document = document;
      hit.where = act.quote.where;
      hit.quote = act.quote.text;
      hit.slots = {{"found", found.name}, {"own", subject.region->name}};
      report(std::move(hit));
    }
  }
}

}  // namespace

Check foreign_territory(const Params& params) {
  const bool region = params.choice("territory", {"municipality", "region"}) == 1;

  return [region](const Subject& subject, const Report& report) {
    const auto& own = region ? subject.region : subject.municipality;
    if (!own || subject.regional_itself) return;
    const TerritoryKind kind = region ? TerritoryKind::Region : TerritoryKind::Municipality;
    for (const ForeignMention& mention : foreign_mentions(subject, kind)) {
      Hit hit = hit_on_mention(subject, mention);
      hit.slots["own"] = own->name;
      report(std::move(hit));
    }
    if (!region) return;
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      report_acts(subject, document, facts, report);
    });
  };
}

}  // namespace muko::rules
