#include "checker/rules/foreign.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>

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

}  // namespace

std::vector<ForeignMention> foreign_mentions(const Subject& subject, TerritoryKind kind) {
  const auto& own = kind == TerritoryKind::Region ? subject.region : subject.municipality;
  std::vector<ForeignMention> found;
  if (!own) return found;
  std::set<std::tuple<int, int, std::string>> seen;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const int document = static_cast<int>(i);
    if (!subject.is_municipal(document)) continue;
    for (const TerritoryMention& mention : subject.documents[i]->territories) {
      const bool owner = mention.role == TerritoryRole::Owner && mention.territory.kind == kind;
      if (!owner || !is_foreign(mention.territory, *own)) continue;
      if (!seen.insert({document, mention.measure, mention.territory.stem}).second) continue;
      found.push_back(
          {document, mention.measure, mention.part, mention.territory.name, mention.quote});
    }
  }
  return found;
}

}  // namespace muko
