#include "checker/links/links.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/utf8.h"
#include "language/words.h"

namespace muko {
namespace {

constexpr double kRounding = 1000;    // three digits: equal on every machine
constexpr std::size_t kShortest = 3;  // letters of a word that counts: no prepositions
// The second of a term that is no pair of stems.
constexpr StemKey kRootMark = 1;
constexpr StemKey kSenseMark = 2;

// «распоряжение от 19.01.2024 № 48-р», as it would be cited; else the name of the file.
std::string title_of_document(const Facts& facts) {
  const Requisites& requisites = facts.requisites;
  if (!requisites.date || !requisites.number) return facts.file;
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return requisites.type.value_or("документ") + " от " + two(requisites.date->day) + "." +
         two(requisites.date->month) + "." + std::to_string(requisites.date->year) + " № " +
         *requisites.number;
}

// The same for words that differ in capital and small letters only: first letter and size.
std::uint64_t shape_of(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = word.empty() ? U'\0' : to_lower(next_code_point(word, at));
  return std::uint64_t{first} << 32U | word.size();
}

double length_of(const std::vector<std::pair<std::size_t, double>>& vector) {
  double sum = 0;
  for (const auto& [term, weight] : vector) sum += weight * weight;
  return std::sqrt(sum);
}

}  // namespace

RegionalIndex::RegionalIndex(const Facts& regional, LinkOptions options)
    : facts_(regional), options_(std::move(options)), document_(title_of_document(regional)) {
  for (const std::string& text : options_.ignored) {
    for (const StemKey word : stem_keys(text)) ignored_.insert(word);
  }
  prepare_senses();
  for (const auto& [name, words] : regional.abbreviations) {
    abbreviations_[to_lower(name)] = words;
    abbreviation_shapes_.add(shape_of(name));
  }
  for (const Measure& measure : regional.measures) {
    if (!measure.number.empty()) by_number_.emplace(measure.number, measures_.size());
    measures_.push_back(&measure);
  }
  index_measures();
}

void RegionalIndex::prepare_senses() {
  std::vector<std::string> phrases;
  for (std::size_t sense = 0; sense < options_.senses.size(); ++sense) {
    for (const std::string& phrase : options_.senses[sense]) {
      phrases.push_back(phrase);
      sense_of_phrase_.push_back(sense);
    }
  }
  sense_phrases_ = PhraseSet(phrases);
}

// «курсы» and «повышение квалификации» are one sense, said once.
void RegionalIndex::add_senses(const std::vector<StemKey>& stems, double weight,
                               Weights& weights) const {
  std::set<StemKey> said;
  for (const PhraseSet::Match& match : sense_phrases_.find_all(stems)) {
    const StemKey sense = sense_of_phrase_[match.phrase];
    if (!said.insert(sense).second) continue;
    weights.push_back({{sense, kSenseMark}, weight * options_.sense_weight});
  }
}

// Most words are told from all abbreviations by their shapes.
RegionalIndex::Meaning RegionalIndex::abbreviation(std::string_view word) const {
  const bool known = abbreviation_shapes_.may_hold(shape_of(word));
  return known ? abbreviations_.find(to_lower(word)) : abbreviations_.end();
}

// The stems of a field, their roots, senses and the pairs of stems side by side; an abbreviation
// stands for its words.
void RegionalIndex::add_field(const std::string& text, double weight, Weights& weights) const {
  StemKey previous = 0;
  std::vector<StemKey> stems;
  stems.reserve(text.size() / 10 + 4);
  const auto add = [&](StemKey word) {
    stems.push_back(word);
    if (ignored_.count(word) > 0) return;
    weights.push_back({{word, 0}, weight});
    if (previous != 0) weights.push_back({{previous, word}, weight * options_.pair_weight});
    previous = word;
  };
  for (const Word& word : split_words(text)) {
    const auto meaning = abbreviation(word.text);
    if (meaning != abbreviations_.end()) {
      for (const StemKey one : stem_keys(meaning->second)) add(one);
      continue;
    }
    const auto [stem, root] = stem_and_root(word.text);
    if (is_shorter_utf8(word.text, kShortest)) {
      stems.push_back(stem);
    } else {
      add(stem);
      if (root == 0 || ignored_.count(stem) > 0) continue;
      weights.push_back({{root, kRootMark}, weight * options_.root_weight});
    }
  }
  add_senses(stems, weight, weights);
}

RegionalIndex::Weights RegionalIndex::added_up(Weights weights) {
  std::sort(weights.begin(), weights.end());
  Weights sums;
  for (const auto& [term, weight] : weights) {
    if (sums.empty() || sums.back().first != term) {
      sums.push_back({term, weight});
    } else {
      sums.back().second += weight;
    }
  }
  return sums;
}

RegionalIndex::Weights RegionalIndex::weights_of(const Measure& measure) const {
  Weights weights;
  weights.reserve((measure.title.size() + measure.section.size()) / 4);
  add_field(measure.title, options_.title_weight, weights);
  add_field(measure.section, options_.section_weight, weights);
  add_field(measure.result.value_or(""), options_.result_weight, weights);
  return added_up(std::move(weights));
}

// Words that the regional document has not count in the length: they make the measures unlike.
RegionalIndex::Vector RegionalIndex::vector_of(const Weights& weights) const {
  Vector vector;
  const double rarest = std::log(1 + static_cast<double>(measures_.size()));
  for (const auto& [words, weight] : weights) {
    const auto term = terms_.find(words);
    const bool known = term != terms_.end();
    if (!known && words.second != 0) continue;
    const std::size_t number = known ? term->second : terms_.size();
    vector.push_back({number, std::sqrt(weight) * (known ? rarity_[number] : rarest / 2)});
  }
  const double length = length_of(vector);
  for (auto& [term, weight] : vector) weight = length > 0 ? weight / length : 0;
  return vector;
}

void RegionalIndex::index_measures() {
  std::vector<Weights> all;
  for (const Measure* measure : measures_) all.push_back(weights_of(*measure));
  std::vector<double> frequency;
  for (const Weights& weights : all) {
    for (const auto& [words, weight] : weights) {
      const auto [term, added] = terms_.emplace(words, terms_.size());
      if (added) frequency.push_back(0);
      ++frequency[term->second];
    }
  }
  const double count = static_cast<double>(measures_.size());
  for (const double times : frequency) rarity_.push_back(std::log(1 + count / times));
  postings_.resize(terms_.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& [term, weight] : vector_of(all[i])) postings_[term].push_back({i, weight});
  }
}

