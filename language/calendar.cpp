#include "language/calendar.h"

#include <algorithm>
#include <array>

#include "base/bytes.h"
#include "base/utf8.h"
#include "language/letters.h"
#include "language/numeric_date.h"
#include "language/time_words.h"
#include "language/words.h"

namespace muko {

namespace {

using letters::next;

void append_padded(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool digit_at(std::string_view text, std::size_t position) {
  return position < text.size() && letters::is_digit(static_cast<unsigned char>(text[position]));
}

// `count` digits at `position` as a number; nothing where there are others.
std::optional<int> digits_of(std::string_view text, std::size_t position, std::size_t count) {
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!digit_at(text, position + i)) return {};
    value = value * 10 + (text[position + i] - '0');
  }
  return value;
}

bool may_stand_inside_date(char32_t c) {
  return is_space(c) || c == U'«' || c == U'»' || c == U'"' || c == U'_' ||
         (c >= 0x201C && c <= 0x201F) || c == U'.' || c == U',';
}

std::size_t skip_inside_date(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    std::size_t after = position;
    if (!may_stand_inside_date(next(text, after))) break;
    position = after;
  }
  return position;
}

// The letters at `position` in lower case, Latin look-alikes mended; moves it behind them.
std::string read_letters(std::string_view text, std::size_t& position) {
  std::string folded;
  while (position < text.size()) {
    std::size_t after = position;
    const char32_t c = next(text, after);
    if (c != letters::kSoftHyphen && !letters::is_any_letter(c)) break;
    const char32_t twin = letters::cyrillic_twin(c);
    if (c != letters::kSoftHyphen) append_utf8(folded, twin != 0 ? twin : letters::fold(c));
    position = after;
  }
  return folded;
}

// «-го» of «5-го марта».
std::size_t skip_ordinal_ending(std::string_view text, std::size_t position) {
  if (position >= text.size() || text[position] != '-') return position;
  std::size_t after = position + 1;
  const std::string ending = read_letters(text, after);
  return ending == "го" || ending == "е" || ending == "ое" ? after : position;
}

// The year at `position`: four digits, or two with «г.» behind.
std::optional<int> read_year(std::string_view text, std::size_t& position) {
  if (const auto year = digits_of(text, position, 4)) {
    if (digit_at(text, position + 4)) return {};
    position += 4;
    return year;
  }
  const auto short_year = digits_of(text, position, 2);
  if (!short_year || digit_at(text, position + 2)) return {};
  std::size_t after = skip_inside_date(text, position + 2);
  if (read_letters(text, after) != "г") return {};
  position += 2;
  return timing::full_year(*short_year);
}

// «10 августа 2021», «05» марта 2024», from its first digit on.
std::optional<FoundDate> read_written_date(std::string_view text, std::size_t start) {
  std::size_t digits = digit_at(text, start + 1) ? 2 : 1;
  if (digit_at(text, start + digits)) return {};
  const int day = *digits_of(text, start, digits);
  std::size_t position = skip_inside_date(text, skip_ordinal_ending(text, start + digits));
  const std::string word = read_letters(text, position);
  if (word.size() < 6) return {};
  const timing::WordMeaning meaning = timing::meaning_of(word);
  if (meaning.word != timing::Word::Month) return {};
  position = skip_inside_date(text, position);
  const auto year = read_year(text, position);
  if (!year) return {};
  return FoundDate{{*year, meaning.value, day}, start, position};
}

// «двенадцатого», «двенадцатое»: 12; 0 where it is no ordinal up to the thirtieth.
int ordinal_of(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kStems = {
      "перв",       "втор",      "трет",        "четверт",     "пят",
      "шест",       "седьм",     "восьм",       "девят",       "десят",
      "одиннадцат", "двенадцат", "тринадцат",   "четырнадцат", "пятнадцат",
      "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат"};
  static constexpr std::array<std::string_view, 4> kEndings = {"ого", "ьего", "ое", "ье"};
  for (const std::string_view ending : kEndings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (stem == "тридцат") return 30;
    const auto* found = std::find(kStems.begin(), kStems.end(), stem);
    if (found != kStems.end()) return static_cast<int>(found - kStems.begin()) + 1;
  }
  return 0;
}

