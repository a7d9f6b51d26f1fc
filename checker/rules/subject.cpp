#include "checker/rules/subject.h"

#include <algorithm>
#include <map>
#include <utility>

#include "checker/rules/appendix.h"
#include "language/territory.h"
#include "language/words.h"

namespace muko {
namespace {

bool has_part(const Facts& facts, Kind kind) {
  return facts.kind == kind || std::any_of(facts.parts.begin(), facts.parts.end(),
                                           [&](const Part& part) { return part.kind == kind; });
}

bool names(const std::string& text, TerritoryKind kind) {
  const auto found = find_territories(text);
  return std::any_of(found.begin(), found.end(),
                     [kind](const FoundTerritory& territory) { return territory.kind == kind; });
}

// An act of the region: it has a complex of measures, or a letterhead without a municipality.
DocumentRole role_of(const Facts& facts) {
  if (facts.municipality) return DocumentRole::Municipal;
  if (has_part(facts, Kind::RegionalMeasures)) return DocumentRole::Regional;
  const bool act = facts.kind == Kind::Order || facts.kind == Kind::Letter ||
                   facts.kind == Kind::Protocol || facts.kind == Kind::Unknown;
  const std::string issuer =
      facts.requisites.issuer.value_or("") + " | " + facts.requisites.signatory_post.value_or("");
  const bool regional =
      names(issuer, TerritoryKind::Region) && !names(issuer, TerritoryKind::Municipality);
  return act && regional ? DocumentRole::Regional : DocumentRole::Municipal;
}

// The owner that most documents name; the first of equals.
std::optional<Owner> most_named(const std::vector<std::optional<Owner>>& owners) {
  std::optional<Owner> best;
  std::ptrdiff_t most = 0;
  for (const auto& owner : owners) {
    if (!owner) continue;
    const auto times = std::count_if(owners.begin(), owners.end(), [&](const auto& other) {
      return other && same_place(other->stem, owner->stem);
    });
    if (times > most) best = owner;
    most = std::max(most, times);
  }
  return best;
}

void find_owners(Subject& subject) {
  std::vector<std::optional<Owner>> municipalities;
  std::vector<std::optional<Owner>> regions;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    if (subject.roles[i] == DocumentRole::Regional && !subject.regional_itself) continue;
    municipalities.push_back(subject.documents[i]->municipality);
    regions.push_back(subject.documents[i]->region);
  }
  subject.municipality = most_named(municipalities);
  subject.region = most_named(regions);
}

bool cites(const Facts& facts, const Facts& regional) {
  return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const ActReference& act) {
    return !act.number.empty() && regional.requisites.number == act.number &&
           (!act.date || !regional.requisites.date || *act.date == *regional.requisites.date);
  });
}

// False where the regional document is of another region, so that «п. 3.2» means another act.
bool regional_applies(const Subject& subject) {
  if (subject.regional == nullptr || subject.regional_itself) return false;
  const auto cited =
      std::any_of(subject.documents.begin(), subject.documents.end(),
                  [&](const Facts* facts) { return cites(*facts, *subject.regional); });
  if (cited) return true;
  const auto& theirs = subject.regional->region;
  return !theirs || !subject.region || same_place(theirs->stem, subject.region->stem);
}

std::set<Track> shown_tracks(const Subject& subject) {
  std::set<Track> tracks;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    if (subject.roles[i] == DocumentRole::Regional) continue;
    for (const TrackMention& mention : subject.documents[i]->tracks) {
      const Kind kind = kind_of(*subject.documents[i], mention.part);
      const bool plans = kind != Kind::AnalyticalNote && kind != Kind::Agreement;
      if (mention.band && plans) tracks.insert(mention.track);
    }
  }
  return tracks;
}

// What a note recommends, an agreement promises is no plan.
bool is_planned(const Facts& facts, const Measure& measure) {
  const Kind kind = kind_of(facts, measure.part);
  return kind != Kind::AnalyticalNote && kind != Kind::Agreement && kind != Kind::Letter;
}

