// step_order: a step of the plan ends before the one that it needs.
//
//   - id: step-order
//     kind: step_order
//     pairs:
//       - first: [критерии]            # the step needed …
//         then: [список, перечень]     # … and the one that needs it: words of their titles
//         alike: 0.5                   # share of the words of `then` that both have
//         back: 0                      # share of the words of `first` that both have
//         apart: false                 # true: `then` must end before `first` begins
//         past: [прошлый год]          # optional: words of a `then` about what was done earlier
//     common: [разработка, утверждение] # words that say nothing of what the steps are about
//
// Compared are rows of one plan and track with dates of known order; a recurring step is passed
// over. The same end is no fault: the row says no more.

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/error.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"

namespace muko::rules {
namespace {

constexpr std::size_t kMostSteps = 10000;  // of a submission that are looked at
constexpr std::size_t kMostOfPair = 200;   // first and second steps of a pair

struct Pair {
  PhraseSet first = {};
  PhraseSet then = {};
  StemSet own = {};  // stems of these words: not what the step is about
  double alike = 1;
  double back = 0;
  bool apart = false;
  PhraseSet past = {};
};

struct Step {
  const Item* item = nullptr;
  Interval term = {};
  std::vector<StemKey> title = {};
  bool years = false;  // its dates have years
  Stems object = {};   // what it is about; read where a pair asks
};

bool less(const Date& a, const Date& b) {
  return std::tuple(a.year, a.month, a.day) < std::tuple(b.year, b.month, b.day);
}

// When the step is first done; nullopt where that can't be told.
std::optional<Interval> first_term(const Measure& measure) {
  const auto& deadline = measure.deadline;
  if (!deadline || deadline->intervals.empty() || deadline->recurrence) return std::nullopt;
  if (deadline->specificity != Specificity::Concrete || !deadline->faults.empty()) {
    return std::nullopt;
  }
  const Interval& term = deadline->intervals.front();
  return term.end ? std::optional(term) : std::nullopt;
}

// Months without a year have an order only inside one calendar year.
bool is_one_year(const Subject& subject, const Item& item) {
  const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
  const Part* part = part_of_facts(facts, item.measure->part);
  const auto& period = part != nullptr && part->period ? part->period : facts.period;
  return period && period->start.year == period->end.year;
}

std::vector<Step> steps_of(const Subject& subject) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < subject.measures && steps.size() < kMostSteps; ++i) {
    const Item& item = subject.items[i];
    if (item.measure == nullptr || !item.measure->paired) continue;
    const auto term = first_term(*item.measure);
    if (!term) continue;
    const bool years = term->end->year != 0;
    if (!years && !is_one_year(subject, item)) continue;
    steps.push_back({&item, *term, stem_keys(item.measure->title), years});
  }
  return steps;
}

bool in_one_place(const Step& a, const Step& b) {
  return a.item != b.item && a.item->document == b.item->document &&
         a.item->measure->plan == b.item->measure->plan && a.item->tracks == b.item->tracks &&
         a.years == b.years;
}

bool is_before(const Step& then, const Step& first, bool apart) {
  if (apart) return first.term.start && less(*then.term.end, *first.term.start);
  if (!less(*then.term.end, *first.term.end)) return false;
  // A long step may begin early enough for the other.
  return !then.term.start || !first.term.start || !less(*first.term.start, *then.term.start);
}

class Order {
 public:
  Order(const Params& params, const std::vector<Pair>& pairs)
      : pairs_(pairs), common_(stem_set(params.texts("common"))) {}

  void check(const Subject& subject, const Report& report) const {
    const std::vector<Step> steps = steps_of(subject);
    for (const Pair& pair : pairs_) {
      std::vector<Step> firsts;
      std::vector<Step> thens;
      for (const Step& step : steps) sort_in(step, pair, firsts, thens);
      for (const Step& then : thens) check_step(then, firsts, pair, report);
    }
  }

 private:
  // «Критерии отбора школ» are criteria; «отбор школ по критериям», a choice.
  void sort_in(const Step& step, const Pair& pair, std::vector<Step>& firsts,
               std::vector<Step>& thens) const {
    const auto first = pair.first.find(step.title);
    const auto then = pair.then.find(step.title);
    if (!first && !then) return;
    const bool needs = then && (!first || then->first < first->first);
    std::vector<Step>& steps = needs ? thens : firsts;
    if (steps.size() >= kMostOfPair || (needs && pair.past.found_in(step.title))) return;
    steps.push_back(step);
    steps.back().object = object_of(step.item->measure->title, pair);
  }

  void check_step(const Step& then, const std::vector<Step>& firsts, const Pair& pair,
                  const Report& report) const {
    const Step* broken = nullptr;
    for (const Step& first : firsts) {
      if (!in_one_place(then, first) || !are_of_one_thing(then, first, pair)) continue;
      // One that was in time is enough.
      if (!is_before(then, first, pair.apart)) return;
      if (broken == nullptr) broken = &first;
    }
    if (broken == nullptr) return;
    const Measure& measure = *then.item->measure;
    Hit hit = hit_on(*then.item, measure.where, measure.title);
    hit.slots["needed"] = shortened(broken->item->measure->title);
    report(std::move(hit));
  }

  static bool are_of_one_thing(const Step& then, const Step& first, const Pair& pair) {
    // The words of the pair say it all: «список школ», «заседание рабочей группы».
    if (pair.alike <= 0) return true;
    if (then.object.empty()) return first.object.empty();
    return count_akin(then.object, first.object) > 0 &&
           akin_share(then.object, first.object) >= pair.alike &&
           akin_share(first.object, then.object) >= pair.back;
  }

  [[nodiscard]] Stems object_of(const std::string& title, const Pair& pair) const {
    Stems stems = telling_stems(title, common_);
    // Numbers are of regional measures and clauses as often as of schools.
    std::erase_if(stems,
                  [&](const Stem& word) { return word.number || pair.own.count(word.key) > 0; });
    return stems;
  }

  std::vector<Pair> pairs_;
  StemSet common_;
};

Pair read_pair(const YamlNode& node) {
  check_keys(node, {"first", "then", "alike", "back", "apart", "past"});
  const auto first = require_texts(require(node, "first"));
  const auto then = require_texts(require(node, "then"));
  Pair pair;
  pair.first = PhraseSet(first);
  pair.then = PhraseSet(then);
  pair.own = stem_set(then);
  pair.own.merge(stem_set(first));
  pair.alike = require_number(require(node, "alike"));
  pair.back = require_number(require(node, "back"));
  pair.apart = require_bool(require(node, "apart"));
  if (const YamlNode* past = node.find("past")) pair.past = PhraseSet(require_texts(*past));
  return pair;
}

}  // namespace

Check step_order(const Params& params) {
  std::vector<Pair> pairs;
  for (const YamlNode& node : params.list("pairs")) pairs.push_back(read_pair(node));

  return [order = Order(params, pairs)](const Subject& subject, const Report& report) {
    order.check(subject, report);
  };
}

}  // namespace muko::rules