std::vector<double> RegionalIndex::similarities(const Measure& measure) const {
  std::vector<double> found(measures_.size(), 0);
  for (const auto& [term, weight] : vector_of(weights_of(measure))) {
    if (term >= postings_.size()) continue;
    for (const auto& [index, other] : postings_[term]) found[index] += weight * other;
  }
  return found;
}

RegionalMatch RegionalIndex::match_of(std::size_t index, double similarity) const {
  return {.document = document_,
          .measure = measures_[index]->number,
          .title = measures_[index]->title,
          .similarity = std::round(std::min(similarity, 1.0) * kRounding) / kRounding};
}

std::vector<RegionalMatch> RegionalIndex::match(const Measure& measure, bool resolves) const {
  const std::vector<double> similar = similarities(measure);
  std::vector<RegionalMatch> matches;
  for (const MeasureCitation& citation : measure.citations) {
    const auto cited = by_number_.find(citation.number);
    if (!resolves || cited == by_number_.end()) continue;
    matches.push_back(match_of(cited->second, similar[cited->second]));
    matches.back().is_explicit = true;
  }
  if (!matches.empty()) return matches;

  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < similar.size(); ++i) {
    if (similar[i] >= options_.threshold) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return similar[a] > similar[b]; });
  const auto most = static_cast<std::size_t>(std::max(options_.most, 0));
  if (order.size() > most) order.resize(most);
  for (const std::size_t index : order) matches.push_back(match_of(index, similar[index]));
  return matches;
}

const Measure* RegionalIndex::find(const std::string& number) const {
  const auto found = by_number_.find(number);
  return found == by_number_.end() ? nullptr : measures_[found->second];
}

void link_measures(Facts& facts, const RegionalIndex& index) {
  for (Measure& measure : facts.measures) measure.regional = index.match(measure);
}

}  // namespace muko
