#include "checker/facts/citations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/find_text.h"
#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/clause_numbers.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/steps.h"
#include "checker/facts/tracks.h"

namespace muko {

namespace {

// Words between the number and the document: «п. 3.2 указанного регионального Комплекса мер».
constexpr std::size_t kMaxWordsBetween = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Decides which lists of numbers are of the regional document.
class CitationFinder {
 public:
  CitationFinder(std::string_view text, const RegionalNames& names, BareNumbers bare)
      : text_(text), stemmed_(text), names_(names), bare_(bare) {}

  // The end of the citation's words; nullopt where it is none.
  std::optional<std::size_t> citation_end(const NumberList& list) const {
    const std::size_t behind = first_word(list.end);
    if (const auto end = name_behind(behind)) return end;
    if (names_other_act(behind)) return {};
    const std::size_t before = first_word(list.start);
    if (has_name_before(before) || (list.of_measure && is_regional(before))) return list.end;
    const bool deep = std::all_of(list.numbers.begin(), list.numbers.end(),
                                  [](const ClauseNumber& number) { return number.depth >= 2; });
    // «мера 2.1» in a plan that carries out a ministry's order is a measure of that order.
    const bool meant = (names_.defined && deep) || (names_.has_act && list.of_measure);
    const bool accepted = bare_ == BareNumbers::Accepted && meant;
    return accepted ? std::optional(list.end) : std::nullopt;
  }

 private:
  [[nodiscard]] std::size_t first_word(std::size_t byte) const {
    const auto found =
        std::lower_bound(stemmed_.words.begin(), stemmed_.words.end(), byte,
                         [](const Word& word, std::size_t start) { return word.start < start; });
    return static_cast<std::size_t>(found - stemmed_.words.begin());
  }

  [[nodiscard]] std::optional<PhraseSet::Match> name_at(std::size_t at) const {
    if (const auto match = names_.short_names.match_at(stemmed_.stems, at)) return match;
    return names_.vocabulary.regional_acts.set.match_at(stemmed_.stems, at);
  }

  [[nodiscard]] bool ends_sentence_before(std::size_t at) const {
    if (at == 0 || at >= stemmed_.words.size()) return at != 0;
    const Word& before = stemmed_.words[at - 1];
    const std::string_view gap = text_.substr(before.end, stemmed_.words[at].start - before.end);
    return gap.find('.') != std::string_view::npos && !is_digit(text_[before.end - 1]);
  }

  [[nodiscard]] std::optional<std::size_t> name_behind(std::size_t from) const {
    const std::size_t end = std::min(stemmed_.words.size(), from + kMaxWordsBetween + 1);
    for (std::size_t at = from; at < end; ++at) {
      if (ends_sentence_before(at)) return {};
      if (names_.vocabulary.own_acts.set.match_at(stemmed_.stems, at)) return {};
      if (const auto match = name_at(at)) return stemmed_.words[match->end - 1].end;
      if (names_.vocabulary.other_acts.set.match_at(stemmed_.stems, at)) return {};
    }
    return {};
  }

  [[nodiscard]] bool names_other_act(std::size_t from) const {
    const std::size_t end = std::min(stemmed_.words.size(), from + 2);
    for (std::size_t at = from; at < end; ++at) {
      if (ends_sentence_before(at)) return false;
      const bool own = names_.vocabulary.own_acts.set.match_at(stemmed_.stems, at).has_value();
      if (own || names_.vocabulary.other_acts.set.match_at(stemmed_.stems, at)) return true;
    }
    return false;
  }

  // «Комплекс мер (п. 3.2)», «РКМ, пункт 3.2».
  [[nodiscard]] bool has_name_before(std::size_t before) const {
    for (std::size_t at = before > 8 ? before - 8 : 0; at < before; ++at) {
      const auto match = name_at(at);
      if (!match || match->end > before || before - match->end > 1) continue;
      if (ends_sentence_before(before)) continue;
      const bool own =
          at > 0 && names_.vocabulary.own_acts.set.match_at(stemmed_.stems, at - 1).has_value();
      if (!own) return true;
    }
    return false;
  }

