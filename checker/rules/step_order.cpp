// step_order: a step of the plan ends before the one that it needs.
//
//   - id: step-order
//     kind: step_order
//     pairs:
//       - first: [критерии]            # the step needed …
//         then: [список, перечень]     # … and the one that needs it: words of their titles
//         alike: 0.5                   # share of the words of `then` that both have
//         apart: false                 # true: `then` must end before `first` begins
//     common: [разработка, утверждение] # words that say nothing of what the steps are about
//     past: [прошлый год, итоги года]   # `then` is about something that was done earlier
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

using Stems = std::vector<std::string>;

constexpr std::size_t kMostSteps = 2000;  // of a submission that are looked at

struct Pair {
  PhraseSet first = {};
  PhraseSet then = {};
  std::set<std::string> own = {};  // stems of the words of `then`: not what the step is about
  double alike = 1;
  bool apart = false;
};

struct Step {
  const Item* item = nullptr;
  Interval term = {};
  bool years = false;  // its dates have years
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
    if (years || is_one_year(subject, item)) steps.push_back({&item, *term, years});
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
      : pairs_(pairs), common_(stem_set(params.texts("common"))), past_(params.texts("past"), 0) {}

  void check(const Subject& subject, const Report& report) const {
    const std::vector<Step> steps = steps_of(subject);
    for (const Pair& pair : pairs_) {
      std::vector<const Step*> firsts;
      std::vector<const Step*> thens;
      for (const Step& step : steps) {
        const std::vector<StemKey> title = stem_keys(step.item->measure->title);
        const auto first = pair.first.find(title);
        const auto then = pair.then.find(title);
        // «Критерии отбора школ» are criteria; «отбор школ по критериям», a choice.
        if (then && (!first || then->first < first->first)) {
          if (!past_.found_in(title)) thens.push_back(&step);
        } else if (first) {
          firsts.push_back(&step);
        }
      }
      for (const Step* then : thens) check_step(*then, firsts, pair, report);
    }
  }

 private:
  void check_step(const Step& then, const std::vector<const Step*>& firsts, const Pair& pair,
                  const Report& report) const {
    const Step* broken = nullptr;
    for (const Step* first : firsts) {
      if (!in_one_place(then, *first) || !are_of_one_thing(then, *first, pair)) continue;
      // One that was in time is enough.
      if (!is_before(then, *first, pair.apart)) return;
      if (broken == nullptr) broken = first;
    }
    if (broken == nullptr) return;
    const Measure& measure = *then.item->measure;
    Hit hit = hit_on(*then.item, measure.where, measure.title);
    hit.slots["needed"] = shortened(broken->item->measure->title);
    report(std::move(hit));
  }

  // 0: the words of the pair say it all («заседание рабочей группы»).
  [[nodiscard]] bool are_of_one_thing(const Step& then, const Step& first, const Pair& pair) const {
    if (pair.alike <= 0) return true;
    const Stems what = object_of(then.item->measure->title, pair);
    const Stems other = object_of(first.item->measure->title, pair);
    return !what.empty() && count_akin(what, other) > 0 && akin_share(what, other) >= pair.alike;
  }

  [[nodiscard]] Stems object_of(const std::string& title, const Pair& pair) const {
    Stems stems = telling_stems(title, common_);
    std::erase_if(stems, [&](const std::string& word) { return pair.own.count(word) > 0; });
    return stems;
  }

  std::vector<Pair> pairs_;
  std::set<std::string> common_;
  Phrases past_;
};

Pair read_pair(const YamlNode& node) {
  for (const auto& [key, value] : node.entries) {
    const std::string& name = key.scalar;
    if (name == "first" || name == "then" || name == "alike" || name == "apart") continue;
    throw Error(ErrorCode::BadRule, key.place,
                "неизвестный ключ «" + name + "», есть first, then, alike, apart");
  }
  const auto first = require_texts(require(node, "first"));
  const auto then = require_texts(require(node, "then"));
  return {PhraseSet(first), PhraseSet(then), stem_set(then), require_number(require(node, "alike")),
          require_bool(require(node, "apart"))};
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
