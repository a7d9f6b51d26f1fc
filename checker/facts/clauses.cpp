#include "checker/facts/clauses.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/addressees.h"
#include "checker/facts/clause_text.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/tracks.h"

namespace muko {
namespace {

constexpr int kExecutionGap = 6;  // words from «выполнение» to the plan's name

bool opens_with(const Stemmed& words, const WordList& list) {
  return !words.stems.empty() && list.set.match_at(words.stems, 0).has_value();
}

// What kind of clause its first words show. An action ordered to somebody is an action whatever
// its verb: «Директорам школ утвердить …».
ClauseKind kind_of_clause(std::string_view text, bool addressed, const Vocabulary& vocabulary) {
  const DocumentWords& words = vocabulary.documents;
  const Stemmed opening(text.substr(0, std::min<std::size_t>(text.size(), 300)));
  if (opens_with(opening, words.control) || contains(fold(text), "оставляю за собой")) {
    return ClauseKind::Control;
  }
  if (opens_with(opening, words.publish) || contains(fold(text), "вступает в силу")) {
    return ClauseKind::Publish;
  }
  if (opens_with(opening, words.familiarise)) return ClauseKind::Familiarise;
  if (addressed) return ClauseKind::Action;
  if (opens_with(opening, words.repeal)) return ClauseKind::Repeal;
  if (opens_with(opening, words.approve)) return ClauseKind::Approve;
  if (opens_with(opening, words.amend)) return ClauseKind::Amend;
  return ClauseKind::Action;
}

class ClauseReader {
 public:
  ClauseReader(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text), vocabulary_(vocabulary), facts_(facts) {
    for (const Part& part : facts.parts) {
      const bool plan = part.kind == Kind::Roadmap || part.kind == Kind::Programme ||
                        part.kind == Kind::RegionalMeasures;
      if (plan) own_kinds_.insert(part.kind);
    }
  }

  void run() {
    for (std::size_t part = 0; part < facts_.parts.size(); ++part) {
      const Kind kind = facts_.parts[part].kind;
      if (kind != Kind::Order && kind != Kind::Protocol && kind != Kind::Agreement) continue;
      read_part(static_cast<int>(part));
    }
  }

 private:
  void read_part(int part) {
    const Part& range = facts_.parts[static_cast<std::size_t>(part)];
    std::vector<ClauseText> texts = read_clause_texts(text_, vocabulary_, range);
    for (const ClauseText& text : texts) note_approved(text);
    for (ClauseText& text : texts) {
      if (!text.leads) facts_.clauses.push_back(understand(std::move(text), part));
    }
  }

  // The order may approve a plan that is not in the file: it is its own all the same.
  void note_approved(const ClauseText& text) {
    const bool approves =
        opens_with(Stemmed(text.text.substr(0, 200)), vocabulary_.documents.approve) ||
        opens_with(Stemmed(text.intro), vocabulary_.documents.approve);
    if (!approves) return;
    for (const KindWords& words : vocabulary_.kinds) {
      const bool plan = words.kind == Kind::Roadmap || words.kind == Kind::Programme ||
                        words.kind == Kind::RegionalMeasures;
      if (plan && words.titles.set.found_in(text.text)) own_kinds_.insert(words.kind);
    }
  }

  Clause understand(ClauseText text, int part) {
    Clause clause;
    clause.part = part;
    clause.where = text.where;
    clause.number = std::move(text.number);
    clause.intro = std::move(text.intro);
    clause.text = std::move(text.text);
    clause.addressees = addressees(clause);
    clause.kind = kind_with_intro(clause);
    for (FoundDeadline& found : find_deadlines(clause.text, facts_.period)) {
      clause.deadlines.push_back(std::move(found.deadline));
    }
    if (clause.deadlines.empty() && !clause.intro.empty()) {
      for (FoundDeadline& found : find_deadlines(clause.intro, facts_.period)) {
        clause.deadlines.push_back(std::move(found.deadline));
      }
    }
    clause.whole_plan = is_on_whole_plan(clause);
    return clause;
  }

