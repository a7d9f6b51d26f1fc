#include "checker/rules/appendix.h"

#include <algorithm>

#include "language/words.h"

namespace muko {
namespace {

constexpr double kSameWords = 0.6;  // of the title, to be the same document
constexpr double kSameKind = 2;     // the least agreement of a document of the kind approved

// A «дорожная карта» may be called a plan or a programme; an unknown kind says nothing.
bool kinds_agree(Kind approved, Kind found) {
  const auto plan = [](Kind kind) { return kind == Kind::Roadmap || kind == Kind::Programme; };
  return approved == found || (plan(approved) && plan(found));
}

bool names_order(const std::optional<ActReference>& reference, const Facts& order) {
  return reference && !reference->number.empty() && order.requisites.number == reference->number;
}

// «приложение № 2» against the mark «Приложение № 1».
bool other_number(const std::optional<std::string>& asked,
                  const std::optional<std::string>& found) {
  return asked && found && !asked->empty() && !found->empty() && *asked != *found;
}

// How well a part of another file answers the approval: 0 not at all.
double agreement(const Approval& approval, const Facts& order, const Facts& facts,
                 const Part& part) {
  if (part.kind == Kind::Order || part.kind == Kind::AnalyticalNote) return 0;
  const double words = containment(stem_keys(part.title), stem_keys(approval.title));
  const bool marked = names_order(part.stamp, order) || names_order(part.mark, order);
  const bool kind = approval.kind != Kind::Unknown && kinds_agree(approval.kind, part.kind);
  if (kind && facts.kind == part.kind) return kSameKind + (marked ? 1 : 0) + words;
  if (marked && words > 0) return 1 + words;
  return words >= kSameWords ? words : 0;
}

// The part of another file that answers best; `numbered`: under the very number of the clause.
std::optional<PartPlace> best_part(const Subject& subject, int document, const Approval& approval,
                                   bool numbered) {
  const Facts& order = *subject.documents[static_cast<std::size_t>(document)];
  std::optional<PartPlace> best;
  double most = 0;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    if (static_cast<int>(i) == document) continue;
    const Facts& facts = *subject.documents[i];
    for (std::size_t part = 0; part < facts.parts.size(); ++part) {
      const bool other = other_number(approval.appendix_number, facts.parts[part].appendix_number);
      if (other == numbered) continue;
      const double found = agreement(approval, order, facts, facts.parts[part]);
      if (found <= most || (!numbered && found <= kSameKind)) continue;
      most = found;
      best = PartPlace{static_cast<int>(i), static_cast<int>(part)};
    }
  }
  return best;
}

bool is_taken(const Subject& subject, int document, const PartPlace& place) {
  const auto& approvals = subject.documents[static_cast<std::size_t>(document)]->approvals;
  return std::any_of(approvals.begin(), approvals.end(), [&](const Approval& approval) {
    const auto part = approval.part ? std::nullopt : best_part(subject, document, approval, true);
    return part && part->document == place.document && part->part == place.part;
  });
}

}  // namespace

std::optional<PartPlace> approved_part(const Subject& subject, int document,
                                       const Approval& approval) {
  if (approval.part) return PartPlace{document, *approval.part};
  const auto exact = best_part(subject, document, approval, true);
  if (exact) return exact;
  // «приложение № 2», and the only such plan calls itself «Приложение № 3».
  const auto misnumbered = best_part(subject, document, approval, false);
  const bool is_free = misnumbered && !is_taken(subject, document, *misnumbered);
  return is_free ? misnumbered : std::nullopt;
}

}  // namespace muko
