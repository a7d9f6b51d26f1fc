#include "checker/facts/owner.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr int kPreamble = 8;  // passages of an agreement that name its parties

// The texts that say whose the document is, the surest first.
std::vector<std::string> sources(const Text& text, const Facts& facts) {
  std::vector<std::string> found;
  found.push_back(facts.requisites.issuer.value_or(""));
  for (const Part& part : facts.parts) {
    found.push_back(part.title);
    if (part.stamp) found.push_back(part.stamp->quote.text);
    if (part.mark) found.push_back(part.mark->quote.text);
  }
  found.push_back(facts.requisites.signatory_post.value_or(""));
  if (facts.kind == Kind::Agreement) {
    const int first = text.first_passage(facts.parts.front().body_block);
    const int last = std::min(first + kPreamble, static_cast<int>(text.passages().size()));
    for (int i = first; i < last; ++i) {
      const Passage& passage = text.passages()[static_cast<std::size_t>(i)];
      if (passage.table == nullptr) found.emplace_back(passage.text);
    }
  }
  for (const Signature& signature : facts.signatures) found.push_back(signature.post);
  return found;
}

bool has(const std::vector<FoundTerritory>& territories, TerritoryKind kind) {
  return std::any_of(territories.begin(), territories.end(),
                     [kind](const FoundTerritory& territory) { return territory.kind == kind; });
}

// The words of the letterhead or stamp are those of a regional body and of no municipality.
bool is_regional(const Facts& facts, const Vocabulary& vocabulary) {
  std::string body = facts.requisites.issuer.value_or("");
  if (body.empty()) return false;
  const auto territories = find_territories(body, DistrictNames::Plain);
  return !has(territories, TerritoryKind::Municipality) &&
         has(territories, TerritoryKind::Region) && vocabulary.regional_bodies.set.found_in(body);
}

// The first of the kind in the order of the texts; its fullest name among them («Липовского
// района» in the letterhead, «Липовского муниципального района» in the title).
std::optional<Owner> first_named(const std::vector<std::vector<FoundTerritory>>& found,
                                 TerritoryKind kind) {
  std::optional<Owner> owner;
  for (const auto& territories : found) {
    for (const FoundTerritory& territory : territories) {
      if (territory.kind != kind) continue;
      if (!owner) owner = Owner{territory.name, territory.stem};
      const bool fuller =
          territory.stem == owner->stem && territory.name.size() > owner->name.size();
      if (fuller && territory.name.substr(0, owner->stem.size() / 2) ==
                        owner->name.substr(0, owner->stem.size() / 2)) {
        owner->name = territory.name;
      }
    }
  }
  return owner;
}

// The one named most often in the text.
std::optional<Owner> most_named(const std::vector<std::vector<FoundTerritory>>& found,
                                TerritoryKind kind) {
  std::map<std::string, int> counts;
  const FoundTerritory* best = nullptr;
  for (const auto& territories : found) {
    for (const FoundTerritory& territory : territories) {
      if (territory.kind != kind) continue;
      ++counts[territory.stem];
      if (best == nullptr || counts[territory.stem] > counts[best->stem]) best = &territory;
    }
  }
  if (best == nullptr) return std::nullopt;
  return Owner{best->name, best->stem};
}

std::vector<std::vector<FoundTerritory>> plain_territories(const Text& text) {
  std::vector<std::vector<FoundTerritory>> found;
  found.reserve(text.passages().size());
  for (const Passage& passage : text.passages()) {
    found.push_back(find_territories(passage.text, DistrictNames::Plain));
  }
  return found;
}

// «Заречный район» of a document that has no fuller name: in the words that say whose it is, then
// in its text.
std::optional<Owner> plainly_named(const Text& text, const std::vector<std::string>& sources) {
  std::vector<std::vector<FoundTerritory>> named;
  named.reserve(sources.size());
  for (const std::string& source : sources) {
    named.push_back(find_territories(source, DistrictNames::Plain));
  }
  if (auto owner = first_named(named, TerritoryKind::Municipality)) return owner;
  const bool regional = std::any_of(named.begin(), named.end(), [](const auto& territories) {
    return has(territories, TerritoryKind::Region);
  });
  if (regional) return std::nullopt;  // a title that names a region alone
  return most_named(plain_territories(text), TerritoryKind::Municipality);
}

}  // namespace

void read_owner(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  const std::vector<std::string> told = sources(text, facts);
  std::vector<std::vector<FoundTerritory>> named;
  named.reserve(told.size());
  for (const std::string& source : told) named.push_back(find_territories(source));
  const bool regional = is_regional(facts, vocabulary);
  facts.region = first_named(named, TerritoryKind::Region);
  if (!regional) facts.municipality = first_named(named, TerritoryKind::Municipality);

  // A title that names a region and no municipality is a regional document's.
  const bool ask_text = !regional && !facts.municipality && !facts.region;
  if (!facts.region || ask_text) {
    const auto& all = text.territories();
    if (!facts.region) facts.region = most_named(all, TerritoryKind::Region);
    if (ask_text) facts.municipality = most_named(all, TerritoryKind::Municipality);
  }
  if (!regional && !facts.municipality) facts.municipality = plainly_named(text, told);
}

}  // namespace muko
