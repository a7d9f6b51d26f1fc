// deadline_fault: dates that no calendar has, in deadlines, clauses and texts. `fault` is
// `reversed`, `impossible-date` or `impossible-school-year`.
//
//   - id: school-year-impossible
//     kind: deadline_fault
//     fault: impossible-school-year

#include <algorithm>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

constexpr DeadlineFault kFaults[] = {DeadlineFault::Reversed, DeadlineFault::ImpossibleDate,
                                     DeadlineFault::ImpossibleSchoolYear};

bool has_fault(const Deadline& deadline, DeadlineFault fault) {
  return std::find(deadline.faults.begin(), deadline.faults.end(), fault) != deadline.faults.end();
}

void report_item(const Item& item, DeadlineFault fault, const Report& report) {
  const auto add = [&](const Location& where, const Deadline& deadline) {
    if (!has_fault(deadline, fault)) return;
    Hit hit = hit_on(item, where, deadline.text);
    hit.slots["text"] = shortened(deadline.text);
    report(std::move(hit));
  };
  if (item.clause != nullptr) {
    for (const Deadline& deadline : item.clause->deadlines) add(item.clause->where, deadline);
  } else if (item.measure->deadline) {
    add(item.measure->deadline_where, *item.measure->deadline);
  }
}

Hit hit_on_text(int document, const CalendarFault& found) {
  Hit hit;
  hit.document = document;
  hit.where = found.quote.where;
  hit.quote = found.quote.text;
  hit.slots = {{"text", shortened(found.quote.text)}, {"title", ""}};
  return hit;
}

}  // namespace

Check deadline_fault(const Params& params) {
  const DeadlineFault fault =
      kFaults[params.choice("fault", {"reversed", "impossible-date", "impossible-school-year"})];

  return [fault](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) report_item(item, fault, report);
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const CalendarFault& found : facts.calendar_faults) {
        if (found.fault == fault) report(hit_on_text(document, found));
      }
    });
  };
}

}  // namespace muko::rules
