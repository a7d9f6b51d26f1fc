#include "checker/rules/foreign.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "language/words.h"

namespace muko {
namespace {

constexpr std::array<std::string_view, 7> kTowns = {"город",   "г",       "село", "с",
                                                    "посёлок", "поселок", "п"};

// A town: it may lie inside the district whose document this is.
bool is_town(const std::string& name) {
  const auto words = split_words(name);
  if (words.empty()) return false;
  return std::find(kTowns.begin(), kTowns.end(), words.front().text) != kTowns.end();
}

bool is_foreign(const FoundTerritory& found, const Owner& own) {
  if (same_place(found.stem, own.stem)) return false;
  return found.kind == TerritoryKind::Region || !is_town(found.name) || is_town(own.name);
}

// Measure and stem: each is said once.
using Seen = std::set<std::pair<int, std::string>>;

void add_mentions(const Subject& subject, int document, const Owner& own, TerritoryKind kind,
                  std::vector<ForeignMention>& found) {
  Seen seen;
  for (const TerritoryMention& mention :
       subject.documents[static_cast<std::size_t>(document)]->territories) {
    const bool owner = mention.role == TerritoryRole::Owner && mention.territory.kind == kind;
    if (!owner || !is_foreign(mention.territory, own)) continue;
    if (!seen.insert({mention.measure, mention.territory.stem}).second) continue;
    found.push_back(
        {document, mention.measure, mention.part, mention.territory.name, mention.quote});
  }
}

}  // namespace

std::vector<ForeignMention> foreign_mentions(const Subject& subject, TerritoryKind kind) {
  const auto& own = kind == TerritoryKind::Region ? subject.region : subject.municipality;
  std::vector<ForeignMention> found;
  if (!own) return found;
  const int documents = static_cast<int>(subject.documents.size());
  for (int document = 0; document < documents; ++document) {
    if (subject.is_municipal(document)) add_mentions(subject, document, *own, kind, found);
  }
  return found;
}

}  // namespace muko
