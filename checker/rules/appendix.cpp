#include "checker/rules/appendix.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "language/words.h"

namespace muko {
namespace {

constexpr double kSameWords = 0.6;            // of the title, to be the same document
constexpr std::size_t kMostApprovals = 100;   // of one order
constexpr std::size_t kMostCandidates = 500;  // of a submission
constexpr double kSameKind = 2;  // the least agreement of a document of the kind approved

// A «дорожная карта» may be called a plan or a programme; an unknown kind says nothing.
bool kinds_agree(Kind approved, Kind found) {
  const auto plan = [](Kind kind) { return kind == Kind::Roadmap || kind == Kind::Programme; };
  return approved == found || (plan(approved) && plan(found));
}

bool names_order(const std::optional<ActReference>& reference, const Facts& order) {
  return reference && !reference->number.empty() && order.requisites.number == reference->number;
}

// «№ I» may be «№ 1».
bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view without_zeros(std::string_view number) {
  return number.substr(std::min(number.find_first_not_of('0'), number.size()));
}

// A document that may be what an order approves.
struct Candidate {
  PartPlace place = {};
  const Facts* facts = nullptr;
  const Part* part = nullptr;
  std::vector<StemKey> title = {};
};

std::vector<Candidate> candidates(const Subject& subject) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const Facts& facts = *subject.documents[i];
    for (std::size_t part = 0; part < facts.parts.size(); ++part) {
      const Kind kind = facts.parts[part].kind;
      if (kind == Kind::Order || kind == Kind::AnalyticalNote) continue;
      if (found.size() == kMostCandidates) return found;
      found.push_back({{static_cast<int>(i), static_cast<int>(part)},
                       &facts,
                       &facts.parts[part],
                       stem_keys(facts.parts[part].title)});
    }
  }
  return found;
}

// The approvals of one order, each with the document that it means.
class Matching {
 public:
  Matching(const Facts& order, int document, const std::vector<Candidate>& candidates)
      : order_(order), document_(document), candidates_(candidates) {}

  void run(std::map<std::pair<int, int>, PartPlace>& approved) {
    const std::size_t count = std::min(order_.approvals.size(), kMostApprovals);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& part = order_.approvals[i].part;
      if (part) take({document_, *part}, i, approved);
    }
    for (const bool numbered : {true, false}) {
      for (std::size_t i = 0; i < count; ++i) {
        if (approved.count({document_, static_cast<int>(i)}) > 0) continue;
        const auto best = best_for(order_.approvals[i], numbered);
        if (best) take(*best, i, approved);
      }
    }
  }

 private:
  void take(const PartPlace& place, std::size_t approval,
            std::map<std::pair<int, int>, PartPlace>& approved) {
    approved[{document_, static_cast<int>(approval)}] = place;
    taken_.insert({place.document, place.part});
  }

  // `numbered`: in another file, under the very number of the clause. Else what no clause has:
  // «приложение № 2», and the only such plan calls itself «Приложение № 3».
  [[nodiscard]] std::optional<PartPlace> best_for(const Approval& approval, bool numbered) const {
    const std::vector<StemKey> title = stem_keys(approval.title);
    std::optional<PartPlace> best;
    double most = numbered ? 0 : kSameKind;
    for (const Candidate& candidate : candidates_) {
      const PartPlace& place = candidate.place;
      const bool own = place.document == document_;
      // Those of its own file an approval has found by itself, save «№ 01».
      if (numbered && own && !candidate.part->appendix_number) continue;
      if ((own || !numbered) && taken_.count({place.document, place.part}) > 0) continue;
      const bool other = other_number(approval.appendix_number, candidate.part->appendix_number);
      if (other == numbered) continue;
      const double found = agreement(approval, title, candidate);
      if (found <= most) continue;
      most = found;
      best = place;
    }
    return best;
  }

  // How well a document answers the approval: 0 not at all.
  [[nodiscard]] double agreement(const Approval& approval, const std::vector<StemKey>& title,
                                 const Candidate& candidate) const {
    const Part& part = *candidate.part;
    const double words = containment(candidate.title, title);
    const bool marked = names_order(part.stamp, order_) || names_order(part.mark, order_);
    const bool kind = approval.kind != Kind::Unknown && kinds_agree(approval.kind, part.kind);
    const bool whole = candidate.facts->kind == part.kind || candidate.place.document == document_;
    if (kind && whole) return kSameKind + (marked ? 1 : 0) + words;
    if (marked && words > 0) return 1 + words;
    return words >= kSameWords ? words : 0;
  }

  const Facts& order_;
  int document_;
  const std::vector<Candidate>& candidates_;
  std::set<std::pair<int, int>> taken_ = {};
};

}  // namespace

bool other_number(const std::optional<std::string>& asked,
                  const std::optional<std::string>& found) {
  if (!asked || !found || !is_number(*asked) || !is_number(*found)) return false;
  return without_zeros(*asked) != without_zeros(*found);
}

void match_approvals(Subject& subject) {
  const bool any = std::any_of(subject.documents.begin(), subject.documents.end(),
                               [](const Facts* facts) { return !facts->approvals.empty(); });
  if (!any) return;
  const std::vector<Candidate> found = candidates(subject);
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    Matching(*subject.documents[i], static_cast<int>(i), found).run(subject.approved);
  }
}

std::optional<PartPlace> approved_part(const Subject& subject, int document,
                                       const Approval& approval) {
  const auto& approvals = subject.documents[static_cast<std::size_t>(document)]->approvals;
  const auto known =
      subject.approved.find({document, static_cast<int>(&approval - approvals.data())});
  return known == subject.approved.end() ? std::nullopt : std::optional(known->second);
}

}  // namespace muko
