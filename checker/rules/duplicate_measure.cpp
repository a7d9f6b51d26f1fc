// duplicate_measure: one measure twice in a plan.
//
//   - id: duplicate-measure
//     kind: duplicate_measure
//     ignored: [школа, обучающийся]   # words that any measure here may have
//     threshold: 0.6                  # share of all the words of two measures that both have
//
// In one track: the same words, whatever their order and case forms, and the same deadline; or the
// words that tell something of one measure are all in the other, they open alike and end on one
// day. In two tracks: only a measure for a named school, alike in every cell; any other is each
// track's own. Other schools or numbers are other measures.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"

namespace muko::rules {
namespace {

constexpr std::size_t kOpening = 3;  // words with which both begin
// A row is compared with so many before it that open alike.
constexpr std::size_t kMostAlike = 50;

std::string part_key(const Item& item) {
  return std::to_string(item.document) + "|" + std::to_string(item.measure->part) + "|";
}

std::string track_key(const Item& item) {
  std::string key;
  for (const Track track : item.tracks) key += name_of(track);
  return key + "|";
}

void append_bytes(std::string& key, StemKey word) {
  key.append(reinterpret_cast<const char*>(&word), sizeof word);
}

std::string words_key(const Item& item) {
  auto words = stem_keys(item.measure->title);
  std::sort(words.begin(), words.end());
  std::string key;
  for (const StemKey word : words) append_bytes(key, word);
  return key + "|" + (item.measure->deadline ? normalize(item.measure->deadline->text) : "");
}

std::string cells_key(const Item& item) {
  std::string key = "|" + normalize(item.measure->result.value_or(""));
  for (const Party& party : item.measure->responsible) key += "|" + normalize(party.text);
  return key;
}

// The schools that the titles name.
using Schools = std::map<std::pair<int, int>, std::set<std::string>>;  // document, measure

Schools schools_of(const Subject& subject) {
  Schools schools;
  for_each_municipal(subject, [&](int document, const Facts& facts) {
    for (const Specific& specific : facts.specifics) {
      if (specific.what != Specific::What::School || specific.beside || specific.measure < 0) {
        continue;
      }
      schools[{document, specific.measure}].insert(normalize(specific.quote.text));
    }
  });
  return schools;
}

// «до 1 сентября», «до 1 сентября нового учебного года»: the day on which it ends.
std::optional<Date> last_day(const Measure& measure) {
  if (!measure.deadline || measure.deadline->intervals.size() != 1) return std::nullopt;
  return measure.deadline->intervals.front().end;
}

bool is_same_day(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a || !b || a->month != b->month || a->day != b->day) return false;
  return a->year == b->year || a->year == 0 || b->year == 0;
}

struct Row {
  const Item* item = nullptr;
  std::set<Stem> words = {};
};

class Duplicates {
 public:
  Duplicates(const Subject& subject, const StemSet& ignored, double threshold)
      : schools_(schools_of(subject)), ignored_(ignored), threshold_(threshold) {}

  bool repeats(const Item& item) {
    const std::string words = words_key(item);
    const bool same = !exact_.insert(part_key(item) + track_key(item) + words).second;
    const bool named = !schools_named(item).empty();
    const bool everywhere =
        named && !for_schools_.insert(part_key(item) + words + cells_key(item)).second;
    const bool near = is_near(item);
    return same || everywhere || near;
  }

 private:
  [[nodiscard]] std::set<std::string> schools_named(const Item& item) const {
    const auto found = schools_.find({item.document, item.index});
    return found == schools_.end() ? std::set<std::string>() : found->second;
  }

  bool is_near(const Item& item) {
    const Stems stems = telling_stems(item.measure->title, ignored_);
    if (stems.size() < kOpening) return false;
    std::string key = part_key(item) + track_key(item);
    for (std::size_t i = 0; i < kOpening; ++i) append_bytes(key, stems[i].key);
    Row row{&item, {stems.begin(), stems.end()}};
    std::vector<Row>& rows = alike_[key];
    const bool near = std::any_of(rows.begin(), rows.end(),
                                  [&](const Row& other) { return says_the_same(row, other); });
    if (rows.size() < kMostAlike) rows.push_back(std::move(row));
    return near;
  }

  [[nodiscard]] bool says_the_same(const Row& row, const Row& other) const {
    if (!is_same_day(last_day(*row.item->measure), last_day(*other.item->measure))) return false;
    if (schools_named(*row.item) != schools_named(*other.item)) return false;
    const std::set<Stem>& words = row.words;
    const std::set<Stem>& others = other.words;
    const auto shared = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const auto& word) { return others.count(word) > 0; }));
    if (shared < std::min(words.size(), others.size())) return false;
    const std::size_t all = words.size() + others.size() - shared;
    return static_cast<double>(shared) >= threshold_ * static_cast<double>(all) &&
           numbers_of(words) == numbers_of(others);
  }

  static std::set<Stem> numbers_of(const std::set<Stem>& words) {
    std::set<Stem> numbers;
    for (const Stem& word : words) {
      if (word.number) numbers.insert(word);
    }
    return numbers;
  }

  Schools schools_;
  StemSet ignored_;
  double threshold_;
  std::set<std::string> exact_;
  std::set<std::string> for_schools_;
  std::map<std::string, std::vector<Row>> alike_;
};

}  // namespace

Check duplicate_measure(const Params& params) {
  const StemSet ignored = stem_set(params.texts("ignored"));
  const double threshold = params.number("threshold");

  return [ignored, threshold](const Subject& subject, const Report& report) {
    Duplicates duplicates(subject, ignored, threshold);
    for (const Item& item : subject.items) {
      if (item.measure == nullptr || !item.measure->paired || !duplicates.repeats(item)) continue;
      report(hit_on(item, item.measure->where, item.measure->title));
    }
  };
}

}  // namespace muko::rules