  // «региональная мера 3.1».
  [[nodiscard]] bool is_regional(std::size_t at) const {
    static const StemKey kRegional = stem_key("региональная");
    return at > 0 && stemmed_.stems[at - 1] == kRegional;
  }

  std::string_view text_;
  Stemmed stemmed_;
  const RegionalNames& names_;
  BareNumbers bare_;
};

Location narrowed(const Location& where, std::string_view text, std::size_t start,
                  std::size_t end) {
  const int base = std::max(where.start, 0);
  const int first = base + static_cast<int>(length_utf8(text.substr(0, start)));
  return part_of(where, first,
                 first + static_cast<int>(length_utf8(text.substr(start, end - start))));
}

// What stands behind «далее» and its dash, up to the bracket: a name of a few words.
std::string_view name_behind_further(std::string_view text, std::size_t at) {
  const std::size_t close = text.find(')', at);
  const std::size_t word = text.find(' ', at);
  if (close == std::string_view::npos || word >= close) return {};
  std::string_view name = trim(text.substr(word, close - word));
  for (const std::string_view dash : {"–", "—", "-", "именуется", "именуемый"}) {
    if (name.substr(0, dash.size()) == dash) name = trim(name.substr(dash.size()));
  }
  return name;
}

// «(далее – Региональный план)» where the words before are of a regional act.
void read_short_name(std::string_view text, std::size_t at, const Vocabulary& vocabulary,
                     std::size_t context_start, std::vector<std::string>& names) {
  const std::string_view bare = name_behind_further(text, at);
  const std::string_view context = text.substr(context_start, at - context_start);
  const std::vector<StemKey> words = stem_keys(context);
  const auto act = vocabulary.regional_acts.set.find(words);
  const bool regional = act || vocabulary.regional_bodies.set.found_in(words);
  const std::vector<StemKey> own = stem_keys(bare);
  if (!regional || own.empty() || own.size() > 4) return;
  const bool an_act = vocabulary.regional_acts.set.found_in(own) ||
                      vocabulary.other_acts.set.found_in(own) ||
                      (own.size() == 1 && act && to_lower(bare) != bare && bare.size() <= 12);
  const bool own_act = vocabulary.own_acts.set.found_in(own);
  if (an_act && !own_act) names.emplace_back(bare);
}

void read_short_names(std::string_view text, const Vocabulary& vocabulary,
                      std::vector<std::string>& names) {
  constexpr std::string_view kFurther = "далее";
  std::size_t context_start = 0;
  for (std::size_t at = find_text(text, kFurther); at != std::string_view::npos;
       at = find_text(text, kFurther, at + kFurther.size())) {
    read_short_name(text, at, vocabulary, context_start, names);
    context_start = at;
  }
}

// «п. 2 постановления № 48»: an act of a regional body that this file cites by date and number.
void add_numbered_acts(const Facts& facts, const Vocabulary& vocabulary, RegionalNames& names) {
  std::vector<std::string> known;
  for (const ActReference& act : facts.acts) {
    if (act.number.empty() || !act.date || act.kind.empty()) continue;
    if (!vocabulary.regional_bodies.set.found_in(act.body)) continue;
    const std::string_view words = act.title.empty() ? act.quote.text : act.title;
    const bool of_measures = vocabulary.measure_acts.set.found_in(words);
    // «мера 2.1» is no measure of an order on something else.
    names.has_act = names.has_act || of_measures || act.title.empty();
    if (of_measures) known.push_back(act.kind + " " + act.number);
  }
  if (known.empty()) return;
  known.insert(known.end(), names.listed.begin(), names.listed.end());
  names.short_names = PhraseSet(known);
  names.defined = true;
}

// Reads the paragraphs in order; a list goes on with the document that its intro names.
class CitationReader {
 public:
  CitationReader(const Document& document, const Vocabulary& vocabulary, Facts& facts)
      : document_(document), facts_(facts), names_(regional_names(document, vocabulary)) {
    add_numbered_acts(facts, vocabulary, names_);
  }

