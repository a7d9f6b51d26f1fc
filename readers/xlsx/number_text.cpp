#include "readers/xlsx/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/rounding.h"

namespace muko::xlsx {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr int kMaxDecimals = 15;
constexpr std::size_t kMaxFormat = 255;  // Excel's own limit
constexpr double kMaxDay = 2'958'466;    // 31.12.9999

// One section of a format, taken apart: text in front, the pattern of digits, text behind.
struct NumberPattern {
  std::string prefix = {};
  std::string digits = {};  // "#,##0.00"
  std::string suffix = {};
  bool percent = false;
  bool general = false;
};

// What a date format shows.
struct DateParts {
  bool day = false;
  bool month = false;
  bool month_name = false;
  bool year = false;
  bool hour = false;
};

// A piece of one section of a format: literal text, or (where that is empty) a sign that means
// something.
struct FormatPiece {
  std::string_view literal = {};
  char sign = '\0';
};

// "[h]" counts hours over a day, "[$₽-419]" shows a currency; a colour or a condition shows
// nothing.
void add_bracket(std::string_view inside, std::vector<FormatPiece>& pieces) {
  if (inside == "h" || inside == "hh") pieces.push_back({{}, 'h'});
  if (!inside.starts_with('$')) return;
  const std::string_view currency = inside.substr(1, inside.find('-') - 1);
  if (!currency.empty()) pieces.push_back({currency});
}

// The piece at `at`; gives where the next one begins.
std::size_t add_piece(std::string_view format, std::size_t at, std::vector<FormatPiece>& pieces) {
  const char c = format[at];
  if (c == '"' || c == '[') {
    const std::size_t end = std::min(format.find(c == '"' ? '"' : ']', at + 1), format.size());
    const std::string_view inside = format.substr(at + 1, end - at - 1);
    if (c == '[') add_bracket(inside, pieces);
    if (c == '"' && !inside.empty()) pieces.push_back({inside});
    return end + 1;
  }
  const bool pair = at + 1 < format.size();
  if (pair && c == '\\') pieces.push_back({format.substr(at + 1, 1)});
  if (pair && (c == '\\' || c == '_' || c == '*')) return at + 2;  // a gap as wide as that sign
  pieces.push_back({{}, c});
  return at + 1;
}

std::vector<FormatPiece> split_format(std::string_view format) {
  std::vector<FormatPiece> pieces;
  format = format.substr(0, kMaxFormat);
  for (std::size_t at = 0; at < format.size();) at = add_piece(format, at, pieces);
  return pieces;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// "m" is a month, or minutes behind hours.
void add_month(DateParts& parts, bool after_hour, int length) {
  if (after_hour) return;
  parts.month = true;
  parts.month_name = parts.month_name || length >= 3;
}

DateParts read_date_parts(std::string_view format) {
  DateParts parts;
  int months = 0;  // letters "m" side by side
  bool after_hour = false;
  for (const FormatPiece& piece : split_format(format)) {
    const char letter = lower(piece.sign);
    months = letter == 'm' ? months + 1 : 0;
    parts.day = parts.day || letter == 'd';
    parts.year = parts.year || letter == 'y';
    parts.hour = parts.hour || letter == 'h';
    if (letter == 'h') after_hour = true;
    if (letter == 'd' || letter == 'y') after_hour = false;
    if (letter == 'm') add_month(parts, after_hour, months);
  }
  return parts;
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

struct Date {
  int year = 0;
  int month = 1;
  int day = 1;
};

// Days since 1 March 0000, in the Gregorian calendar (H. Hinnant's algorithm).
Date date_of(std::int64_t days) {
  const std::int64_t era = days / 146'097;
  const std::int64_t day_of_era = days % 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

// Excel believes in 29.02.1900, day 60 (18.17.4.1).
Date date_of_serial(double number, DateSystem system) {
  constexpr std::int64_t day_1899_12_30 = 693'899;  // since 1 March 0000
  constexpr std::int64_t day_1904_01_01 = 695'361;
  const auto serial = static_cast<std::int64_t>(std::floor(number));
  if (system == DateSystem::From1904) return date_of(day_1904_01_01 + serial);
  if (serial == 60) return {1900, 2, 29};
  return date_of(day_1899_12_30 + serial + (serial < 60 ? 1 : 0));
}

std::string time_text(double number, bool over_a_day) {
  const auto minutes = static_cast<std::int64_t>(std::llround(number * 24 * 60));
  const std::int64_t hours = over_a_day ? minutes / 60 : minutes / 60 % 24;
  return two_digits(static_cast<int>(hours)) + ":" + two_digits(static_cast<int>(minutes % 60));
}

std::string month_text(const Date& date, bool named) {
  constexpr std::array<std::string_view, 12> months = {"январь",   "февраль", "март",   "апрель",
                                                       "май",      "июнь",    "июль",   "август",
                                                       "сентябрь", "октябрь", "ноябрь", "декабрь"};
  return named ? std::string(months.at(static_cast<std::size_t>(date.month - 1)))
               : two_digits(date.month);
}

std::string date_text(double number, std::string_view format, DateSystem system) {
  const DateParts parts = read_date_parts(format);
  const bool has_date = parts.day || parts.month || parts.year;
  if (!has_date) return time_text(number, format.find('[') != std::string_view::npos);
  const Date date = date_of_serial(number, system);
  std::string year = std::to_string(date.year);
  std::string text;
  if (parts.day) {
    text = two_digits(date.day) + "." + two_digits(date.month) + "." + year;
  } else if (parts.month) {
    text = month_text(date, parts.month_name);
    if (parts.year) text += (parts.month_name ? " " : ".") + year;
  } else {
    text = year;
  }
  if (parts.hour) text += " " + time_text(number - std::floor(number), false);
  return text;
}

// As General shows it: up to 11 digits, so that 0.1 + 0.2 is 0,3; whole numbers in full.
std::string general_text(double number) {
  std::array<char, 64> buffer = {};
  const bool whole = std::abs(number) < 1e15 && number == std::floor(number);
  const auto result = whole ? std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                            static_cast<std::int64_t>(number))
                            : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            std::chars_format::general, 10);
  std::string text(buffer.data(), result.ptr);
  std::replace(text.begin(), text.end(), '.', ',');
  std::replace(text.begin(), text.end(), 'e', 'E');
  return text;
}

bool is_digit_sign(char c) {
  return c == '0' || c == '#' || c == '?' || c == '.' || c == ',';
}

// A sign of a digit pattern. "# ##0": the space is the Russian comma between thousands.
void add_digit_sign(char c, NumberPattern& pattern) {
  if (!pattern.digits.empty() && pattern.suffix == " ") {
    pattern.digits += ',';
    pattern.suffix.clear();
  }
  pattern.digits += c;
}

bool is_general_sign(char c) {
  return c == 'E' || c == 'e' || c == '/' || c == 'G' || c == '@';
}

NumberPattern read_pattern(std::string_view format) {
  NumberPattern pattern;
  for (const FormatPiece& piece : split_format(format)) {
    std::string& text = pattern.digits.empty() ? pattern.prefix : pattern.suffix;
    if (!piece.literal.empty()) {
      text += piece.literal;
    } else if (is_digit_sign(piece.sign)) {
      add_digit_sign(piece.sign, pattern);
    } else if (piece.sign == '%') {
      pattern.percent = true;
    } else if (is_general_sign(piece.sign)) {
      pattern.general = true;
    } else {
      text += piece.sign;
    }
  }
  return pattern;
}

// 1234567 -> "1 234 567".
std::string grouped(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out += kNoBreakSpace;
    out += digits[i];
  }
  return out;
}

// Excel shows a number by its first 15 digits: 100 * 0.145 is 14.5, and 15 %.
double shown_number(double number) {
  std::array<char, 64> buffer = {};
  const auto text = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                  std::chars_format::general, 15);
  (void)std::from_chars(buffer.data(), text.ptr, number);
  return number;
}

