#include "language/numeric_date.h"

#include "base/utf8.h"
#include "language/letters.h"

namespace muko::timing {

namespace {

// A run of digits; `count` 0 where there is none.
struct Digits {
  int value = 0;
  std::size_t count = 0;
  std::size_t end = 0;
};

Digits digits_at(std::string_view text, std::size_t start) {
  Digits digits{0, 0, start};
  while (digits.end < text.size() &&
         letters::is_digit(static_cast<unsigned char>(text[digits.end]))) {
    if (digits.count < 8) digits.value = digits.value * 10 + (text[digits.end] - '0');
    ++digits.count;
    ++digits.end;
  }
  return digits;
}

std::size_t skip_blanks(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    std::size_t after = position;
    const char32_t c = letters::next(text, after);
    if (c == U'\n' || !is_space(c)) break;
    position = after;
  }
  return position;
}

// The digits behind the separator at `position`, spaces allowed around it («08. 02. 2021»).
Digits digits_behind(std::string_view text, std::size_t position, char separator) {
  position = skip_blanks(text, position);
  if (position >= text.size() || text[position] != separator) return {0, 0, position};
  return digits_at(text, skip_blanks(text, position + 1));
}

// True where nothing but the one separator stands between two numbers.
bool is_tight(const Digits& before, const Digits& after) {
  return after.end - after.count == before.end + 1;
}

bool more_follows(std::string_view text, std::size_t end, char separator) {
  return end + 1 < text.size() && text[end] == separator &&
         letters::is_digit(static_cast<unsigned char>(text[end + 1]));
}

// 2024-03-05, as spreadsheets write it.
std::optional<NumericDate> iso_date(std::string_view text, const Digits& year) {
  const Digits month = digits_behind(text, year.end, '-');
  if (month.count != 2 || !is_tight(year, month)) return {};
  const Digits day = digits_behind(text, month.end, '-');
  if (day.count != 2 || !is_tight(month, day)) return {};
  return NumericDate{day.value, month.value, year.value, day.end};
}

std::optional<NumericDate> with_year(std::string_view text, const Digits& day, const Digits& month,
                                     char separator) {
  const Digits year = digits_behind(text, month.end, separator);
  if (year.count == 0 || more_follows(text, year.end, separator)) return {};
  if (year.count >= 4) return NumericDate{day.value, month.value, year.value, year.end};
  const bool short_form = year.count == 2 && day.count == 2 && month.count == 2;
  if (!short_form || !is_tight(day, month) || !is_tight(month, year)) return {};
  return NumericDate{day.value, month.value, full_year(year.value), year.end};
}

// «01.09» and «09.2024»; «14.30» is a time of day, «2.1» a clause.
std::optional<NumericDate> two_numbers(std::string_view text, const Digits& first,
                                       const Digits& second) {
  if (!is_tight(first, second) || more_follows(text, second.end, '.')) return {};
  if (second.count == 4 && is_year(second.value) && first.value >= 1 && first.value <= 12) {
    return NumericDate{0, first.value, second.value, second.end};
  }
  const bool is_month = second.count == 2 && second.value >= 1 && second.value <= 12;
  if (!is_month || first.value < 1 || first.value > 31) return {};
  return NumericDate{first.value, second.value, 0, second.end};
}

}  // namespace

std::optional<NumericDate> read_numeric_date(std::string_view text, std::size_t start) {
  const Digits first = digits_at(text, start);
  if (first.count == 4) return iso_date(text, first);
  if (first.count == 0 || first.count > 2) return {};
  for (const char separator : {'.', '/', '-'}) {
    const Digits second = digits_behind(text, first.end, separator);
    if (second.count == 0) continue;
    if (second.count <= 2) {
      const auto whole = with_year(text, first, second, separator);
      const bool four_digits = whole && (separator == '.' || whole->year >= 1000);
      if (whole && four_digits) return whole;
    }
    if (separator == '.') return two_numbers(text, first, second);
  }
  return {};
}

}  // namespace muko::timing
