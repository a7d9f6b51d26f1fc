// Calendar: dates, periods and the dates found in Russian text. Proleptic Gregorian, no clock.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

// A date whose year may be open (0): then it is written "--05-01" (domain.md §4).
struct Date {
  int year = 0;
  int month = 1;  // 1…12
  int day = 1;    // 1…31

  friend auto operator<=>(const Date&, const Date&) = default;
};

// "2021-08-10"; "--08-10" with an open year.
[[nodiscard]] std::string to_iso(const Date& date);
[[nodiscard]] std::optional<Date> parse_iso(std::string_view text);
[[nodiscard]] int days_in_month(int year, int month);  // year 0: February has 29
[[nodiscard]] bool exists(const Date& date);

// Both ends included.
struct Period {
  Date start;
  Date end;

  friend bool operator==(const Period&, const Period&) = default;
};

// A date written out in a text: «10 августа 2021 г.», «19.11.2019», «от «05» марта 2024 года».
// `start` and `end` are byte offsets of the date itself.
struct FoundDate {
  Date date;
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundDate> find_dates(std::string_view text);

// The period that a title or passport names: «на 2021-2024 годы», «на 2024/2025 учебный год»,
// «на 2022 год», «2024–2025 гг.». `start`, `end`: byte offsets.
struct FoundPeriod {
  Period period;
  bool school_year = false;
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundPeriod> find_periods(std::string_view text);

}  // namespace muko