// "0.0#": one decimal at least, two at most.
std::string digits_text(double number, const std::string& digits) {
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  const std::string part = point == std::string::npos ? std::string() : digits.substr(point + 1);
  const auto most = static_cast<int>(std::count_if(part.begin(), part.end(), is_digit_sign));
  std::string text = rounded_digits(shown_number(number), std::min(most, kMaxDecimals));
  const std::size_t dot = std::min(text.find('.'), text.size());
  std::string fraction = text.substr(dot);
  const auto least = static_cast<std::size_t>(std::count(part.begin(), part.end(), '0'));
  while (fraction.size() > least + 1 && fraction.back() == '0') fraction.pop_back();
  if (!fraction.empty()) fraction = fraction.size() == 1 ? "" : "," + fraction.substr(1);
  std::string units = text.substr(0, dot);
  const auto zeros = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '0'));
  if (units.size() < zeros) units.insert(0, zeros - units.size(), '0');
  const bool groups = whole.find(',') != std::string::npos && whole.back() != ',';
  return (groups ? grouped(units) : units) + fraction;
}

// The section of a format for this number: positive; negative; zero.
std::pair<std::string_view, bool> section_for(double number, std::string_view format) {
  std::vector<std::string_view> sections;
  std::size_t start = 0;
  bool quoted = false;
  for (std::size_t at = 0; at <= format.size(); ++at) {
    if (at < format.size() && format[at] == '"') quoted = !quoted;
    if (at == format.size() || (format[at] == ';' && !quoted)) {
      sections.push_back(format.substr(start, at - start));
      start = at + 1;
    }
  }
  if (number < 0 && sections.size() > 1) return {sections[1], true};  // it has a sign of its own
  if (number == 0 && sections.size() > 2) return {sections[2], true};
  return {sections.front(), false};
}

