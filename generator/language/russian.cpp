#include "generator/language/russian.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/utf8.h"

namespace muko::tmpl {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

constexpr std::array<std::string_view, 12> kMonths = {"января",   "февраля", "марта",  "апреля",
                                                      "мая",      "июня",    "июля",   "августа",
                                                      "сентября", "октября", "ноября", "декабря"};

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Russian and Latin letters, and the letters of the peoples of Russia beside them in Unicode.
char32_t to_upper(char32_t letter) {
  const auto in = [&](char32_t first, char32_t last) { return letter >= first && letter <= last; };
  if (in(U'a', U'z') || in(U'а', U'я') || (in(0xE0, 0xFE) && letter != 0xF7)) return letter - 0x20;
  if (in(0x450, 0x45F)) return letter - 0x50;
  const bool pairs = in(0x460, 0x481) || in(0x48A, 0x4BF) || in(0x4D0, 0x52F);
  if (pairs && letter % 2 == 1) return letter - 1;
  if (in(0x4C1, 0x4CE) && letter % 2 == 0) return letter - 1;
  return letter;
}

std::string_view month_name(const Date& date) {
  return kMonths.at(static_cast<std::size_t>(date.month - 1));
}

// «05.03.2024», «5 марта 2024 г.», ««05» марта 2024 года» and nothing else.
std::optional<Date> read_written(std::string_view text) {
  const std::vector<FoundDate> found = find_dates(text);
  if (found.size() != 1) return std::nullopt;
  const std::string_view before = trim(text.substr(0, found[0].start));
  const std::string_view behind = trim(text.substr(found[0].end));
  constexpr std::array<std::string_view, 5> kYear = {"", "г.", "г", "года", "год"};
  const bool alone = (before.empty() || before == "«" || before == "\"") &&
                     std::find(kYear.begin(), kYear.end(), behind) != kYear.end();
  return alone ? std::optional(found[0].date) : std::nullopt;
}

// The words of a name; "И.И." is cut behind its dots.
std::vector<std::string_view> name_words(std::string_view name) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  const auto finish = [&](std::size_t end, std::size_t next) {
    if (end > start) words.push_back(name.substr(start, end - start));
    start = next;
  };
  for (std::size_t position = 0; position < name.size();) {
    const std::size_t here = position;
    const char32_t letter = next_code_point(name, position);
    if (is_space(letter)) finish(here, position);
    if (letter == U'.') finish(position, position);
  }
  finish(name.size(), name.size());
  return words;
}

// «Иван» -> "И.", «Анна-Мария» -> "А.-М.", "И." -> "И."
std::string initial_of(std::string_view word) {
  std::string initials;
  bool at_start = true;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t letter = next_code_point(word, position);
    if (letter == U'-') initials += '-';
    if (at_start && is_letter(letter)) {
      append_utf8(initials, to_upper(letter));
      initials += '.';
    }
    at_start = letter == U'-';
  }
  return initials;
}

bool is_initial(std::string_view word) {
  return word.ends_with('.');
}

// «оглы», «кызы» belong to a patronymic and have no initial.
bool is_particle(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower == "оглы" || lower == "кызы" || lower == "оглу" || lower == "гызы";
}

// As few digits as tell the number from every other: what its author wrote.
std::string shortest(double number) {
  std::array<char, 400> buffer{};
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  return {buffer.data(), result.ptr};
}

// One more in the last place: "1.99" -> "2.00".
void add_one(std::string& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit == '.') continue;
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  const std::string_view trimmed = trim(text);
  auto date =
      parse_iso(trimmed.size() > 10 && trimmed[10] == 'T' ? trimmed.substr(0, 10) : trimmed);
  if (!date) date = read_written(trimmed);
  if (!date || date->year == 0 || !exists(*date)) return std::nullopt;
  return date;
}

std::string date_in_digits(const Date& date) {
  return two_digits(date.day) + "." + two_digits(date.month) + "." + std::to_string(date.year);
}

std::string date_in_words(const Date& date) {
  return std::to_string(date.day) + " " + std::string(month_name(date)) + " " +
         std::to_string(date.year) + " г.";
}

std::string date_in_quotes(const Date& date) {
  return "«" + two_digits(date.day) + "» " + std::string(month_name(date)) + " " +
         std::to_string(date.year) + " г.";
}

bool may_be_person(std::string_view name) {
  constexpr std::size_t shortest_noun = 4;  // «ван», «де», «фон» are parts of names
  for (const std::string_view word : name_words(name)) {
    bool capital = false;
    for (std::size_t position = 0; position < word.size();) {
      const char32_t letter = next_code_point(word, position);
      capital = capital || !is_letter(letter) || is_upper(letter);
    }
    if (!capital && !is_particle(word) && length_utf8(word) >= shortest_noun) return false;
  }
  return true;
}

PersonName split_person(std::string_view name) {
  const std::vector<std::string_view> words = name_words(name);
  PersonName person;
  // The surname is the first word that is no initial: «Иванов Иван», «И.И. Иванов».
  for (const std::string_view word : words) {
    if (person.surname.empty() && !is_initial(word)) {
      person.surname = word;
    } else if (!is_particle(word)) {
      person.initials += initial_of(word);
    }
  }
  return person;
}

std::string_view plural(std::int64_t number, std::string_view one, std::string_view few,
                        std::string_view many) {
  const std::int64_t tens = std::abs(number % 100);
  const std::int64_t units = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units == 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

std::string rounded_digits(double number, int decimals) {
  std::string digits = shortest(std::abs(number));
  if (decimals < 0) return digits;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point == digits.size()) digits += '.';
  const std::size_t end = point + 1 + static_cast<std::size_t>(decimals);
  const bool up = digits.size() > end && digits[end] >= '5';
  digits.resize(end, '0');
  if (decimals == 0) digits.pop_back();
  if (up) add_one(digits);
  return digits;
}

std::string grouped_number(double number, int decimals) {
  const std::string digits = rounded_digits(number, decimals);
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  std::string result = number < 0 && digits.find_first_not_of("0.") != std::string::npos ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    // ГОСТ 8.417 and the custom of documents: four digits stand together.
    if (i > 0 && (whole - i) % 3 == 0 && whole > 4) result += kNoBreakSpace;
    result += digits[i];
  }
  if (whole < digits.size()) result += "," + digits.substr(whole + 1);
  return result;
}

std::string upper_case(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    append_utf8(result, to_upper(next_code_point(text, position)));
  }
  return result;
}

std::string first_upper(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t here = position;
    if (!is_letter(next_code_point(text, position))) continue;
    return std::string(text.substr(0, here)) + upper_case(text.substr(here, position - here)) +
           std::string(text.substr(position));
  }
  return std::string(text);
}

}  // namespace muko::tmpl
