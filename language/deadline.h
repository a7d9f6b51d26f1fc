// Deadline: what a deadline's words mean (domain.md §4).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/calendar.h"

namespace muko {

enum class Specificity { Concrete, Broad, Vague, Missing };
enum class Recurrence { Yearly, HalfYearly, Quarterly, Monthly, Weekly };
// Why an interval was not kept.
enum class DeadlineFault { Reversed, ImpossibleDate, ImpossibleSchoolYear };

[[nodiscard]] const char* name_of(Specificity specificity);  // "concrete" …
[[nodiscard]] const char* name_of(Recurrence recurrence);    // "half-yearly" …

// Either end may be absent («до …» has no start). Both ends have a year or neither.
struct Interval {
  std::optional<Date> start = {};
  std::optional<Date> end = {};

  friend bool operator==(const Interval&, const Interval&) = default;
};

struct Deadline {
  std::string text = {};  // as written
  Specificity specificity = Specificity::Missing;
  std::vector<Interval> intervals = {};
  std::optional<Recurrence> recurrence = {};
  std::vector<DeadlineFault> faults = {};
};

// Reads the whole text of a cell as a deadline. `period` is the document's own: it gives the year
// of a month without one where exactly one year fits, and the bounds of «весь период».
[[nodiscard]] Deadline read_deadline(std::string_view text,
                                     const std::optional<Period>& period = {});

// The deadlines inside a sentence («… до 1 марта 2024 г. представить …»), in the order of the
// text; `start`, `end` are byte offsets. Dates of acts («от 19.01.2024 № 48-р», «на 2024–2025
// годы» in a title) are no deadlines.
struct FoundDeadline {
  Deadline deadline;
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundDeadline> find_deadlines(std::string_view sentence,
                                                        const std::optional<Period>& period = {});

}  // namespace muko
