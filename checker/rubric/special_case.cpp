#include "checker/rubric/special_case.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/walk.h"
#include "language/territory.h"
#include "language/words.h"

namespace muko {
namespace {

// The list of schools: what the act approves, or what it is called.
bool has_school_list(const Facts& facts, const Lexicon& lexicon) {
  const auto is_list = [&](const std::string& title) {
    return lexicon.school_lists.found_in(title);
  };
  const bool approved =
      std::any_of(facts.approvals.begin(), facts.approvals.end(),
                  [&](const Approval& approval) { return is_list(approval.title); });
  const bool part = std::any_of(facts.parts.begin(), facts.parts.end(),
                                [&](const Part& one) { return is_list(one.title); });
  return approved || part || is_list(facts.requisites.heading.value_or(""));
}

// What the text of a regional act says of the municipality.
struct Mentions {
  int own = 0;
  int others = 0;
  bool says_none = false;   // «в городе … такие школы отсутствуют»
  SubjectPlace place = {};  // of that sentence
};

bool says_none(const Cell& cell) {
  static const std::set<std::string> kNone = {"нет", "-", "отсутствуют", "не имеется"};
  return kNone.count(normalize(cell.text)) > 0;
}

bool says_nothing(const Cell& cell) {
  return says_none(cell) || normalize(cell.text).empty();
}

bool names_place(const std::string& text, const Owner& own) {
  const auto found = find_territories(text);
  return std::any_of(found.begin(), found.end(), [&](const FoundTerritory& territory) {
    return territory.kind == TerritoryKind::Municipality && same_place(territory.stem, own.stem);
  });
}

// «2 | Лугоборский округ | нет | нет»: a row of the list that has no school for the municipality.
void read_empty_rows(const Document& document, const Owner& own, Mentions& mentions) {
  for_each_table(document.blocks, [&](const Table& table) {
    std::map<int, std::vector<const Cell*>> rows;
    for (const Cell& cell : table.cells) rows[cell.row].push_back(&cell);
    for (const auto& [row, cells] : rows) {
      const auto named = std::find_if(cells.begin(), cells.end(), [&](const Cell* cell) {
        return names_place(cell->text, own);
      });
      if (named == cells.end()) continue;
      const bool said = std::any_of(std::next(named), cells.end(),
                                    [](const Cell* cell) { return says_none(*cell); });
      const bool none = std::all_of(std::next(named), cells.end(),
                                    [](const Cell* cell) { return says_nothing(*cell); });
      if (!said || !none) continue;
      mentions.says_none = true;
      mentions.place = {0, (*named)->where, (*named)->text};
    }
  });
}

Mentions mentions_of(const Document& document, const Owner& own, const Lexicon& lexicon) {
  Mentions mentions;
  for_each_paragraph(document.blocks, [&](const Paragraph& paragraph) {
    for (const FoundTerritory& found : find_territories(paragraph.text)) {
      if (found.kind != TerritoryKind::Municipality) continue;
      if (!same_place(found.stem, own.stem)) {
        ++mentions.others;
        continue;
      }
      ++mentions.own;
      if (!lexicon.no_schools.found_in(paragraph.text)) continue;
      mentions.says_none = true;
      mentions.place = {0, paragraph.where, paragraph.text};
    }
  });
  read_empty_rows(document, own, mentions);
  return mentions;
}

// Where the list is approved: the heading of the act.
SubjectPlace place_of_list(const Facts& facts) {
  const auto heading = facts.requisites.places.find("heading");
  const bool known = heading != facts.requisites.places.end();
  const Location& where = known ? heading->second : facts.requisites.opening;
  return {0, where,
          facts.requisites.heading.value_or(facts.parts.empty() ? "" : facts.parts.front().title)};
}

// A regional act of the submission's own region with the list of such schools.
bool is_own_list(const Subject& subject, std::size_t document) {
  const Facts& facts = *subject.documents[document];
  const bool other =
      subject.region && facts.region && !same_place(subject.region->stem, facts.region->stem);
  return !other && subject.roles[document] == DocumentRole::Regional &&
         has_school_list(facts, *subject.lexicon);
}

}  // namespace

std::vector<SubjectPlace> proof_of_no_shnor(const Subject& subject,
                                            const std::vector<const Document*>& texts) {
  std::vector<SubjectPlace> places;
  if (!subject.municipality || subject.regional_itself) return places;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    if (!is_own_list(subject, i)) continue;
    const Mentions mentions = mentions_of(*texts[i], *subject.municipality, *subject.lexicon);
    const bool absent = mentions.own == 0 && mentions.others > 0;
    if (!absent && !mentions.says_none) continue;
    places.push_back(mentions.says_none ? mentions.place : place_of_list(*subject.documents[i]));
    places.back().document = static_cast<int>(i);
  }
  return places;
}

}  // namespace muko
