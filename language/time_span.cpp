#include "language/time_span.h"

#include <algorithm>
#include <utility>

#include "language/numeric_date.h"

namespace muko::timing {

namespace {

// Month and day alone.
std::pair<int, int> in_year(const Date& date) {
  return {date.month, date.day};
}

Span whole_months(Grain grain, int first_month, int last_month) {
  Span span;
  span.grain = grain;
  span.first = {0, first_month, 1};
  span.last = {0, last_month, days_in_month(0, last_month)};
  span.over_new_year = last_month < first_month;
  span.to_month_end = true;
  return span;
}

bool is_range_within(int first, int last, int most) {
  return first >= 1 && last >= 1 && first <= most && last <= most;
}

// `months` long parts of a year, counted from 1.
Span parts_of_year(Grain grain, int first, int last, int months) {
  if (!is_range_within(first, last, 12 / months)) {
    return faulty_span(grain, DeadlineFault::ImpossibleDate);
  }
  if (first > last) return faulty_span(grain, DeadlineFault::Reversed);
  return whole_months(grain, (first - 1) * months + 1, last * months);
}

// Days `first` to `last` of a month; 0 for `last` is its end.
Span part_of_month(Grain grain, int first, int last, int month) {
  Span span;
  span.grain = grain;
  span.first = {0, month, first};
  span.last = {0, month, last == 0 ? days_in_month(0, month) : last};
  span.to_month_end = last == 0;
  return span;
}

Date last_day_of(int year, int month) {
  return {year, month, days_in_month(year, month)};
}

// The year of `first` where only that of `last` is written: «ноябрь – март 2025 г.». What runs over
// a new year begins in autumn or summer; «с 20 мая по 10 апреля 2024 г.» is a slip.
int year_before(const Span& first, const Span& last) {
  constexpr int kFirstOfSecondHalf = 7;
  const bool earlier = in_year(first.first) <= in_year(last.first) ||
                       first.first.month == last.first.month ||
                       first.first.month < kFirstOfSecondHalf;
  return earlier ? last.first.year : last.first.year - 1;
}

int year_after(const Span& first, const Span& last) {
  const bool later =
      in_year(last.last) >= in_year(first.first) || first.first.month == last.last.month;
  return later || last.over_new_year ? first.first.year : first.first.year + 1;
}

void share_year(Span& first, Span& last) {
  if (has_year(first) == has_year(last)) return;
  if (has_year(last)) {
    first = with_year(first, year_before(first, last));
  } else {
    last = with_year(last, year_after(first, last));
  }
}

}  // namespace

Span faulty_span(Grain grain, DeadlineFault fault) {
  Span span;
  span.grain = grain;
  span.fault = fault;
  return span;
}

Span day_span(int day, int month, int year) {
  const Date date{year, month, day};
  if (!exists(date) || (year != 0 && !is_year(year))) {
    return faulty_span(Grain::Day, DeadlineFault::ImpossibleDate);
  }
  Span span;
  span.first = span.last = date;
  return span;
}

Span days_span(int first_day, int last_day, int month) {
  const Span first = day_span(first_day, month);
  const Span last = day_span(last_day, month);
  return first_day == last_day ? first : join(first, last);
}

Span month_span(int month) {
  return whole_months(Grain::Month, month, month);
}

Span quarters_span(int first, int last) {
  return parts_of_year(Grain::Quarter, first, last, 3);
}

Span half_years_span(int first, int last) {
  return parts_of_year(Grain::HalfYear, first, last, 6);
}

// The school year is 01.09–31.08 (domain.md §4), its first half ends with the calendar year.
Span school_halves_span(int first, int last) {
  if (!is_range_within(first, last, 2)) {
    return faulty_span(Grain::HalfYear, DeadlineFault::ImpossibleDate);
  }
  if (first > last) return faulty_span(Grain::HalfYear, DeadlineFault::Reversed);
  return whole_months(Grain::HalfYear, first == 1 ? 9 : 1, last == 1 ? 12 : 8);
}

Span season_span(int season) {
  if (season == 1) return whole_months(Grain::Season, 12, 2);
  return whole_months(Grain::Season, (season - 1) * 3, (season - 1) * 3 + 2);
}

Span ten_days_span(int first, int last, int month) {
  if (first == kLastPart) first = 3;
  if (last == kLastPart) last = 3;
  if (!is_range_within(first, last, 3)) {
    return faulty_span(Grain::TenDays, DeadlineFault::ImpossibleDate);
  }
  if (first > last) return faulty_span(Grain::TenDays, DeadlineFault::Reversed);
  return part_of_month(Grain::TenDays, (first - 1) * 10 + 1, last == 3 ? 0 : last * 10, month);
}

Span weeks_span(int first, int last, int month) {
  const int last_week_start = days_in_month(0, month) - 6;
  if (first == kLastPart) return part_of_month(Grain::Week, last_week_start, 0, month);
  if (last == kLastPart) last = 5;
  if (!is_range_within(first, last, 5)) {
    return faulty_span(Grain::Week, DeadlineFault::ImpossibleDate);
  }
  if (first > last) return faulty_span(Grain::Week, DeadlineFault::Reversed);
  return part_of_month(Grain::Week, (first - 1) * 7 + 1, last == 5 ? 0 : last * 7, month);
}

Span half_month_span(int half, int month) {
  if (half == 1) return part_of_month(Grain::TenDays, 1, 15, month);
  return part_of_month(Grain::TenDays, 16, 0, month);
}

Span years_span(int first, int last) {
  if (last < first) return faulty_span(Grain::Year, DeadlineFault::Reversed);
  Span span;
  span.grain = Grain::Year;
  span.first = {first, 1, 1};
  span.last = {last, 12, 31};
  return span;
}

Span school_years_span(int first_start, int last_start) {
  if (last_start < first_start) {
    return faulty_span(Grain::SchoolYear, DeadlineFault::ImpossibleSchoolYear);
  }
  Span span;
  span.grain = Grain::SchoolYear;
  span.first = {first_start, 9, 1};
  span.last = {last_start + 1, 8, 31};
  return span;
}

Span with_year(Span span, int year) {
  if (span.fault || has_year(span)) return span;
  const int last_year = year + (span.over_new_year ? 1 : 0);
  span.first.year = year;
  span.last.year = last_year;
  if (span.to_month_end) span.last = last_day_of(last_year, span.last.month);
  span.over_new_year = false;
  if (!exists(span.first) || !exists(span.last)) {
    return faulty_span(span.grain, DeadlineFault::ImpossibleDate);
  }
  return span;
}

Span join(Span first, Span last) {
  const Grain grain = std::min(first.grain, last.grain);
  if (first.fault) return faulty_span(grain, *first.fault);
  if (last.fault) return faulty_span(grain, *last.fault);
  share_year(first, last);
  if (first.fault || last.fault) return faulty_span(grain, DeadlineFault::ImpossibleDate);

  Span span;
  span.grain = grain;
  span.is_range = true;
  span.first = first.first;
  span.last = last.last;
  span.to_month_end = last.to_month_end;
  const bool same_month_reversed =
      span.first.month == span.last.month && span.first.day > span.last.day;
  if (!has_year(span)) {
    if (same_month_reversed) return faulty_span(grain, DeadlineFault::Reversed);
    span.over_new_year =
        in_year(span.last) < in_year(span.first) || first.over_new_year || last.over_new_year;
  } else if (span.last < span.first) {
    return faulty_span(grain, DeadlineFault::Reversed);
  }
  return span;
}

bool lies_inside(const Span& span, const Period& period) {
  if (span.fault) return false;
  const bool starts = span.open_start || (span.first >= period.start && span.first <= period.end);
  const bool ends = span.open_end || (span.last >= period.start && span.last <= period.end);
  return starts && ends;
}

std::vector<int> fitting_years(const Span& span, const Period& period, std::size_t limit) {
  std::vector<int> years;
  if (!is_year(period.start.year) || !is_year(period.end.year)) return years;
  for (int year = period.start.year - 1; year <= period.end.year; ++year) {
    if (lies_inside(with_year(span, year), period)) years.push_back(year);
    if (years.size() >= limit) break;
  }
  return years;
}

}  // namespace muko::timing
