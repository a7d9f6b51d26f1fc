#include "checker/rules/regional_way.h"

#include <algorithm>
#include <utility>

#include "language/territory.h"

namespace muko {
namespace {

constexpr std::size_t kPlaces = 3;

bool names(const std::string& text, TerritoryKind kind) {
  const auto found = find_territories(text);
  return std::any_of(found.begin(), found.end(),
                     [kind](const FoundTerritory& territory) { return territory.kind == kind; });
}

// «от 19.01.2024 № 48-р» is the number and date of the regional document that was given.
bool is_given_act(const ActReference& act, const Subject& subject) {
  if (subject.regional == nullptr || act.number.empty()) return false;
  const Requisites& given = subject.regional->requisites;
  return given.number == act.number && given.date && act.date && *given.date == *act.date;
}

bool is_regional_body(const std::string& body, const Lexicon& lexicon) {
  if (names(body, TerritoryKind::Municipality)) return false;
  if (names(body, TerritoryKind::Region)) return !lexicon.municipal_bodies.found_in(body);
  return !lexicon.federal_bodies.found_in(body) && lexicon.regional_bodies.found_in(body);
}

bool is_agreement(const Facts& facts) {
  return facts.kind == Kind::Agreement ||
         std::any_of(facts.parts.begin(), facts.parts.end(),
                     [](const Part& part) { return part.kind == Kind::Agreement; });
}

std::set<Track> tracks_of(const Facts& facts) {
  std::set<Track> tracks;
  for (const TrackMention& mention : facts.tracks) tracks.insert(mention.track);
  for (const Clause& clause : facts.clauses) {
    tracks.insert(clause.tracks.begin(), clause.tracks.end());
  }
  return tracks;
}

void add_place(FoundWay& way, int document, const Quote& quote) {
  if (way.places.size() < kPlaces) way.places.push_back({document, quote.where, quote.text});
}

bool is_dated(const ActReference& act) {
  return act.date.has_value() && !act.number.empty();
}

// Another region's act is no link to one's own region (domain.md §2).
bool can_be_followed(const ActReference& act, const Subject& subject) {
  if (!is_regional_act(act, subject)) return false;
  return !subject.region || foreign_regions(act, *subject.region).empty();
}

// What the ground of an order cites, before its first clause.
std::vector<const MeasureCitation*> citations_of_ground(const Facts& facts, int part) {
  const Part* order = part_of_facts(facts, part);
  if (order == nullptr || order->kind != Kind::Order) return {};
  const auto first = std::find_if(facts.clauses.begin(), facts.clauses.end(),
                                  [part](const Clause& clause) { return clause.part == part; });
  std::vector<const MeasureCitation*> found;
  for (const MeasureCitation& citation : facts.measure_citations) {
    const Location& where = citation.quote.where;
    const bool before = first != facts.clauses.end() && where.table == 0 &&
                        where.paragraph < first->where.paragraph;
    if (before && where.paragraph >= order->where.paragraph) found.push_back(&citation);
  }
  return found;
}

// The decisions of an order carry out the regional measures that its ground names.
void add_grounds(FoundWay& way, const Subject& subject, const std::vector<const Item*>& items) {
  std::set<std::pair<int, int>> seen;  // document and part
  for (const Item* item : items) {
    if (item->clause == nullptr || !seen.insert({item->document, item->clause->part}).second) {
      continue;
    }
    const Facts& facts = *subject.documents[static_cast<std::size_t>(item->document)];
    for (const MeasureCitation* citation : citations_of_ground(facts, item->clause->part)) {
      if (is_resolved(*citation, subject)) add_place(way, item->document, citation->quote);
    }
  }
}

// The acts and the numbered measures that an agreement commits to.
std::optional<FoundWay> way_of_agreement(const Facts& facts, int document, const Subject& subject) {
  FoundWay way{.way = RegionalWay::Agreement};
  for (const ActReference& act : facts.acts) {
    if (can_be_followed(act, subject)) add_place(way, document, act.quote);
  }
  for (const MeasureCitation& citation : facts.measure_citations) {
    if (is_resolved(citation, subject)) add_place(way, document, citation.quote);
  }
  if (way.places.empty()) return std::nullopt;
  return way;
}

}  // namespace

bool is_regional_act(const ActReference& act, const Subject& subject) {
  if (is_given_act(act, subject)) return true;
  const Lexicon& lexicon = *subject.lexicon;
  const std::string named = act.kind + " " + act.title;
  const std::string& words = act.title.empty() ? act.quote.text : named;
  if (!lexicon.acts.found_in(words) || !lexicon.direction.found_in(words)) return false;
  if (!act.body.empty()) return is_regional_body(act.body, lexicon);
  if (lexicon.federal_bodies.found_in(act.quote.text)) return false;
  return !names(words, TerritoryKind::Municipality) && !lexicon.municipal_bodies.found_in(words);
}

std::vector<FoundTerritory> foreign_regions(const ActReference& act, const Owner& own) {
  std::vector<FoundTerritory> foreign;
  for (const FoundTerritory& found : find_territories(act.body + " " + act.title)) {
    const bool region = found.kind == TerritoryKind::Region;
    if (region && !same_place(found.stem, own.stem)) foreign.push_back(found);
  }
  return foreign;
}

bool follows_foreign_act(const Subject& subject) {
  if (!subject.region) return false;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    if (!subject.is_municipal(static_cast<int>(i))) continue;
    for (const ActReference& act : subject.documents[i]->acts) {
      if (is_regional_act(act, subject) && !foreign_regions(act, *subject.region).empty()) {
        return true;
      }
    }
  }
  return false;
}