  [[nodiscard]] std::vector<std::string> addressees(const Clause& clause) const {
    if (facts_.parts[static_cast<std::size_t>(clause.part)].kind == Kind::Agreement) {
      return party_of_agreement(clause.text, clause.intro);
    }
    std::vector<std::string> found = find_addressees(clause.text, vocabulary_);
    if (clause.intro.empty() || !found.empty()) return found;
    return find_addressees(clause.intro, vocabulary_);
  }

  // «2.1. Министерство предоставляет …»: a party under its short name.
  [[nodiscard]] std::vector<std::string> party_of_agreement(std::string_view text,
                                                            std::string_view intro) const {
    for (const auto& [name, words] : facts_.abbreviations) {
      if (starts_with_word(text, name)) return {name};
    }
    const std::size_t colon = intro.rfind(':');
    for (const auto& [name, words] : facts_.abbreviations) {
      const std::size_t at = intro.rfind(name);
      if (colon != std::string_view::npos && at != std::string_view::npos && colon - at < 60) {
        return {name};
      }
    }
    const std::string low = fold(text.substr(0, 30));
    if (starts_with_word(low, "стороны") || starts_with_word(low, "сторона")) {
      return {std::string(text.substr(0, text.find(' ')))};
    }
    return {};
  }

  [[nodiscard]] ClauseKind kind_with_intro(const Clause& clause) const {
    if (facts_.parts[static_cast<std::size_t>(clause.part)].kind == Kind::Agreement) {
      const ClauseKind kind = kind_of_clause(clause.text, true, vocabulary_);
      return kind == ClauseKind::Publish ? kind : ClauseKind::Action;
    }
    const bool addressed = !clause.addressees.empty();
    if (clause.intro.empty() || !ends_with(clause.intro, ":")) {
      return kind_of_clause(clause.text, addressed, vocabulary_);
    }
    const ClauseKind above = kind_of_clause(clause.intro, addressed, vocabulary_);
    if (above != ClauseKind::Action) return above;
    return kind_of_clause(clause.text, addressed, vocabulary_);
  }

  // «обеспечить выполнение плана мероприятий», «по всем трём трекам».
  [[nodiscard]] bool is_on_whole_plan(const Clause& clause) const {
    if (clause.kind != ClauseKind::Action) return false;
    if (names_all_tracks(clause.text)) return true;
    const Stemmed words(clause.text);
    for (const auto& match : vocabulary_.documents.execution.set.find_all(words.stems)) {
      if (names_own_plan(words, match.end)) return true;
    }
    return names_plan_itself(words);
  }

  // «обсудить дорожную карту», «включить мероприятия Плана в …»: by more than the bare word «план»,
  // which may be anybody's.
  [[nodiscard]] bool names_plan_itself(const Stemmed& words) const {
    if (vocabulary_.documents.other_plans.set.found_in(words.stems)) return false;
    for (const KindWords& kind : vocabulary_.kinds) {
      if (own_kinds_.count(kind.kind) == 0) continue;
      for (const auto& match : kind.titles.set.find_all(words.stems)) {
        const bool capital = starts_with_capital(words.words[match.first].text);
        if (match.end - match.first > 1 || (match.first > 0 && capital)) return true;
      }
    }
    return false;
  }

  // The plan of this file within some words from `from`.
  [[nodiscard]] bool names_own_plan(const Stemmed& words, std::size_t from) const {
    for (const KindWords& kind : vocabulary_.kinds) {
      if (own_kinds_.count(kind.kind) == 0) continue;
      const auto match = kind.titles.set.find(words.stems, from);
      if (!match || match->first > from + kExecutionGap) continue;
      const auto other = vocabulary_.documents.other_plans.set.find(words.stems, from);
      if (!other || other->first > match->first) return true;
    }
    return false;
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  std::set<Kind> own_kinds_;  // the plans of this file
};

}  // namespace

void read_clauses(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  ClauseReader(text, vocabulary, facts).run();
}

}  // namespace muko
