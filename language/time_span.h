// TimeSpan: a stretch of the calendar as words name it, its year known or still open.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "language/calendar.h"
#include "language/deadline.h"

namespace muko::timing {

// From fine to broad; what lies before Year is a concrete term (domain.md §4).
enum class Grain : std::uint8_t {
  Day,
  Week,
  TenDays,
  Month,
  Quarter,
  Season,
  HalfYear,
  Year,
  SchoolYear
};

struct Span {
  Grain grain = Grain::Day;
  Date first = {};
  Date last = {};
  bool over_new_year = false;  // with an open year: `last` is in the year after `first`
  bool to_month_end = false;   // `last` is the end of its month, whatever its length
  bool is_range = false;       // both ends are named: «1–15 мая», «1–3 квартал»
  bool open_start = false;     // «до …»
  bool open_end = false;       // «с …»
  std::optional<DeadlineFault> fault = {};
};

[[nodiscard]] inline bool is_fine(const Span& span) {
  return span.grain < Grain::Year;
}
[[nodiscard]] inline bool has_year(const Span& span) {
  return span.first.year != 0;
}

// Without a year, unless said otherwise; a number out of range makes a span with ImpossibleDate.
[[nodiscard]] Span day_span(int day, int month, int year = 0);
[[nodiscard]] Span days_span(int first_day, int last_day, int month);
[[nodiscard]] Span month_span(int month);
[[nodiscard]] Span quarters_span(int first, int last);
[[nodiscard]] Span half_years_span(int first, int last);
[[nodiscard]] Span school_halves_span(int first, int last);
[[nodiscard]] Span season_span(int season);  // 1 winter … 4 autumn
// Ten days 1…3 (or kLastPart) and weeks 1…5 of a month: the first week is the days 1–7.
inline constexpr int kLastPart = -1;
[[nodiscard]] Span ten_days_span(int first, int last, int month);
[[nodiscard]] Span weeks_span(int first, int last, int month);
[[nodiscard]] Span half_month_span(int half, int month);
[[nodiscard]] Span years_span(int first, int last);
[[nodiscard]] Span school_years_span(int first_start, int last_start);
[[nodiscard]] Span faulty_span(Grain grain, DeadlineFault fault);

// The open year filled in: `year` is that of `first`.
[[nodiscard]] Span with_year(Span span, int year);
// From the start of one to the end of the other. A year that one lacks follows from the other.
[[nodiscard]] Span join(Span first, Span last);
// The years in which a span with an open year lies wholly inside `period`, at most `limit`.
[[nodiscard]] std::vector<int> fitting_years(const Span& span, const Period& period,
                                             std::size_t limit);
[[nodiscard]] bool lies_inside(const Span& span, const Period& period);
[[nodiscard]] inline Period bounds(const Span& span) {
  return {span.first, span.last};
}

}  // namespace muko::timing
