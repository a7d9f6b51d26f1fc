#include "generator/language/russian.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/rounding.h"
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

// «05.03.2024», «5 марта 2024 г.», ««05» марта 2024 года» and nothing else. A year of two digits
// would be a guess.
std::optional<Date> read_written(std::string_view text) {
  const std::vector<FoundDate> found = find_dates(text);
  if (found.size() != 1 || text.find(std::to_string(found[0].date.year)) == text.npos) return {};
  const std::string_view before = trim(text.substr(0, found[0].start));
  const std::string_view behind = trim(text.substr(found[0].end));
  constexpr std::array<std::string_view, 7> kYear = {"", ".", "г.", "г", "года", "года.", "год"};
  const bool paired = (text.find("«") == text.npos) == (text.find("»") == text.npos) &&
                      std::count(text.begin(), text.end(), '"') % 2 == 0;
  const bool alone = paired && (before.empty() || before == "«" || before == "\"") &&
                     std::find(kYear.begin(), kYear.end(), behind) != kYear.end();
  return alone ? std::optional(found[0].date) : std::nullopt;
}

// "9:30", "10:00:00", "10:00:00Z".
bool is_time(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  std::size_t parts = 0;
  for (const int end : {24, 60, 60}) {
    int number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto digits = static_cast<std::size_t>(result.ptr - text.data());
    const bool length = digits == 2 || (digits == 1 && parts == 0);
    if (result.ec != std::errc() || !length || number < 0 || number >= end) return false;
    text.remove_prefix(digits);
    ++parts;
    if (text.empty()) break;
    if (!text.starts_with(':')) return false;
    text.remove_prefix(1);
  }
  return text.empty() && parts > 1;
}

// Tables and programs put the time behind a day: «05.03.2024 10:00», "2024-03-05T00:00:00".
std::string_view without_time(std::string_view text) {
  const std::size_t gap = text.find_last_of("T ");
  const bool time = gap != std::string_view::npos && is_time(text.substr(gap + 1));
  return time ? trim(text.substr(0, gap)) : text;
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
  static constexpr std::array<std::string_view, 7> kParticles = {"оглы", "кызы", "оглу", "гызы",
                                                                 "уулу", "улы",  "заде"};
  return std::find(kParticles.begin(), kParticles.end(), lower) != kParticles.end();
}

struct Letters {
  std::size_t all = 0;
  std::size_t upper = 0;
};

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t letter = next_code_point(word, position);
    if (!is_letter(letter)) continue;
    ++letters.all;
    letters.upper += is_upper(letter) ? 1 : 0;
  }
  return letters;
}

// The words of what may be a name, counted.
class NameWords {
 public:
  // False for a word that no name has: «округа», «и.о.».
  bool take(std::string_view word) {
    const Letters letters = letters_of(word);
    if (is_initial(word)) {
      ++initials_;
      return letters.upper > 0;
    }
    if (is_particle(word)) return true;
    ++whole_;
    if (letters.all > 1 && letters.upper == letters.all) ++in_capitals_;
    constexpr std::size_t shortest_noun = 4;  // «ван», «де», «фон» are parts of names
    return letters.upper > 0 || letters.all < shortest_noun;
  }

  [[nodiscard]] bool may_be_one_person() const {
    const bool mixed = in_capitals_ > 0 && in_capitals_ < whole_;  // «Администрация МО»
    const bool post = initials_ > 0 && whole_ > 1;  // «Директор Иванов И.И.»
    return whole_ > 0 && whole_ <= 4 && !mixed && !post;
  }

 private:
  std::size_t whole_ = 0;
  std::size_t initials_ = 0;
  std::size_t in_capitals_ = 0;
};

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  const std::string_view day = without_time(trim(text));
  auto date = parse_iso(day);
  if (!date) date = read_written(day);
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
  const bool several = name.find_first_of(",;:\"0123456789") != name.npos;
  if (several || name.find("«") != name.npos) return false;
  NameWords words;
  for (const std::string_view word : name_words(name)) {
    if (!words.take(word)) return false;
  }
  return words.may_be_one_person();
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