// «двенадцатого февраля 2024», «двадцать первое мая 2024», from its year on.
std::optional<FoundDate> read_worded_date(std::string_view text, std::size_t year_at) {
  constexpr std::size_t kLongest = 96;  // bytes of «двадцать четвёртого сентября »
  std::size_t year_end = year_at;
  const auto year = read_year(text, year_end);
  if (!year || year_at == 0) return {};
  std::size_t from = year_at > kLongest ? year_at - kLongest : 0;
  while (from < year_at && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  const std::vector<Word> words = split_words(text.substr(from, year_at - from));
  if (words.size() < 2) return {};
  const auto folded = [&](std::size_t back) {
    std::size_t position = from + words[words.size() - back].start;
    return read_letters(text, position);
  };
  const timing::WordMeaning month = timing::meaning_of(folded(1));
  int day = month.word == timing::Word::Month ? ordinal_of(folded(2)) : 0;
  if (day == 0) return {};
  std::size_t first = 2;
  const std::string tens = words.size() > 2 ? folded(3) : "";
  if (day < 10 && (tens == "двадцать" || tens == "тридцать")) {
    day += tens == "двадцать" ? 20 : 30;
    first = 3;
  }
  return FoundDate{{*year, month.value, day}, from + words[words.size() - first].start, year_end};
}

// «05» begins at its opening quote.
std::size_t start_with_quote(std::string_view text, std::size_t start) {
  for (const std::string_view quote : {"«", "\"", "“", "„"}) {
    if (start >= quote.size() && text.substr(start - quote.size(), quote.size()) == quote) {
      return start - quote.size();
    }
  }
  return start;
}

// Figures inside a longer number («1.19.11.2019», «06-10404») begin no date.
bool continues_number(std::string_view text, std::size_t start) {
  if (start == 0) return false;
  const char before = text[start - 1];
  if (before != '.' && before != '/' && before != '\\' && before != '-') return false;
  return start >= 2 && digit_at(text, start - 2);
}

std::optional<FoundDate> read_date_at(std::string_view text, std::size_t start) {
  std::optional<FoundDate> found;
  const auto numeric = timing::read_numeric_date(text, start);
  if (numeric && numeric->day != 0 && numeric->year != 0) {
    found = FoundDate{{numeric->year, numeric->month, numeric->day}, start, numeric->end};
  } else {
    found = read_written_date(text, start);
    if (found) found->start = start_with_quote(text, start);
    if (!found) found = read_worded_date(text, start);
  }
  if (!found || !timing::is_year(found->date.year) || !exists(found->date)) return {};
  return found;
}

}  // namespace

std::string to_iso(const Date& date) {
  std::string iso;
  if (date.year == 0) {
    iso = "-";
  } else {
    append_padded(iso, date.year, 4);
  }
  iso += '-';
  append_padded(iso, date.month, 2);
  iso += '-';
  append_padded(iso, date.day, 2);
  return iso;
}

std::optional<Date> parse_iso(std::string_view text) {
  const bool open = text.starts_with("--");
  const std::size_t month_at = open ? 2 : 5;
  if (text.size() != month_at + 5 || text[month_at - 1] != '-' || text[month_at + 2] != '-') {
    return {};
  }
  const auto year = open ? std::optional<int>(0) : digits_of(text, 0, 4);
  const auto month = digits_of(text, month_at, 2);
  const auto day = digits_of(text, month_at + 3, 2);
  if (!year || !month || !day || (*year == 0 && !open)) return {};
  const Date date{*year, *month, *day};
  if (!exists(date)) return {};
  return date;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  if (month == 2 && is_leap(year)) return 29;
  return days.at(static_cast<std::size_t>(month - 1));
}

bool exists(const Date& date) {
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::vector<FoundDate> find_dates(std::string_view text) {
  std::vector<FoundDate> dates;
  for (std::size_t position = find_digit(text); position < text.size();
       position = find_digit(text, position)) {
    const auto date =
        continues_number(text, position) ? std::nullopt : read_date_at(text, position);
    if (date) {
      dates.push_back(*date);
      position = date->end;
    } else {
      while (digit_at(text, position)) ++position;
    }
  }
  return dates;
}

}  // namespace muko