bool is_resolved(const MeasureCitation& citation, const Subject& subject) {
  if (!subject.regional_applies || subject.regional->measures.empty()) return true;
  const auto& measures = subject.regional->measures;
  return std::any_of(measures.begin(), measures.end(),
                     [&](const Measure& measure) { return measure.number == citation.number; });
}

std::optional<FoundWay> way_by_citation(const Subject& subject,
                                        const std::vector<const Item*>& items) {
  FoundWay way{.way = RegionalWay::Citation};
  for (const Item* item : items) {
    for (const MeasureCitation& citation : citations_of(*item)) {
      if (is_resolved(citation, subject)) add_place(way, item->document, citation.quote);
    }
  }
  if (way.places.empty()) add_grounds(way, subject, items);
  if (way.places.empty()) return std::nullopt;
  return way;
}

std::optional<FoundWay> way_by_act(const Subject& subject) {
  FoundWay way{.way = RegionalWay::Act};
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const Facts& facts = *subject.documents[i];
    if (!subject.is_municipal(static_cast<int>(i)) || is_agreement(facts)) continue;
    for (const ActReference& act : facts.acts) {
      if (is_dated(act) && can_be_followed(act, subject)) {
        add_place(way, static_cast<int>(i), act.quote);
      }
    }
  }
  if (way.places.empty()) return std::nullopt;
  return way;
}

std::optional<FoundWay> way_by_agreement(const Subject& subject, Track track) {
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const Facts& facts = *subject.documents[i];
    if (!subject.is_municipal(static_cast<int>(i)) || !is_agreement(facts)) continue;
    const std::set<Track> tracks = tracks_of(facts);
    if (!tracks.empty() && tracks.count(track) == 0) continue;
    auto way = way_of_agreement(facts, static_cast<int>(i), subject);
    if (way) return way;
  }
  return std::nullopt;
}

bool has_regional_way(const Subject& subject) {
  std::vector<const Item*> items;
  for (const Item& item : subject.items) items.push_back(&item);
  if (way_by_citation(subject, items) || way_by_act(subject)) return true;
  return way_by_agreement(subject, Track::T1) || way_by_agreement(subject, Track::T2) ||
         way_by_agreement(subject, Track::T3);
}

}  // namespace muko
