// NumericDate: dates in figures, «19.11.2019», «05.06.16», «01.09», «09.2024», «2024-03-05».
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace muko::timing {

// As written: whether the day exists is for the caller to ask.
struct NumericDate {
  int day = 0;  // 0: month and year only
  int month = 0;
  int year = 0;  // 0: none written
  std::size_t end = 0;
};

// The date that begins at the digit at `start`, which no digit or dot precedes.
[[nodiscard]] std::optional<NumericDate> read_numeric_date(std::string_view text,
                                                           std::size_t start);

inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;
[[nodiscard]] constexpr bool is_year(int number) {
  return number >= kFirstYear && number <= kLastYear;
}
// «16» of «05.06.16» is 2016, «98» is 1998.
[[nodiscard]] constexpr int full_year(int two_digits) {
  return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

}  // namespace muko::timing
