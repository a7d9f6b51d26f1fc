// Links: which measures of the regional document a municipal measure answers (domain.md §6).
//
// Explicit: the measure cites a number («п. 3.2 Комплекса мер») that the regional document has.
// Implicit: its own words are near those of a regional measure; a suggestion, never a proof.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "checker/facts/facts.h"
#include "language/key_filter.h"
#include "language/words.h"

namespace muko {

// From the rubric (`links`). Weights of the fields of a measure, and what is shown.
struct LinkOptions {
  double title_weight = 1;
  double section_weight = 0.25;
  double result_weight = 0.25;
  double pair_weight = 0.5;  // two words side by side, against a word alone
  double root_weight = 0.7;  // the first letters of a word: «наставник», «наставничество»
  double sense_weight = 1;                            // a sense, by any of its phrases
  std::vector<std::vector<std::string>> senses = {};  // phrases that mean one thing
  double threshold = 0.2;                             // matches below are not shown
  int most = 3;                                       // implicit matches of one measure
  std::vector<std::string> ignored = {};  // words that say nothing («проведение», «по вопросам»)
};

// The measures of a regional document made ready for matching: built once, asked for each measure.
class RegionalIndex {
 public:
  // `regional` must live as long as the index.
  RegionalIndex(const Facts& regional, LinkOptions options);

  // Best first: the cited ones in the order of their citation, then the similar ones.
  // A measure that cites is given no similar ones beside. `resolves`: false where citations mean
  // another document than this one.
  [[nodiscard]] std::vector<RegionalMatch> match(const Measure& measure,
                                                 bool resolves = true) const;
  // The regional measure of this number; null where there is none.
  [[nodiscard]] const Measure* find(const std::string& number) const;
  [[nodiscard]] bool empty() const { return measures_.empty(); }
  [[nodiscard]] const Facts& facts() const { return facts_; }
  [[nodiscard]] const std::vector<const Measure*>& measures() const { return measures_; }

 private:
  // Terms (stems, and pairs of stems) by their number; the length of the vector is 1.
  using Vector = std::vector<std::pair<std::size_t, double>>;
  // A stem, or two side by side: the second is 0 where it stands alone.
  using Term = std::pair<StemKey, StemKey>;
  struct TermHash {
    std::size_t operator()(const Term& term) const { return term.first ^ (term.second * 31); }
  };
  using Weights = std::vector<std::pair<Term, double>>;  // by term, each once

  using Meaning = std::map<std::string, std::string>::const_iterator;

  void prepare_senses();
  [[nodiscard]] Meaning abbreviation(std::string_view word) const;
  [[nodiscard]] static Weights added_up(Weights weights);
  void add_senses(const std::vector<StemKey>& stems, double weight, Weights& weights) const;
  void add_field(const std::string& text, double weight, Weights& weights) const;
  [[nodiscard]] Weights weights_of(const Measure& measure) const;
  [[nodiscard]] Vector vector_of(const Weights& weights) const;
  [[nodiscard]] std::vector<double> similarities(const Measure& measure) const;
  [[nodiscard]] RegionalMatch match_of(std::size_t index, double similarity) const;
  void index_measures();

  const Facts& facts_;
  LinkOptions options_;
  std::unordered_set<StemKey> ignored_;
  PhraseSet sense_phrases_;
  std::vector<std::size_t> sense_of_phrase_;
  std::string document_;
  std::map<std::string, std::string> abbreviations_;  // lower case -> its words
  KeyFilter<10> abbreviation_shapes_ = {};            // sizes and first letters
  std::vector<const Measure*> measures_;
  std::map<std::string, std::size_t, std::less<>> by_number_;
  std::unordered_map<Term, std::size_t, TermHash> terms_;
  std::vector<double> rarity_;  // inverse document frequency of each term
  std::vector<std::vector<std::pair<std::size_t, double>>> postings_;  // term -> measure, weight
};

// Fills Measure::regional of all measures (`muko extract --regional`).
void link_measures(Facts& facts, const RegionalIndex& index);

}  // namespace muko
