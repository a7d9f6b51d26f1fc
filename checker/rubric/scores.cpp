#include "checker/rubric/scores.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "checker/rubric/section_scores.h"
#include "checker/rubric/wording.h"
#include "checker/rules/foreign.h"
#include "checker/rules/hits.h"
#include "checker/rules/regional_way.h"
#include "language/words.h"

namespace muko {
namespace {

constexpr std::size_t kPlaces = 5;
constexpr std::size_t kFewestWords = 2;                // of an action and its object
constexpr Forms kRows = {"строки", "строк", "строк"};  // «из 1 строки», «из 22 строк»
constexpr Forms kDecisions = {"решения", "решений", "решений"};

// One cell of the table of scores while it is being filled.
struct Tally {
  const Subject& subject;
  const std::vector<ForeignMention>& foreign;
  Track track = Track::T1;
  Position position = Position::Measures;
  std::vector<const Item*> items = {};
  std::set<std::pair<int, int>> measures = {};  // document and index of the items
  std::set<std::pair<int, int>> clauses = {};
};

struct Verdict {
  bool point = false;
  std::string why = {};
  std::vector<SubjectPlace> places = {};
};

void add_place(Verdict& verdict, int document, const Location& where, const std::string& quote) {
  if (verdict.places.size() < kPlaces) verdict.places.push_back({document, where, quote});
}

void add_item(Verdict& verdict, const Item& item) {
  add_place(verdict, item.document, place_of(item), title_of(item));
}

const Forms& forms_of(Position position) {
  return position == Position::Decisions ? kDecisions : kRows;
}

// A goal, a heading or the form's own sentence plans nothing.
bool names_action(const Item& item, const Lexicon& lexicon) {
  static const StemKey kGoal = stem_key("цель");
  const auto words = stem_keys(title_of(item));
  if (words.size() < kFewestWords || words.front() == kGoal) return false;
  return !lexicon.form_sentences.found_in(words);
}

Verdict score_concrete(const Tally& tally, const RubricParameter& /*parameter*/) {
  Verdict verdict;
  int found = 0;
  for (const Item* item : tally.items) {
    if (!names_action(*item, *tally.subject.lexicon)) continue;
    ++found;
    add_item(verdict, *item);
  }
  const auto all = static_cast<int>(tally.items.size());
  verdict.point = found > 0;
  verdict.why = "действие и его предмет названы в " + std::to_string(found) + " из " +
                counted(all, forms_of(tally.position)) + ", нужно хотя бы в " +
                (tally.position == Position::Decisions ? "одном" : "одной");
  return verdict;
}

bool holds(const Tally& tally, const Specific& specific, int document) {
  if (specific.measure < 0 && specific.clause < 0) {
    const Kind kind =
        kind_of(*tally.subject.documents[static_cast<std::size_t>(document)], specific.part);
    return specific.track == tally.track && kind != Kind::Agreement;
  }
  if (specific.measure >= 0) return tally.measures.count({document, specific.measure}) > 0;
  // A clause on two tracks: «а) … школ с низкими результатами: МБОУ …; б) … по профилактике …».
  const bool other = specific.track && *specific.track != tally.track;
  return !other && tally.clauses.count({document, specific.clause}) > 0;
}

// A clause of these that the words stand in.
bool in_clause(const Tally& tally, const ForeignMention& mention) {
  return std::any_of(tally.items.begin(), tally.items.end(), [&](const Item* item) {
    if (item->clause == nullptr || item->document != mention.document) return false;
    const Location& clause = item->clause->where;
    const Location& where = mention.quote.where;
    return clause.paragraph == where.paragraph && clause.table == where.table &&
           clause.row == where.row && clause.cell == where.cell;
  });
}

// The name of another municipality in one of these measures or clauses, or over the whole plan.
const ForeignMention* foreign_name(const Tally& tally) {
  for (const ForeignMention& mention : tally.foreign) {
    const Facts& facts = *tally.subject.documents[static_cast<std::size_t>(mention.document)];
    const bool plan = mention.measure < 0 && rules::is_plan(kind_of(facts, mention.part));
    const bool row = tally.measures.count({mention.document, mention.measure}) > 0;
    if (plan || row || (mention.measure < 0 && in_clause(tally, mention))) return &mention;
  }
  return nullptr;
}

Verdict score_context(const Tally& tally, const RubricParameter& /*parameter*/) {
  Verdict verdict;
  if (const ForeignMention* foreign = foreign_name(tally)) {
    verdict.why = "назван другой муниципалитет: " + foreign->name;
    add_place(verdict, foreign->document, foreign->quote.where, foreign->quote.text);
    return verdict;
  }
  int schools = 0;
  int others = 0;
  for (std::size_t i = 0; i < tally.subject.documents.size(); ++i) {
    const int document = static_cast<int>(i);
    if (!tally.subject.is_municipal(document)) continue;
    for (const Specific& specific : tally.subject.documents[i]->specifics) {
      if (!holds(tally, specific, document)) continue;
      ++(specific.what == Specific::What::School ? schools : others);
      add_place(verdict, document, specific.quote.where, specific.quote.text);
    }
  }
  verdict.point = schools + others > 0;
  verdict.why = verdict.point
                    ? "с треком связаны: упоминаний школ — " + std::to_string(schools) +
                          ", чисел и проблем муниципалитета — " + std::to_string(others)
                    : "с треком не связаны ни названия школ, ни числа, ни проблемы муниципалитета";
  return verdict;
}

using Test = bool (*)(const Item&);

// «6 из 22 строк с конкретным сроком (27 %), нужно 80 %», with the rows that lack it.
Verdict score_share(const Tally& tally, const RubricParameter& parameter, Test test,
                    const std::string& what) {
  Verdict verdict;
  int found = 0;
  for (const Item* item : tally.items) {
    if (test(*item)) {
      ++found;
    } else {
      add_item(verdict, *item);
    }
  }
  const auto all = static_cast<int>(tally.items.size());
  const double share = static_cast<double>(found) / all;
  verdict.point = found >= parameter.threshold * all;
  verdict.why = std::to_string(found) + " из " + counted(all, forms_of(tally.position)) + " " +
                what + " (" + percent_text(share) + "), нужно " + percent_text(parameter.threshold);
  for (const Item* item : tally.items) {
    if (found == all) add_item(verdict, *item);
  }
  return verdict;
}

Verdict score_deadlines(const Tally& tally, const RubricParameter& parameter) {
  return score_share(tally, parameter, is_concrete, "с конкретным сроком");
}

Verdict score_responsible(const Tally& tally, const RubricParameter& parameter) {
  return score_share(tally, parameter, names_someone, "с названным ответственным");
}

Verdict score_regional(const Tally& tally, const RubricParameter& /*parameter*/) {
  auto way = way_by_citation(tally.subject, tally.items);
  if (!way) way = way_by_act(tally.subject);
  if (!way) way = way_by_agreement(tally.subject, tally.track);
  if (!way) {
    return {.why =
                "не названы ни меры регионального документа по номерам, ни сам региональный акт "
                "с датой и номером, нет и соглашения"};
  }
  Verdict verdict{.point = true};
  for (const SubjectPlace& place : way->places) {
    add_place(verdict, place.document, place.where, place.quote);
  }
  switch (way->way) {
    case RegionalWay::Citation:
      verdict.why = "способ «а»: названы конкретные меры регионального документа";
      break;
    case RegionalWay::Act:
      verdict.why = "способ «б»: назван региональный акт с датой и номером";
      break;
    case RegionalWay::Agreement:
      verdict.why = "соглашение о содействии региону в реализации мер";
      break;
  }
  return verdict;
}

Verdict score_beyond(const Tally& /*tally*/, const RubricParameter& parameter) {
  return {.why = parameter.note};
}

using Scorer = Verdict (*)(const Tally&, const RubricParameter&);

const std::map<std::string_view, Scorer>& scorers() {
  static const std::map<std::string_view, Scorer> table = {
      {"concrete", score_concrete},   {"context", score_context},
      {"deadlines", score_deadlines}, {"responsible", score_responsible},
      {"regional", score_regional},   {"beyond", score_beyond},
  };
  return table;
}

// Without measures or decisions there is nothing to score.
std::string nothing_to_score(const Tally& tally) {
  const bool shown = tally.subject.tracks.count(tally.track) > 0;
  if (!shown) return "трек в документах не выделен";
  return tally.position == Position::Decisions ? "нет управленческих решений по этому треку"
                                               : "трек назван, но мероприятий в нём нет";
}

Verdict verdict_of(const Tally& tally, const RubricParameter& parameter) {
  if (tally.items.empty() && parameter.counted) return {.why = nothing_to_score(tally)};
  return scorers().at(parameter.id)(tally, parameter);
}

void add_items(Tally& tally) {
  for (const Item& item : tally.subject.items) {
    const bool counts = tally.position == Position::Measures ? item.is_measure : item.is_decision;
    if (!counts || item.tracks.count(tally.track) == 0) continue;
    tally.items.push_back(&item);
    (item.measure != nullptr ? tally.measures : tally.clauses).insert({item.document, item.index});
  }
}

FoundScore found_score(const Tally& tally, const RubricParameter& parameter,
                       const std::vector<SubjectPlace>& excused) {
  Verdict verdict = verdict_of(tally, parameter);
  if (tally.track == Track::T1 && !excused.empty() && parameter.counted) {
    verdict = {true,
               "особый случай: региональный документ подтверждает, что таких школ в "
               "муниципалитете нет",
               excused};
  }
  FoundScore found;
  found.score = {.track = tally.track,
                 .position = name_of(tally.position),
                 .parameter = parameter.id,
                 .points = verdict.point ? parameter.points : 0,
                 .max = parameter.counted ? parameter.points : 0,
                 .counted = parameter.counted,
                 .why = std::move(verdict.why)};
  found.places = std::move(verdict.places);
  return found;
}

}  // namespace

std::vector<FoundScore> score_subject(const Subject& subject, const Rubric& rubric,
                                      const std::vector<SubjectPlace>& excused) {
  if (!subject.sections.empty()) return score_sections(subject, rubric);
  const auto foreign = foreign_mentions(subject, TerritoryKind::Municipality);
  std::vector<FoundScore> scores;
  for (const RubricTrack& track : rubric.tracks) {
    for (const RubricPosition& position : rubric.positions) {
      if (!position.enabled) continue;
      Tally tally{subject, foreign, track.track, position.position};
      add_items(tally);
      for (const RubricParameter& parameter : rubric.parameters) {
        scores.push_back(found_score(tally, parameter, excused));
      }
    }
  }
  return scores;
}

Total total_of(const std::vector<Score>& scores, const Rubric& rubric) {
  Total total;
  for (const Score& score : scores) {
    if (!score.counted) continue;
    total.points += score.points;
    total.max += score.max;
  }
  if (total.max > 0) total.percent = 100 * total.points / total.max;
  for (const RubricBand& band : rubric.bands) {
    if (total.percent < band.from_percent) continue;
    total.band = band.title + (rubric.band_label.empty() ? "" : " (" + rubric.band_label + ")");
    break;
  }
  return total;
}

bool can_score(std::string_view parameter) {
  return scorers().count(parameter) > 0;
}

}  // namespace muko
