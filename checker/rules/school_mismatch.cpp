// school_mismatch: the analytical note, the plan and the regional list name other schools.
//
//   - id: list-mismatch
//     kind: school_mismatch
//     type_words: [МБОУ, СОШ, школа]   # words of a school's name that tell it from no other
//     partners: [наставник, на базе]   # before a school that is named for another reason
//
// The schools of tracks 1 and 2 that the note names, and those of this municipality in a regional
// list, must be named somewhere in the plan or its order; those that the plan lists under tracks 1
// and 2 outside of its rows, in a note that names schools of the track, those of track 1 in the
// list. Said only where the two share a school: a plan that names none of them speaks of them all.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"

namespace muko::rules {
namespace {

constexpr std::size_t kMostSchools = 500;
constexpr std::size_t kBefore = 160;      // bytes before a school that say why it is named
constexpr std::size_t kNumberReach = 40;  // bytes behind «№»: «школы № 1, 2 и 5»

// What tells a school from others: its number, else the words of its name.
struct School {
  int document = 0;
  const Specific* specific = nullptr;
  StemKey number = 0;  // 0: none
  Stems names = {};

  [[nodiscard]] bool known() const { return number != 0 || !names.empty(); }
};

School school_of(int document, const Specific& specific, const StemSet& types) {
  School school{document, &specific, 0, {}};
  for (const Stem& word : telling_stems(specific.quote.text, types)) {
    if (!word.number) {
      school.names.push_back(word);
    } else if (school.number == 0) {
      school.number = word.key;
    }
  }
  return school;
}

bool same_school(const School& a, const School& b) {
  if (a.number != 0 || b.number != 0) return a.number == b.number;
  return count_akin(a.names, b.names) > 0;
}

// The words and school numbers of some documents.
class Words {
 public:
  void add(std::string_view text) {
    for (const Stem& word : telling_stems(text)) {
      stems_.insert(word.key);
      if (word.root != 0) roots_.insert(word.root);
    }
    static constexpr std::string_view kNumero = "№";
    for (std::size_t at = text.find(kNumero); at != std::string_view::npos;
         at = text.find(kNumero, at + 1)) {
      for (const Word& word : split_words(text.substr(at, kNumberReach))) {
        numbers_.insert(stem_key(word.text));
      }
    }
  }

  [[nodiscard]] bool name(const School& school) const {
    if (school.number != 0) return numbers_.count(school.number) > 0;
    return std::any_of(school.names.begin(), school.names.end(), [&](const Stem& word) {
      return word.root != 0 ? roots_.count(word.root) > 0 : stems_.count(word.key) > 0;
    });
  }

 private:
  std::unordered_set<StemKey> stems_;
  std::unordered_set<StemKey> roots_;
  std::unordered_set<StemKey> numbers_;
};

class SchoolLists {
 public:
  SchoolLists(const Subject& subject, const StemSet& types, const Phrases& partners)
      : subject_(subject), types_(types), partners_(partners) {
    for (std::size_t i = 0; i < subject.documents.size(); ++i) read(static_cast<int>(i));
  }

  void compare(const Report& report) const {
    if (!note_.empty() || !list_.empty()) {
      const Words plan_words = words_of(plan_wordings_);
      compare(note_, plan_words, "в аналитической справке", "в плане", report);
      compare(list_, plan_words, "в региональном списке", "в плане", report);
    }
    if (!plan_.empty() && !note_.empty()) compare_with_note(report);
    compare(of_track(plan_, Track::T1), list_, "в плане", "в региональном списке", report);
  }

 private:
  void compare_with_note(const Report& report) const {
    const Words note_words = words_of(note_wordings_);
    for (const Track track : {Track::T1, Track::T2}) {
      // A note that names no school of the track speaks of them all.
      if (of_track(note_, track).empty()) continue;
      compare(of_track(plan_, track), note_words, "в плане", "в аналитической справке", report);
    }
  }

  static Words words_of(const std::vector<const Wording*>& wordings) {
    Words words;
    for (const Wording* wording : wordings) words.add(wording->quote.text);
    return words;
  }

  void read(int document) {
    const Facts& facts = *subject_.documents[static_cast<std::size_t>(document)];
    if (!subject_.is_municipal(document)) {
      read_list(document, facts);
      return;
    }
    wordings_.clear();
    for (const Specific& specific : facts.specifics) read_school(document, facts, specific);
    for (const Wording& wording : facts.wordings) {
      const bool note = kind_of(facts, wording.part) == Kind::AnalyticalNote;
      (note ? note_wordings_ : plan_wordings_).push_back(&wording);
    }
  }

