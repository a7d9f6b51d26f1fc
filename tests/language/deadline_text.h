// DeadlineText: a deadline on one line, for tests to compare whole.
#pragma once

#include <string>

#include "language/deadline.h"

namespace muko::test {

inline std::string name_of_fault(DeadlineFault fault) {
  switch (fault) {
    case DeadlineFault::Reversed:
      return "reversed";
    case DeadlineFault::ImpossibleDate:
      return "impossible";
    case DeadlineFault::ImpossibleSchoolYear:
      break;
  }
  return "schoolyear";
}

// "concrete [2024-03-01/2024-03-31,/2024-05-01] yearly {impossible}"
inline std::string summary(const Deadline& deadline) {
  std::string intervals;
  for (const Interval& interval : deadline.intervals) {
    if (!intervals.empty()) intervals += ",";
    intervals += (interval.start ? to_iso(*interval.start) : "") + "/" +
                 (interval.end ? to_iso(*interval.end) : "");
  }
  std::string faults;
  for (const DeadlineFault fault : deadline.faults) {
    faults += (faults.empty() ? "" : " ") + name_of_fault(fault);
  }
  return std::string(name_of(deadline.specificity)) + " [" + intervals + "] " +
         (deadline.recurrence ? name_of(*deadline.recurrence) : "") + " {" + faults + "}";
}

}  // namespace muko::test
