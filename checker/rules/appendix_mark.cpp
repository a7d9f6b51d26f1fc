// appendix_mark: the stamp or mark of an approved document. `state: absent`: it has neither;
// `state: mismatch`: it names another date or number than its order has.
//
//   - id: approval-stamp-missing
//     kind: appendix_mark
//     state: absent

#include <string>
#include <utility>

#include "checker/rules/appendix.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

// «от 12.02.2024 № 87-о».
std::string requisites_text(const std::optional<Date>& date, const std::string& number) {
  std::string text = date ? "от " + russian_date(*date) : "";
  if (!number.empty()) text += (text.empty() ? "№ " : " № ") + number;
  return text;
}

bool differs(const ActReference& mark, const Requisites& order) {
  const bool date = mark.date && order.date && mark.date->year != 0 && *mark.date != *order.date;
  const bool number = !mark.number.empty() && order.number && mark.number != *order.number;
  return date || number;
}

Hit hit_on_part(const PartPlace& place, const Part& part) {
  Hit hit;
  hit.document = place.document;
  hit.where = part.where;
  hit.quote = part.title;
  hit.slots["title"] = shortened(part.title);
  hit.owner = part.title;
  return hit;
}

void report_mismatch(const Facts& order, const PartPlace& place, const Part& part,
                     const Report& report) {
  for (const auto* mark : {&part.stamp, &part.mark}) {
    if (!*mark || !differs(**mark, order.requisites)) continue;
    Hit hit = hit_on_part(place, part);
    hit.where = (*mark)->quote.where;
    hit.quote = (*mark)->quote.text;
    hit.slots["mark"] = requisites_text((*mark)->date, (*mark)->number);
    hit.slots["order"] =
        requisites_text(order.requisites.date, order.requisites.number.value_or(""));
    report(std::move(hit));
    return;
  }
}

void report_approval(const Subject& subject, int document, const Approval& approval, bool absent,
                     const Report& report) {
  const auto place = approved_part(subject, document, approval);
  if (!place) return;
  const auto& facts = *subject.documents[static_cast<std::size_t>(place->document)];
  const Part* part = part_of_facts(facts, place->part);
  if (part == nullptr || part->kind == Kind::Order) return;
  const bool marked = part->stamp || part->mark;
  if (absent && !marked) report(hit_on_part(*place, *part));
  const auto& order = *subject.documents[static_cast<std::size_t>(document)];
  if (!absent && marked) report_mismatch(order, *place, *part, report);
}

}  // namespace

Check appendix_mark(const Params& params) {
  const bool absent = params.choice("state", {"absent", "mismatch"}) == 0;

  return [absent](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const Approval& approval : facts.approvals) {
        report_approval(subject, document, approval, absent, report);
      }
    });
  };
}

}  // namespace muko::rules