  void read() {
    for (const Block& block : document_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr) read_paragraph(*paragraph);
    }
    for (Measure& measure : facts_.measures) read_measure(measure);
    for (Clause& clause : facts_.clauses) {
      clause.citations =
          find_measure_citations(clause.text, clause.where, names_, BareNumbers::Refused);
    }
  }

 private:
  void read_paragraph(const Paragraph& paragraph) {
    const std::string_view text = trim(paragraph.text);
    if (text.empty()) return;
    const bool item = in_list_;
    for (MeasureCitation& citation :
         find_measure_citations(paragraph.text, paragraph.where, names_,
                                item ? BareNumbers::Accepted : BareNumbers::Refused)) {
      facts_.measure_citations.push_back(std::move(citation));
    }
    const bool opens = text.back() == ':' && names_regional(text);
    const bool goes_on = item && (text.back() == ';' || text.back() == ',');
    in_list_ = opens || goes_on;
  }

  [[nodiscard]] bool names_regional(std::string_view text) const {
    const std::vector<StemKey> words = stem_keys(text);
    return names_.short_names.found_in(words) ||
           names_.vocabulary.regional_acts.set.found_in(words);
  }

  // Measures of the running text were read with their paragraphs.
  void read_measure(Measure& measure) {
    add_to(measure, measure.title, measure.where);
    if (measure.result) add_to(measure, *measure.result, measure.result_where);
    if (measure.where.table == 0) return;
    for (const MeasureCitation& citation : measure.citations) {
      facts_.measure_citations.push_back(citation);
    }
  }

  void add_to(Measure& measure, std::string_view text, const Location& where) {
    for (MeasureCitation& citation :
         find_measure_citations(text, where, names_, BareNumbers::Accepted)) {
      measure.citations.push_back(std::move(citation));
    }
  }

  const Document& document_;
  Facts& facts_;
  RegionalNames names_;
  bool in_list_ = false;
};

}  // namespace

RegionalNames regional_names(const Document& document, const Vocabulary& vocabulary) {
  RegionalNames names{vocabulary};
  std::vector<std::string> short_names;
  for (const Block& block : document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    read_short_names(paragraph->text, vocabulary, short_names);
    names.defined = names.defined || vocabulary.regional_acts.set.found_in(paragraph->text);
  }
  names.defined = names.defined || !short_names.empty();
  names.short_names = PhraseSet(short_names);
  names.listed = std::move(short_names);
  return names;
}

std::vector<MeasureCitation> find_measure_citations(std::string_view text, const Location& where,
                                                    const RegionalNames& names, BareNumbers bare) {
  std::vector<MeasureCitation> citations;
  if (text.size() > kMaxReadBytes) return citations;
  const std::vector<NumberList> lists = find_number_lists(text);
  if (lists.empty()) return citations;
  const CitationFinder finder(text, names, bare);
  for (const NumberList& list : lists) {
    const auto end = finder.citation_end(list);
    if (!end) continue;
    const Quote quote{std::string(text.substr(list.start, *end - list.start)),
                      narrowed(where, text, list.start, *end)};
    for (const ClauseNumber& number : list.numbers) citations.push_back({number.text, quote});
  }
  return citations;
}

std::vector<MeasureCitation> numbers_of_column(std::string_view text, const Location& where) {
  std::vector<MeasureCitation> citations;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    const auto number = clause_number_at(text, at);
    if (!number) continue;
    citations.push_back({number->text, {std::string(trim(text)), where}});
    at = number->end - 1;
  }
  return citations;
}

void read_citations(const Document& document, const Vocabulary& vocabulary, Facts& facts) {
  CitationReader(document, vocabulary, facts).read();
  for (Clause& clause : facts.clauses) {
    std::set<Track> tracks;
    for (const FoundTrack& found : find_tracks(clause.text, vocabulary)) tracks.insert(found.track);
    if (names_all_tracks(clause.text)) tracks = {Track::T1, Track::T2, Track::T3};
    clause.tracks.assign(tracks.begin(), tracks.end());
  }
}

}  // namespace muko