  void read_school(int document, const Facts& facts, const Specific& specific) {
    if (specific.what != Specific::What::School || specific.beside || !specific.track) return;
    const Kind kind = kind_of(facts, specific.part);
    const bool note = kind == Kind::AnalyticalNote;
    const bool listed = is_plan(kind) && specific.measure < 0 && specific.clause < 0;
    if (*specific.track == Track::T3 || (!note && !listed)) return;
    if (is_partner(facts, specific)) return;
    add(document, specific, note ? note_ : plan_);
  }

  void add(int document, const Specific& specific, std::vector<School>& schools) const {
    School school = school_of(document, specific, types_);
    if (!school.known() || schools.size() >= kMostSchools) return;
    const bool again = std::any_of(schools.begin(), schools.end(), [&](const School& other) {
      return other.specific->track == specific.track && same_school(other, school);
    });
    if (!again) schools.push_back(std::move(school));
  }

  static std::vector<School> of_track(const std::vector<School>& schools, Track track) {
    std::vector<School> found;
    for (const School& school : schools) {
      if (school.specific->track == track) found.push_back(school);
    }
    return found;
  }

  using Spot = std::tuple<int, int, int, int>;
  static Spot spot_of(const Location& where) {
    return {where.paragraph, where.table, where.row, where.cell};
  }

  // The regional document's schools behind the name of this municipality and before the next.
  void read_list(int document, const Facts& facts) {
    if (!subject_.municipality) return;
    std::map<Spot, std::vector<const Specific*>> schools;
    for (const Specific& specific : facts.specifics) {
      if (specific.what == Specific::What::School) {
        schools[spot_of(specific.quote.where)].push_back(&specific);
      }
    }
    std::map<Spot, std::string> territories;
    for (const TerritoryMention& mention : facts.territories) {
      if (mention.territory.kind != TerritoryKind::Municipality) continue;
      territories.emplace(spot_of(mention.quote.where), mention.territory.stem);
    }
    bool ours = false;
    for (const Wording& wording : facts.wordings) {
      const Spot spot = spot_of(wording.quote.where);
      const auto territory = territories.find(spot);
      if (territory != territories.end()) {
        ours = same_place(territory->second, subject_.municipality->stem);
      }
      const auto found = schools.find(spot);
      if (!ours || found == schools.end()) continue;
      for (const Specific* specific : found->second) add(document, *specific, list_);
    }
  }

  [[nodiscard]] bool is_partner(const Facts& facts, const Specific& specific) {
    if (wordings_.empty()) {
      for (const Wording& wording : facts.wordings) {
        wordings_.emplace(spot_of(wording.quote.where), &wording);
      }
    }
    const Spot spot = spot_of(specific.quote.where);
    const auto [first, last] = wordings_.equal_range(spot);
    for (auto wording = first; wording != last; ++wording) {
      const std::string_view text = wording->second->quote.text;
      const std::size_t at = text.find(specific.quote.text);
      if (at == std::string_view::npos) continue;
      std::string_view before = text.substr(0, at);
      const std::size_t stop = before.rfind(". ");
      if (stop != std::string_view::npos) before = before.substr(stop);
      if (before.size() > kBefore) before = before.substr(before.size() - kBefore);
      return partners_.found_in(before);
    }
    return false;
  }

  static void compare(const std::vector<School>& schools, const Words& words, const char* here,
                      const char* there, const Report& report) {
    compare_all(schools, here, there, report, [&](const School& one) { return words.name(one); });
  }

  static void compare(const std::vector<School>& schools, const std::vector<School>& others,
                      const char* here, const char* there, const Report& report) {
    compare_all(schools, here, there, report, [&](const School& one) {
      return std::any_of(others.begin(), others.end(),
                         [&](const School& other) { return same_school(one, other); });
    });
  }

  template <class IsThere>
  static void compare_all(const std::vector<School>& schools, const char* here, const char* there,
                          const Report& report, const IsThere& is_there) {
    if (std::none_of(schools.begin(), schools.end(), is_there)) return;
    for (const School& school : schools) {
      if (is_there(school)) continue;
      Hit hit;
      hit.document = school.document;
      hit.where = school.specific->quote.where;
      hit.quote = school.specific->quote.text;
      hit.slots = {{"school", shortened(hit.quote)}, {"here", here}, {"there", there}};
      report(std::move(hit));
    }
  }

  const Subject& subject_;
  const StemSet& types_;
  const Phrases& partners_;
  std::vector<School> note_;
  std::vector<School> list_;
  std::vector<School> plan_;
  std::vector<const Wording*> plan_wordings_;
  std::vector<const Wording*> note_wordings_;
  std::multimap<Spot, const Wording*> wordings_;  // of the document that is read; when asked for
};

}  // namespace

Check school_mismatch(const Params& params) {
  const StemSet types = stem_set(params.texts("type_words"));
  const Phrases partners(params.texts("partners"), 1);

  return [types, partners](const Subject& subject, const Report& report) {
    SchoolLists(subject, types, partners).compare(report);
  };
}

}  // namespace muko::rules
