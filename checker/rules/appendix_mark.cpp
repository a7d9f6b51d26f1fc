// appendix_mark: the stamp or mark of an approved document. `state: absent`: it has neither;
// `state: mismatch`: it names another date, number or body than its order has, or another number of
// the appendix than the clause. `ignored` are words that many bodies have in their names.
//
//   - id: approval-stamp-missing
//     kind: appendix_mark
//     state: absent
//
//   - id: appendix-order-mismatch
//     kind: appendix_mark
//     state: mismatch
//     ignored: [администрация, район]

#include <string>
#include <utility>

#include "checker/rules/appendix.h"
#include "checker/rules/capitals.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"

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

// A body that shares no word of its own with the order's letterhead; an abbreviation may be any.
bool is_other_body(const std::string& body, const Facts& order, const StemSet& ignored) {
  const Stems own = telling_stems(body, ignored);
  const bool abbreviated = is_in_capitals(body);
  if (own.empty() || abbreviated || !order.requisites.issuer) return false;
  return count_akin(own, telling_stems(*order.requisites.issuer)) == 0;
}

// Marks may be of any submission: the words of its own places tell no bodies apart.
StemSet with_places(StemSet ignored, const Subject& subject) {
  for (const auto& owner : {subject.municipality, subject.region}) {
    if (owner) ignored.merge(stem_set({owner->name}));
  }
  return ignored;
}

// «Приложение № 3» of what the clause calls «приложение № 2».
bool is_other_appendix(const Approval& approval, const Part& part) {
  const auto& asked = approval.appendix_number;
  const auto& found = part.appendix_number;
  return asked && found && !asked->empty() && !found->empty() && *asked != *found;
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

// What the mark says, and what it should say.
using Differing = std::optional<std::pair<std::string, std::string>>;

Differing difference(const ActReference& mark, const Facts& order, const StemSet& ignored) {
  const Requisites& requisites = order.requisites;
  if (differs(mark, requisites)) {
    return std::pair{requisites_text(mark.date, mark.number),
                     requisites_text(requisites.date, requisites.number.value_or(""))};
  }
  // A protocol is of a meeting, of no body.
  const bool of_body = order.kind == Kind::Order && mark.kind == requisites.type;
  if (!of_body || !is_other_body(mark.body, order, ignored)) return std::nullopt;
  return std::pair{mark.body, *requisites.issuer};
}

void report_mismatch(const PartPlace& place, const Part& part, const Quote& mark,
                     const std::pair<std::string, std::string>& differing, const Report& report) {
  Hit hit = hit_on_part(place, part);
  hit.where = mark.where;
  hit.quote = mark.text;
  hit.slots["mark"] = differing.first;
  hit.slots["order"] = differing.second;
  report(std::move(hit));
}

void compare_marks(const Facts& order, const Approval& approval, const PartPlace& place,
                   const Part& part, const StemSet& ignored, const Report& report) {
  for (const auto* mark : {&part.stamp, &part.mark}) {
    if (!*mark) continue;
    const Differing differing = difference(**mark, order, ignored);
    if (differing) return report_mismatch(place, part, (*mark)->quote, *differing, report);
  }
  if (!is_other_appendix(approval, part)) return;
  const std::string own = "Приложение № " + *part.appendix_number;
  report_mismatch(place, part, {own, part.where},
                  {own, "Приложение № " + *approval.appendix_number}, report);
}

void report_approval(const Subject& subject, int document, const Approval& approval,
                     const std::optional<StemSet>& ignored, const Report& report) {
  const auto place = approved_part(subject, document, approval);
  if (!place) return;
  const auto& facts = *subject.documents[static_cast<std::size_t>(place->document)];
  const Part* part = part_of_facts(facts, place->part);
  if (part == nullptr || part->kind == Kind::Order) return;
  const bool marked = part->stamp || part->mark;
  if (!ignored && !marked) report(hit_on_part(*place, *part));
  if (!ignored || !marked) return;
  const auto& order = *subject.documents[static_cast<std::size_t>(document)];
  compare_marks(order, approval, *place, *part, *ignored, report);
}

}  // namespace

Check appendix_mark(const Params& params) {
  const bool absent = params.choice("state", {"absent", "mismatch"}) == 0;
  std::optional<StemSet> ignored;
  if (!absent) ignored = stem_set(params.texts("ignored"));

  return [ignored](const Subject& subject, const Report& report) {
    std::optional<StemSet> shared = ignored;
    if (shared) shared = with_places(std::move(*shared), subject);
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const Approval& approval : facts.approvals) {
        report_approval(subject, document, approval, shared, report);
      }
    });
  };
}

}  // namespace muko::rules
