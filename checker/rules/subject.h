// Subject: a submission as rules and scores see it: whose it is, what counts as a measure and as
// a decision, and of which track.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/rules/cycle.h"
#include "checker/rules/phrases.h"
#include "checker/rules/sections.h"
#include "language/territory.h"

namespace muko {

// The words by which facts are judged (the rubric's `words`).
struct Lexicon {
  Phrases managerial = {};      // actions that are decisions
  Phrases form_sentences = {};  // the form's own: they describe nothing of the municipality's
  Phrases acts = {};       // regional acts that can be followed: «комплекс мер» …
  Phrases direction = {};  // words of this direction, in the title of an act
  Phrases regional_bodies = {};   // «министерство образования» …
  Phrases municipal_bodies = {};  // «администрация» …: not a regional one
  Phrases federal_bodies = {};
  Phrases school_lists = {};  // «список школ» …
  Phrases no_schools = {};    // «отсутствуют», «не вошла» …
  std::map<Track, std::string> track_titles = {};
  Cycle cycle = {};  // without sections where the rubric asks for tracks
};

enum class DocumentRole {
  Municipal,
  Regional,  // a regional act among the evidence: read, but not reproached
};

// One measure or decision that counts.
struct Item {
  int document = 0;
  int index = 0;  // in Facts::measures or Facts::clauses
  const Measure* measure = nullptr;
  const Clause* clause = nullptr;
  std::set<Track> tracks = {};
  bool is_measure = false;
  bool is_decision = false;
};
[[nodiscard]] const std::string& title_of(const Item& item);
[[nodiscard]] const Location& place_of(const Item& item);
[[nodiscard]] bool is_concrete(const Item& item);  // its deadline
[[nodiscard]] bool names_someone(const Item& item);
[[nodiscard]] const std::vector<MeasureCitation>& citations_of(const Item& item);

// A place of a document of the submission.
struct SubjectPlace {
  int document = 0;
  Location where = {};
  std::string quote = {};
};

// A document inside a file of the submission.
struct PartPlace {
  int document = 0;
  int part = 0;
};

struct Subject {
  std::vector<const Facts*> documents = {};  // in the order of the submission
  std::vector<DocumentRole> roles = {};
  const Facts* regional = nullptr;  // null without --regional
  bool regional_applies = false;    // it is the act that the submission's citations mean
  bool regional_itself = false;     // nothing municipal in it: a regional act given as a submission
  bool track_one_excused = false;   // the special case is proved
  bool has_unread = false;          // files that could not be read: what is missing may be there
  std::optional<Owner> municipality = {};
  std::optional<Owner> region = {};
  std::vector<Item> items = {};  // measures by document and index, then decisions of clauses
  std::size_t measures = 0;      // how many of the items are measures
  std::set<Track> tracks = {};   // those that the plan shows
  std::map<std::pair<int, int>, PartPlace> approved = {};  // by document and approval
  std::vector<FoundSection> sections = {};                 // one for each of the lexicon's cycle
  const Lexicon* lexicon = nullptr;

  [[nodiscard]] bool is_municipal(int document) const;
};

[[nodiscard]] Subject build_subject(std::vector<const Facts*> documents, const Facts* regional,
                                    const Lexicon& lexicon);

// A measure's part is the plan's; a programme's text, the order's for the clauses.
[[nodiscard]] const Part* part_of_facts(const Facts& facts, int part);
// The kind of the part, of the whole file where it has no parts.
[[nodiscard]] Kind kind_of(const Facts& facts, int part);
// The date of the order that a part belongs to: its stamp's or mark's, the file's own order's.
[[nodiscard]] std::optional<Date> order_date(const Facts& facts, int part);
// Where the submission's plan begins: else its order, else its first document.
[[nodiscard]] SubjectPlace plan_place(const Subject& subject);

}  // namespace muko
