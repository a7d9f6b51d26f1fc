// A deadline in words, for `muko deadline` and the text of `muko extract`.

#include "reports/reports.h"
#include "reports/wording.h"

namespace muko {

namespace {

std::string interval_words(const Interval& interval) {
  if (interval.start && interval.end) {
    if (*interval.start == *interval.end) return date_words(*interval.start);
    return "с " + date_words(*interval.start) + " по " + date_words(*interval.end);
  }
  if (interval.end) return "до " + date_words(*interval.end);
  if (interval.start) return "с " + date_words(*interval.start);
  return "";
}

std::string fault_words(DeadlineFault fault) {
  switch (fault) {
    case DeadlineFault::Reversed:
      return "конец раньше начала";
    case DeadlineFault::ImpossibleDate:
      return "такой даты нет в календаре";
    case DeadlineFault::ImpossibleSchoolYear:
      return "такого учебного года не бывает";
  }
  return "";
}

}  // namespace

std::string deadline_text(const Deadline& deadline) {
  std::string out = specificity_words(deadline.specificity);
  const char* separator = ": ";
  for (const Interval& interval : deadline.intervals) {
    out += separator + interval_words(interval);
    separator = "; ";
  }
  if (deadline.recurrence) {
    out += separator + recurrence_words(*deadline.recurrence);
    separator = "; ";
  }
  for (const DeadlineFault fault : deadline.faults) {
    out += separator + fault_words(fault);
    separator = "; ";
  }
  return out + "\n";
}

}  // namespace muko
