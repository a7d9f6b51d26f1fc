// list_mismatch: the passport of a programme and its text give different tasks, results or
// indicators.
//
//   - id: list-mismatch
//     kind: list_mismatch
//     list: tasks            # tasks, results, indicators
//     threshold: 0.6         # share of the words of the shorter item that both must have
//     no_values: [класс]     # numbers before these words are no values
//
// Items are paired one to one, the likest first. Where fewer than half of the shorter list have a
// pair, the lists are of different things, or told in different words, and nothing is said. A pair
// of the same words with other values is told, too.

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"
#include "checker/rules/values.h"

namespace muko::rules {
namespace {

using What = Listing::What;

constexpr std::size_t kMostItems = 100;  // of a list; no programme has more
// An item that another one, though paired, holds nearly whole is merged there.
constexpr double kMerged = 0.8;

std::vector<Stems> stems_of(const Listing& listing) {
  std::vector<Stems> all;
  for (const Quote& item : listing.items) {
    if (all.size() == kMostItems) break;
    all.push_back(telling_stems(item.text));
  }
  return all;
}

std::set<std::string> values_of(const std::string& text, const Values& values) {
  std::set<std::string> found;
  for (const Value& value : values.find(text)) found.insert(value.text);
  return found;
}

// The same words with other numbers: «с 6 до 4,5 %» and «с 6 до 5 %». One may say more than the
// other.
bool other_values(const std::string& first, const std::string& second, const Values& values) {
  const auto words = [](const std::string& text) {
    Stems stems = telling_stems(text);
    std::erase_if(stems, [](const Stem& stem) { return stem.number; });
    return stems;
  };
  const Stems a = words(first);
  const Stems b = words(second);
  if (akin_share(a, b) < kMerged || akin_share(b, a) < kMerged) return false;
  const std::set<std::string> here = values_of(first, values);
  const std::set<std::string> there = values_of(second, values);
  if (here.empty() || there.empty()) return false;
  return !std::includes(here.begin(), here.end(), there.begin(), there.end()) &&
         !std::includes(there.begin(), there.end(), here.begin(), here.end());
}

struct Likeness {
  std::size_t first = 0;
  std::size_t second = 0;
  double value = 0;
};

// Items of two lists put in pairs.
class Pairing {
 public:
  Pairing(const Listing& first, const Listing& second, double threshold)
      : first_(stems_of(first)), second_(stems_of(second)) {
    paired_first_.resize(first_.size());
    paired_second_.resize(second_.size());
    for (const Likeness& like : likenesses(threshold)) {
      if (paired_first_[like.first] || paired_second_[like.second]) continue;
      paired_first_[like.first] = paired_second_[like.second] = true;
      ++pairs_;
      matched_.push_back({like.first, like.second});
    }
  }

  [[nodiscard]] std::size_t pairs() const { return pairs_; }
  [[nodiscard]] bool of_one_thing() const {
    return pairs_ > 0 && pairs_ * 2 >= std::min(first_.size(), second_.size());
  }
  // The pairs: index in the first list, index in the second.
  [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>>& matched() const {
    return matched_;
  }
  [[nodiscard]] std::vector<std::size_t> only_first() const {
    return unpaired(paired_first_, first_, second_);
  }
  [[nodiscard]] std::vector<std::size_t> only_second() const {
    return unpaired(paired_second_, second_, first_);
  }

 private:
  [[nodiscard]] std::vector<Likeness> likenesses(double threshold) const {
    std::vector<Likeness> found;
    for (std::size_t i = 0; i < first_.size(); ++i) {
      for (std::size_t j = 0; j < second_.size(); ++j) {
        const bool shorter = first_[i].size() <= second_[j].size();
        const Stems& less = shorter ? first_[i] : second_[j];
        const Stems& more = shorter ? second_[j] : first_[i];
        if (less.empty() || akin_share(less, more) < threshold) continue;
        found.push_back({i, j, akin_share(less, more) + akin_share(more, less)});
      }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Likeness& a, const Likeness& b) { return a.value > b.value; });
    return found;
  }

  static std::vector<std::size_t> unpaired(const std::vector<bool>& paired,
                                           const std::vector<Stems>& items,
                                           const std::vector<Stems>& others) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (paired[i] || items[i].empty()) continue;
      const bool merged = std::any_of(others.begin(), others.end(), [&](const Stems& other) {
        return akin_share(items[i], other) >= kMerged;
      });
      if (!merged) found.push_back(i);
    }
    return found;
  }

  std::vector<Stems> first_;
  std::vector<Stems> second_;
  std::vector<bool> paired_first_;
  std::vector<bool> paired_second_;
  std::size_t pairs_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> matched_;
};

// The list of the text that means the same as this one of the passport; null without.
const Listing* counterpart(const Facts& facts, const Listing& passport, double threshold) {
  const Listing* best = nullptr;
  std::size_t most = 0;
  for (const Listing& listing : facts.listings) {
    const Kind kind = kind_of(facts, listing.part);
    const bool of_text = !listing.passport && listing.what == passport.what &&
                         (is_plan(kind) || kind == Kind::Unknown || listing.part == passport.part);
    if (!of_text) continue;
    const Pairing pairing(passport, listing, threshold);
    if (!pairing.of_one_thing() || pairing.pairs() <= most) continue;
    best = &listing;
    most = pairing.pairs();
  }
  return best;
}

void report_items(int document, const Listing& listing, const std::vector<std::size_t>& indices,
                  const char* here, const char* there, const Report& report) {
  for (const std::size_t index : indices) {
    const Quote& item = listing.items[index];
    Hit hit;
    hit.document = document;
    hit.where = item.where;
    hit.quote = item.text;
    hit.slots = {{"item", shortened(item.text)}, {"here", here}, {"there", there}};
    report(std::move(hit));
  }
}

// Items of the text that say of the same thing another value than the passport.
std::vector<std::size_t> revalued(const Listing& passport, const Listing& text,
                                  const Pairing& pairing, const Values& values) {
  std::vector<std::size_t> found;
  for (const auto& [first, second] : pairing.matched()) {
    if (other_values(passport.items[first].text, text.items[second].text, values)) {
      found.push_back(second);
    }
  }
  return found;
}

void compare(int document, const Facts& facts, What what, double threshold, const Values& values,
             const Report& report) {
  for (const Listing& listing : facts.listings) {
    // A sentence is no list that another one could differ from.
    if (!listing.passport || listing.what != what || listing.items.size() < 2) continue;
    const Listing* text = counterpart(facts, listing, threshold);
    if (text == nullptr) continue;
    const Pairing pairing(listing, *text, threshold);
    report_items(document, listing, pairing.only_first(), "в паспорте", "в тексте", report);
    report_items(document, *text, pairing.only_second(), "в тексте", "в паспорте", report);
    report_items(document, *text, revalued(listing, *text, pairing, values), "в тексте",
                 "в паспорте", report);
  }
}

}  // namespace

Check list_mismatch(const Params& params) {
  static constexpr What kLists[] = {What::Tasks, What::Results, What::Indicators};
  const What what = kLists[params.choice("list", {"tasks", "results", "indicators"})];
  const double threshold = params.number("threshold");

  const Values values(params.texts("no_values"));

  return [what, threshold, values](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      compare(document, facts, what, threshold, values, report);
    });
  };
}

}  // namespace muko::rules
