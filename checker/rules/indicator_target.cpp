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
#include "checker/rules/values.h"

namespace muko::rules {
namespace {

using What = Listing::What;

// Two items mean one indicator where so many of its words are there.
constexpr double kSame = 0.8;
constexpr std::size_t kMostItems = 300;

// «96 (2025 год)»: the year of the value, not «к уровню 2025 года».
bool is_bracketed(std::string_view text, const Word& year) {
  return trim(text.substr(0, year.start)).ends_with('(');
}

// What says that an indicator has a value.
class Indicators {
 public:
  explicit Indicators(const Params& params)
      : values_(params.texts("no_values")), words_(params.texts("values"), 0) {}

  [[nodiscard]] bool have_value(std::string_view text) const {
    return words_.found_in(text) || !values_.find(text).empty();
  }

  // «96 (2025 год)» of a programme that begins in 2026: what is, and not what should be.
  [[nodiscard]] bool are_of_past(std::string_view text, int first_year) const {
    if (words_.found_in(text) || values_.find(text).size() != 1) return false;
    bool past = false;
    for (const Word& word : split_words(text)) {
      if (!is_year(word.text)) continue;
      past = is_bracketed(text, word) && std::stoi(std::string(word.text)) < first_year;
      if (!past) return false;
    }
    return past;
  }

 private:
  Values values_;
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

bool has_value(const Facts& facts, const Listing& listing, std::size_t item,
               const Indicators& indicators) {
  if (item < listing.beside.size()) return indicators.have_value(listing.beside[item]);
  const std::string& text = listing.items[item].text;
  const Part* part = part_of_facts(facts, listing.part);
  const int first_year = part != nullptr && part->period ? part->period->start.year : 0;
  return indicators.have_value(text) && !indicators.are_of_past(text, first_year);
}

Valued valued_items(const Facts& facts, const Indicators& indicators) {
  Valued valued;
  for (const Listing& listing : facts.listings) {
    if (listing.what == What::Tasks) continue;
    for (std::size_t i = 0; i < listing.items.size() && valued.items.size() < kMostItems; ++i) {
      if (has_value(facts, listing, i, indicators)) {
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

void check_document(int document, const Facts& facts, const Indicators& indicators,
                    const Report& report) {
  Valued known = valued_items(facts, indicators);
  for (const Listing& listing : facts.listings) {
    if (listing.what != What::Indicators) continue;
    if (!listing.passport && !promises(kind_of(facts, listing.part))) continue;
    for (std::size_t i = 0; i < listing.items.size(); ++i) {
      const Quote& item = listing.items[i];
      const auto stems = telling_stems(item.text);
      if (has_value(facts, listing, i, indicators) || known.names(stems)) continue;
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
  return [indicators = Indicators(params)](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      check_document(document, facts, indicators, report);
    });
  };
}

}  // namespace muko::rules