void add_measures(Subject& subject, int document) {
  const Facts& facts = *subject.documents[static_cast<std::size_t>(document)];
  for (std::size_t i = 0; i < facts.measures.size(); ++i) {
    const Measure& measure = facts.measures[i];
    if (!is_planned(facts, measure)) continue;
    Item item{.document = document, .index = static_cast<int>(i), .measure = &measure};
    if (measure.track) item.tracks.insert(*measure.track);
    item.is_measure = true;
    item.is_decision = subject.lexicon->managerial.found_in(measure.title);
    subject.items.push_back(std::move(item));
  }
}

// What shows that a clause is about a track's schools or measures.
struct TrackClues {
  std::map<std::string, std::set<Track>> schools;    // normalised name -> tracks
  std::map<std::string, std::set<Track>> citations;  // number of a regional measure -> tracks
};

TrackClues clues_of(const Subject& subject) {
  TrackClues clues;
  for (const Item& item : subject.items) {
    for (const MeasureCitation& citation : citations_of(item)) {
      clues.citations[citation.number].insert(item.tracks.begin(), item.tracks.end());
    }
  }
  for (const Facts* facts : subject.documents) {
    for (const Specific& specific : facts->specifics) {
      if (specific.what != Specific::What::School || specific.measure < 0) continue;
      if (specific.beside) continue;
      const auto& track = facts->measures.at(static_cast<std::size_t>(specific.measure)).track;
      if (track) clues.schools[normalize(specific.quote.text)].insert(*track);
    }
  }
  return clues;
}

void add_single(const std::map<std::string, std::set<Track>>& known, const std::string& key,
                std::set<Track>& tracks) {
  const auto found = known.find(key);
  if (found != known.end() && found->second.size() == 1) tracks.insert(*found->second.begin());
}

std::set<Track> tracks_of(const Facts& facts, int index, const Subject& subject,
                          const TrackClues& clues) {
  const Clause& clause = facts.clauses[static_cast<std::size_t>(index)];
  std::set<Track> tracks(clause.tracks.begin(), clause.tracks.end());
  if (!tracks.empty()) return tracks;
  if (clause.whole_plan) return subject.tracks;
  for (const MeasureCitation& citation : clause.citations) {
    add_single(clues.citations, citation.number, tracks);
  }
  for (const Specific& specific : facts.specifics) {
    if (specific.clause != index || specific.what != Specific::What::School) continue;
    add_single(clues.schools, normalize(specific.quote.text), tracks);
  }
  return tracks;
}

void add_clauses(Subject& subject, int document, const TrackClues& clues) {
  const Facts& facts = *subject.documents[static_cast<std::size_t>(document)];
  for (std::size_t i = 0; i < facts.clauses.size(); ++i) {
    const Clause& clause = facts.clauses[i];
    const Kind kind = kind_of(facts, clause.part);
    const bool decides = clause.kind == ClauseKind::Action || clause.kind == ClauseKind::Amend;
    if (!decides || (kind != Kind::Order && kind != Kind::Protocol)) continue;
    Item item{.document = document, .index = static_cast<int>(i), .clause = &clause};
    item.is_decision = true;
    item.tracks = tracks_of(facts, static_cast<int>(i), subject, clues);
    subject.items.push_back(std::move(item));
  }
}

void show_tracks(Subject& subject) {
  for (const Item& item : subject.items) {
    subject.tracks.insert(item.tracks.begin(), item.tracks.end());
  }
}

void find_items(Subject& subject) {
  const int count = static_cast<int>(subject.documents.size());
  for (int i = 0; i < count; ++i) {
    if (subject.is_municipal(i)) add_measures(subject, i);
  }
  subject.measures = subject.items.size();
  show_tracks(subject);
  const TrackClues clues = clues_of(subject);
  for (int i = 0; i < count; ++i) {
    if (subject.is_municipal(i)) add_clauses(subject, i, clues);
  }
  // A plan must show its tracks itself; without one the order's clauses may.
  if (subject.measures == 0) show_tracks(subject);
}

}  // namespace

