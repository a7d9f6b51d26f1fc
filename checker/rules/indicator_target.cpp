// indicator_target: an indicator of a programme without unit, base or target: no number in it, in
// its row, or wherever the programme names it again; or only the value of a year before the
// programme.
//
//   - id: indicator-without-target
//     kind: indicator_target
//     no_values: [класс, курс]            # numbers beside these words are no values
//     values: [ни одного, вдвое, наличие]  # words that say a value without a number

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"

namespace muko::rules {
namespace {

using What = Listing::What;

// Two items mean one indicator where so many of its words are there.
constexpr double kSame = 0.8;
constexpr std::size_t kMostItems = 300;

bool is_digits(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_year(std::string_view word) {
  return is_digits(word) && word.size() == 4 && (word.front() == '1' || word.front() == '2');
}

class Values {
 public:
  explicit Values(const Params& params)
      : beside_(stem_set(params.texts("no_values"))), words_(params.texts("values"), 0) {}

  // A number that is no year, class or name: «58 %», «3,5», «12 учителей».
  [[nodiscard]] bool found_in(std::string_view text) const {
    if (words_.found_in(text)) return true;
    const std::vector<Word> words = split_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool digit = words[i].text.front() >= '0' && words[i].text.front() <= '9';
      if (digit && is_value(text, words, i)) return true;
    }
    return false;
  }

  // «96 (2025 год)» of a programme that begins in 2026: what is, and not what should be.
  [[nodiscard]] bool are_of_past(std::string_view text, int first_year) const {
    if (words_.found_in(text)) return false;
    const std::vector<Word> words = split_words(text);
    int values = 0;
    int years = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_year(words[i].text)) {
        if (std::stoi(std::string(words[i].text)) >= first_year) return false;
        ++years;
      } else if (is_digits(words[i].text) && is_value(text, words, i)) {
        ++values;
      }
    }
    return values == 1 && years > 0;
  }

 private:
  [[nodiscard]] bool is_value(std::string_view text, const std::vector<Word>& words,
                              std::size_t at) const {
    const std::string_view word = words[at].text;
    if (is_year(word) || word.find('-') != std::string_view::npos) return false;
    const std::string_view before = text.substr(0, words[at].start);
    const std::string_view end = trim(before);
    static constexpr std::string_view kNumero = "№";
    if (end.size() >= kNumero.size() && end.substr(end.size() - kNumero.size()) == kNumero) {
      return false;
    }
    if (text.substr(words[at].end, 1) == "+") return false;  // «500+»
    const auto named = [&](std::size_t word_at) {
      return word_at < words.size() && beside_.count(stem_key(words[word_at].text)) > 0;
    };
    return !named(behind_range(text, words, at)) && !(at > 0 && named(at - 1));
  }

  // «4–6 классов»: the word behind the last number of the range.
  static std::size_t behind_range(std::string_view text, const std::vector<Word>& words,
                                  std::size_t at) {
    for (++at; at < words.size() && is_digits(words[at].text); ++at) {
      const std::size_t before = words[at - 1].end;
      const std::string_view between = trim(text.substr(before, words[at].start - before));
      if (between != "–" && between != "—" && between != "-" && between != "," && between != "и") {
        break;
      }
    }
    return at;
  }

  StemSet beside_;
  Phrases words_;
};

// What a document says of its indicators and results with a value.
struct Valued {
  std::vector<Stems> items = {};

  [[nodiscard]] bool names(const Stems& indicator) const {
    return std::any_of(items.begin(), items.end(),
                       [&](const Stems& item) { return akin_share(indicator, item) >= kSame; });
  }
};

bool has_value(const Facts& facts, const Listing& listing, std::size_t item, const Values& values) {
  if (item < listing.beside.size()) return values.found_in(listing.beside[item]);
  const std::string& text = listing.items[item].text;
  const Part* part = part_of_facts(facts, listing.part);
  const int first_year = part != nullptr && part->period ? part->period->start.year : 0;
  return values.found_in(text) && !values.are_of_past(text, first_year);
}

Valued valued_items(const Facts& facts, const Values& values) {
  Valued valued;
  for (const Listing& listing : facts.listings) {
    if (listing.what == What::Tasks) continue;
    for (std::size_t i = 0; i < listing.items.size() && valued.items.size() < kMostItems; ++i) {
      if (has_value(facts, listing, i, values)) {
        valued.items.push_back(telling_stems(listing.items[i].text));
      }
    }
  }
  return valued;
}

// A note tells what was; a regulation, by what schools are chosen.
bool promises(Kind kind) {
  return kind == Kind::Programme || kind == Kind::Roadmap || kind == Kind::Model ||
         kind == Kind::RegionalMeasures || kind == Kind::Unknown;
}

void check_document(int document, const Facts& facts, const Values& values, const Report& report) {
  Valued known = valued_items(facts, values);
  for (const Listing& listing : facts.listings) {
    if (listing.what != What::Indicators) continue;
    if (!listing.passport && !promises(kind_of(facts, listing.part))) continue;
    for (std::size_t i = 0; i < listing.items.size(); ++i) {
      const Quote& item = listing.items[i];
      const auto stems = telling_stems(item.text);
      if (has_value(facts, listing, i, values) || known.names(stems)) continue;
      if (known.items.size() < 2 * kMostItems) known.items.push_back(stems);  // once is enough
      Hit hit;
      hit.document = document;
      hit.where = item.where;
      hit.quote = item.text;
      hit.slots["indicator"] = shortened(item.text);
      report(std::move(hit));
    }
  }
}

}  // namespace

Check indicator_target(const Params& params) {
  return [values = Values(params)](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      check_document(document, facts, values, report);
    });
  };
}

}  // namespace muko::rules