std::string pattern_text(double number, std::string_view format) {
  const auto [section, own_sign] = section_for(number, format);
  const NumberPattern pattern = read_pattern(section);
  if (pattern.general || std::abs(number) > 1e15) return general_text(number);
  if (pattern.digits.empty()) return pattern.prefix + (pattern.percent ? "%" : "");
  const double shown = std::abs(number) * (pattern.percent ? 100 : 1);
  std::string text = pattern.prefix + digits_text(shown, pattern.digits);
  if (pattern.percent) text += '%';
  return (number < 0 && !own_sign ? "-" : "") + text + pattern.suffix;
}

}  // namespace

bool is_date_format(std::string_view format) {
  constexpr std::string_view date_signs = "dyhms";
  constexpr std::string_view number_signs = "#?G@";
  bool date = false;
  for (const FormatPiece& piece : split_format(format.substr(0, format.find(';')))) {
    if (!piece.literal.empty()) continue;
    if (number_signs.find(piece.sign) != std::string_view::npos) return false;
    date = date || date_signs.find(lower(piece.sign)) != std::string_view::npos;
  }
  return date;
}

std::string number_text(double number, std::string_view format, DateSystem system) {
  if (!std::isfinite(number)) return {};
  if (format.empty() || format == "General" || format == "@") return general_text(number);
  if (is_date_format(format)) {
    if (number < 0 || number >= kMaxDay) return general_text(number);
    return date_text(number, format.substr(0, format.find(';')), system);
  }
  return pattern_text(number, format);
}

std::string_view built_in_format(int id) {
  if (id >= 27 && id <= 36) return "dd.mm.yyyy";
  if (id >= 50 && id <= 58) return "dd.mm.yyyy";
  switch (id) {
    case 1:
      return "0";
    case 2:
      return "0.00";
    case 3:
    case 37:
    case 38:
      return "#,##0";
    case 4:
    case 39:
    case 40:
      return "#,##0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    case 14:
    case 15:
    case 16:
      return "dd.mm.yyyy";
    case 17:
      return "mmmm yyyy";
    case 18:
    case 19:
    case 20:
    case 21:
    case 45:
    case 47:
      return "hh:mm";
    case 46:
      return "[h]:mm";
    case 22:
      return "dd.mm.yyyy hh:mm";
    default:
      return {};
  }
}

}  // namespace muko::xlsx
