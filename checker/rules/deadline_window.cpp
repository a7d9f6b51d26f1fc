// deadline_window: deadlines outside of the time they belong to. `bound: period`: wholly or partly
// outside the plan's period; `bound: order`: all over before the date of the order (its clauses,
// too).
//
//   - id: deadline-outside-period
//     kind: deadline_window
//     bound: period
//
// Open ends and open years say nothing; a recurrence («до 25 декабря, ежегодно») begins when the
// plan does.

#include <algorithm>
#include <optional>
#include <string>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

bool has_year(const std::optional<Date>& date) {
  return date && date->year != 0;
}

bool is_outside(const Interval& interval, const Period& period) {
  const auto outside = [&](const std::optional<Date>& date) {
    return has_year(date) && (*date < period.start || *date > period.end);
  };
  return outside(interval.start) || outside(interval.end);
}

std::optional<Period> period_of(const Facts& facts, const Measure& measure) {
  const Part* part = part_of_facts(facts, measure.part);
  return part != nullptr && part->period ? part->period : facts.period;
}

// What the deadline breaks, as a word for the message; "" where it is in order.
std::string broken_period(const Facts& facts, const Measure& measure) {
  const std::optional<Period> period = period_of(facts, measure);
  if (!period) return "";
  const auto& intervals = measure.deadline->intervals;
  const bool outside = std::any_of(intervals.begin(), intervals.end(),
                                   [&](const Interval& one) { return is_outside(one, *period); });
  return outside ? russian_period(*period) : "";
}

bool ends_before(const Deadline& deadline, const Date& date) {
  if (deadline.intervals.empty() || deadline.recurrence) return false;
  return std::all_of(deadline.intervals.begin(), deadline.intervals.end(),
                     [&](const Interval& one) { return has_year(one.end) && *one.end < date; });
}

std::string broken_order(const Facts& facts, const Measure& measure) {
  const std::optional<Date> date = order_date(facts, measure.part);
  if (!date || date->year == 0) return "";
  return ends_before(*measure.deadline, *date) ? russian_date(*date) : "";
}

// An order can't order what was to be done before it.
void report_clauses(const Subject& subject, const Report& report) {
  for (const Item& item : subject.items) {
    if (item.clause == nullptr || item.clause->deadlines.empty()) continue;
    const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
    const std::optional<Date> date = order_date(facts, item.clause->part);
    if (!date || date->year == 0) continue;
    const auto& deadlines = item.clause->deadlines;
    const bool before =
        std::all_of(deadlines.begin(), deadlines.end(),
                    [&](const Deadline& deadline) { return ends_before(deadline, *date); });
    if (!before) continue;
    Hit hit = hit_on(item, item.clause->where, deadlines.front().text);
    hit.slots["deadline"] = shortened(deadlines.front().text);
    hit.slots["bound"] = russian_date(*date);
    report(std::move(hit));
  }
}

}  // namespace

Check deadline_window(const Params& params) {
  const bool by_period = params.choice("bound", {"period", "order"}) == 0;

  return [by_period](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) {
      if (item.measure == nullptr || !item.measure->deadline) continue;
      const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
      const std::string bound =
          by_period ? broken_period(facts, *item.measure) : broken_order(facts, *item.measure);
      if (bound.empty()) continue;
      Hit hit = hit_on(item, item.measure->deadline_where, item.measure->deadline->text);
      hit.slots["deadline"] = shortened(item.measure->deadline->text);
      hit.slots["bound"] = bound;
      report(std::move(hit));
    }
    if (!by_period) report_clauses(subject, report);
  };
}

}  // namespace muko::rules
