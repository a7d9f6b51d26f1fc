// order_element: what an order can't do without. `element` is `number`, `date`, `heading`,
// `signature` or `control`; `registration` is an order whose number and date are left blank to be
// filled in: it lacks neither. Agreements and protocols are asked for their signatures only.
//
//   - id: number-missing
//     kind: order_element
//     element: number

#include <algorithm>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

enum class Element { Number, Date, Heading, Signature, Control, Registration };

// «от «___» ________ 2025 г. № ____» in the order's own requisites: neither is filled in.
bool is_unregistered(const Facts& facts) {
  if (facts.requisites.number || facts.requisites.date) return false;
  return std::any_of(facts.wordings.begin(), facts.wordings.end(), [](const Wording& wording) {
    const std::string& text = wording.quote.text;
    const bool blank = text.find("__") != std::string::npos;
    return wording.part == 0 && wording.formal && blank &&
           (text.find("№") != std::string::npos || text.find("20") != std::string::npos);
  });
}

bool is_signed(const Facts& facts, int part) {
  const bool block = std::any_of(
      facts.signatures.begin(), facts.signatures.end(), [part](const Signature& signature) {
        return signature.part == part && !signature.name.empty() && !signature.post.empty();
      });
  const bool opening = part == 0 && facts.requisites.signatory && facts.requisites.signatory_post;
  return block || opening;
}

bool has_control(const Facts& facts, int part) {
  const auto of_part = [part](const Clause& clause) { return clause.part == part; };
  const bool any = std::any_of(facts.clauses.begin(), facts.clauses.end(), of_part);
  const bool control = std::any_of(
      facts.clauses.begin(), facts.clauses.end(),
      [&](const Clause& clause) { return of_part(clause) && clause.kind == ClauseKind::Control; });
  return control || !any;  // an order without clauses was not understood
}

bool lacks(const Facts& facts, int part, Element element) {
  const Kind kind = kind_of(facts, part);
  const bool order = kind == Kind::Order;
  const bool signs = order || kind == Kind::Agreement || kind == Kind::Protocol;
  const bool first = part == 0 && order;  // whose requisites Facts::requisites are
  switch (element) {
    case Element::Number:
      return first && !facts.requisites.number && !is_unregistered(facts);
    case Element::Date:
      return first && !facts.requisites.date && !is_unregistered(facts);
    case Element::Registration:
      return first && is_unregistered(facts);
    case Element::Heading:
      return first && !facts.requisites.heading;
    case Element::Signature:
      return signs && !is_signed(facts, part);
    case Element::Control:
      return order && !has_control(facts, part);
  }
  return false;
}

Hit hit_on_part(const Facts& facts, int document, const Part& part) {
  Hit hit;
  hit.document = document;
  hit.where = part.where;
  hit.quote = part.title;
  const auto heading = facts.requisites.places.find("heading");
  if (part.kind == Kind::Order && heading != facts.requisites.places.end()) {
    hit.where = heading->second;
  }
  return hit;
}

}  // namespace

Check order_element(const Params& params) {
  const auto element = static_cast<Element>(params.choice(
      "element", {"number", "date", "heading", "signature", "control", "registration"}));

  return [element](const Subject& subject, const Report& report) {
    for (std::size_t i = 0; i < subject.documents.size(); ++i) {
      const Facts& facts = *subject.documents[i];
      for (std::size_t part = 0; part < facts.parts.size(); ++part) {
        if (!lacks(facts, static_cast<int>(part), element)) continue;
        report(hit_on_part(facts, static_cast<int>(i), facts.parts[part]));
      }
    }
  };
}

}  // namespace muko::rules
