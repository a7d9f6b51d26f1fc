// citation_wrong: a known act cited with a wrong date, number or title. Acts that are not in the
// list, or that only share a number with one of it, are left alone (rules/known_acts.h).
//
//   - id: citation-wrong
//     kind: citation_wrong
//     other_bodies: [область, губернатор]
//     acts:
//       - { kind: федеральный закон, number: 273-ФЗ, date: 2012-12-29,
//           title: "Об образовании в Российской Федерации", key: "образовании" }

#include <utility>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/known_acts.h"

namespace muko::rules {
namespace {

const char* name_of(CitationFault fault) {
  switch (fault) {
    case CitationFault::Date:
      return "дата";
    case CitationFault::Number:
      return "номер";
    case CitationFault::Title:
      return "название";
  }
  return "";
}

}  // namespace

Check citation_wrong(const Params& params) {
  return [known = KnownActs(params.list("acts"), params.texts("other_bodies"))](
             const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const ActReference& act : facts.acts) {
        const auto wrong = known.fault_of(act);
        if (!wrong) continue;
        Hit hit;
        hit.document = document;
        hit.where = act.quote.where;
        hit.quote = act.quote.text;
        hit.slots["what"] = name_of(wrong->fault);
        hit.slots["text"] = shortened(act.quote.text, 100);
        hit.slots["right"] = wrong->right;
        report(std::move(hit));
      }
    });
  };
}

}  // namespace muko::rules
