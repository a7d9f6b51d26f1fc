// appendix_mark: the stamp or mark of an approved document. `state: absent`: it has neither;
// `state: mismatch`: it names another date, number or body than its order has, or another number of
// the appendix than the clause. Bodies are compared by the words that are neither `heads` of bodies
// nor `ignored`, which many have.
//
//   - id: approval-stamp-missing
//     kind: appendix_mark
//     state: absent
//
//   - id: appendix-order-mismatch
//     kind: appendix_mark
//     state: mismatch
//     heads: [отдел, комитет]
//     ignored: [администрация, район]

#include <string>
#include <utility>

#include "base/utf8.h"
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

// What tells bodies from one another.
struct BodyWords {
  StemSet heads = {};    // «отдел», «комитет»
  StemSet ignored = {};  // words of many bodies
};

// The words of a body that is named in full: a head and what it is for. Nothing for «РОО района»,
// «начальника», «МКУ ЦРО».
Stems purpose_of(std::string_view body, const BodyWords& words) {
  Stems purpose;
  bool headed = false;
  for (const Word& word : split_words(body)) {
    if (!find_capitals(word.text).empty()) continue;
    for (const Stem& stem : telling_stems(word.text, words.ignored)) {
      const bool head = words.heads.count(stem.key) > 0;
      headed = headed || head;
      if (!head) purpose.push_back(stem);
    }
  }
  return headed ? purpose : Stems();
}

// Both are named in full and share no word.
bool is_other_body(const std::string& body, const Facts& order, const BodyWords& words) {
  const Stems own = purpose_of(body, words);
  const Stems issuer = purpose_of(to_lower(order.requisites.issuer.value_or("")), words);
  return !own.empty() && !issuer.empty() && count_akin(own, issuer) == 0;
}

// Marks may be of any submission: the words of its own places tell no bodies apart.
BodyWords with_places(BodyWords words, const Subject& subject) {
  for (const auto& owner : {subject.municipality, subject.region}) {
    if (owner) words.ignored.merge(stem_set({owner->name}));
  }
  return words;
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

Differing difference(const ActReference& mark, const Facts& order, const BodyWords& words) {
  const Requisites& requisites = order.requisites;
  if (differs(mark, requisites)) {
    return std::pair{requisites_text(mark.date, mark.number),
                     requisites_text(requisites.date, requisites.number.value_or(""))};
  }
  // A protocol is of a meeting, of no body.
  const bool of_body = order.kind == Kind::Order && mark.kind == requisites.type;
  if (!of_body || !is_other_body(mark.body, order, words)) return std::nullopt;
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

// True where a mark or stamp differs, which is then reported.
bool compare_marks(const Facts& order, const PartPlace& place, const Part& part,
                   const BodyWords& words, const Report& report) {
  for (const auto* mark : {&part.stamp, &part.mark}) {
    if (!*mark) continue;
    const Differing differing = difference(**mark, order, words);
    if (!differing) continue;
    report_mismatch(place, part, (*mark)->quote, *differing, report);
    return true;
  }
  return false;
}

// «Приложение № 3» of what the clause calls «приложение № 2».
void compare_number(const Approval& approval, const PartPlace& place, const Part& part,
                    const Report& report) {
  if (!other_number(approval.appendix_number, part.appendix_number)) return;
  const std::string own = "Приложение № " + *part.appendix_number;
  report_mismatch(place, part, {own, part.where},
                  {own, "Приложение № " + *approval.appendix_number}, report);
}

void report_approval(const Subject& subject, int document, const Approval& approval,
                     const std::optional<BodyWords>& words, const Report& report) {
  const auto place = approved_part(subject, document, approval);
  if (!place) return;
  const auto& facts = *subject.documents[static_cast<std::size_t>(place->document)];
  const Part* part = part_of_facts(facts, place->part);
  if (part == nullptr || part->kind == Kind::Order) return;
  if (!words) {
    if (!part->stamp && !part->mark) report(hit_on_part(*place, *part));
    return;
  }
  const auto& order = *subject.documents[static_cast<std::size_t>(document)];
  if (!compare_marks(order, *place, *part, *words, report)) {
    compare_number(approval, *place, *part, report);
  }
}

}  // namespace

Check appendix_mark(const Params& params) {
  const bool absent = params.choice("state", {"absent", "mismatch"}) == 0;
  std::optional<BodyWords> words;
  if (!absent) {
    words = BodyWords{stem_set(params.texts("heads")), stem_set(params.texts("ignored"))};
  }

  return [words](const Subject& subject, const Report& report) {
    std::optional<BodyWords> shared = words;
    if (shared) shared = with_places(std::move(*shared), subject);
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const Approval& approval : facts.approvals) {
        report_approval(subject, document, approval, shared, report);
      }
    });
  };
}

}  // namespace muko::rules