const std::string& title_of(const Item& item) {
  return item.measure != nullptr ? item.measure->title : item.clause->text;
}

const Location& place_of(const Item& item) {
  return item.measure != nullptr ? item.measure->where : item.clause->where;
}

bool is_concrete(const Item& item) {
  if (item.measure != nullptr) {
    return item.measure->deadline && item.measure->deadline->specificity == Specificity::Concrete;
  }
  const auto& deadlines = item.clause->deadlines;
  return std::any_of(deadlines.begin(), deadlines.end(), [](const Deadline& deadline) {
    return deadline.specificity == Specificity::Concrete;
  });
}

bool names_someone(const Item& item) {
  if (item.clause != nullptr) return !item.clause->addressees.empty();
  const auto& parties = item.measure->responsible;
  return std::any_of(parties.begin(), parties.end(),
                     [](const Party& party) { return party.kind != PartyKind::Impersonal; });
}

const std::vector<MeasureCitation>& citations_of(const Item& item) {
  return item.measure != nullptr ? item.measure->citations : item.clause->citations;
}

bool Subject::is_municipal(int document) const {
  return regional_itself || roles[static_cast<std::size_t>(document)] == DocumentRole::Municipal;
}

Subject build_subject(std::vector<const Facts*> documents, const Facts* regional,
                      const Lexicon& lexicon) {
  Subject subject;
  subject.documents = std::move(documents);
  subject.regional = regional;
  subject.lexicon = &lexicon;
  for (const Facts* facts : subject.documents) subject.roles.push_back(role_of(*facts));
  subject.regional_itself =
      !subject.roles.empty() &&
      std::all_of(subject.roles.begin(), subject.roles.end(),
                  [](DocumentRole role) { return role == DocumentRole::Regional; });
  find_owners(subject);
  subject.regional_applies = regional_applies(subject);
  subject.tracks = shown_tracks(subject);
  find_items(subject);
  match_approvals(subject);
  subject.sections = find_sections(subject, lexicon.cycle);
  return subject;
}

const Part* part_of_facts(const Facts& facts, int part) {
  if (part < 0 || static_cast<std::size_t>(part) >= facts.parts.size()) return nullptr;
  return &facts.parts[static_cast<std::size_t>(part)];
}

Kind kind_of(const Facts& facts, int part) {
  const Part* found = part_of_facts(facts, part);
  return found != nullptr ? found->kind : facts.kind;
}

std::optional<Date> order_date(const Facts& facts, int part) {
  const Part* found = part_of_facts(facts, part);
  if (found != nullptr && found->stamp && found->stamp->date) return found->stamp->date;
  if (found != nullptr && found->mark && found->mark->date) return found->mark->date;
  return facts.requisites.date;
}

namespace {

// How well a part stands for the submission's plan.
int rank_of(Kind kind) {
  if (kind == Kind::Roadmap) return 3;
  if (kind == Kind::Programme) return 2;
  return kind == Kind::Order ? 1 : 0;
}

SubjectPlace place_of_part(const Facts& facts, int document, const Part& part) {
  const auto heading = facts.requisites.places.find("heading");
  const bool known = part.kind == Kind::Order && heading != facts.requisites.places.end();
  return {document, known ? heading->second : part.where, part.title};
}

}  // namespace

SubjectPlace plan_place(const Subject& subject) {
  SubjectPlace best;
  int best_rank = -1;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const int document = static_cast<int>(i);
    if (!subject.is_municipal(document)) continue;
    const Facts& facts = *subject.documents[i];
    for (const Part& part : facts.parts) {
      if (rank_of(part.kind) <= best_rank) continue;
      best_rank = rank_of(part.kind);
      best = place_of_part(facts, document, part);
    }
  }
  return best;
}

}  // namespace muko
