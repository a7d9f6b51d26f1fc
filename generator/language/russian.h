// Russian: how dates, names and numbers are written in official documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/calendar.h"

namespace muko::tmpl {

// A date of the data: "2024-03-05", "05.03.2024", «5 марта 2024 г.». nullopt for anything else and
// for 31 апреля.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);
[[nodiscard]] std::string date_in_digits(const Date& date);  // 05.03.2024
[[nodiscard]] std::string date_in_words(const Date& date);   // 5 марта 2024 г.
[[nodiscard]] std::string date_in_quotes(const Date& date);  // «05» марта 2024 г.

// «Иванов Иван Иванович», «Иванов И. И.», «И.И. Иванов» -> surname and "И.И."
struct PersonName {
  std::string surname;
  std::string initials;
};
[[nodiscard]] PersonName split_person(std::string_view name);
// False for what is plainly no name of one person: «Глава округа», «Директор Иванов И.И.».
[[nodiscard]] bool may_be_person(std::string_view name);

// The form of a word that goes with a number: 1 день, 2 дня, 5 дней.
[[nodiscard]] std::string_view plural(std::int64_t number, std::string_view one,
                                      std::string_view few, std::string_view many);
// 1 234 567,80 with non-breaking spaces; `decimals` < 0: as many as the number has.
[[nodiscard]] std::string grouped_number(double number, int decimals);

[[nodiscard]] std::string upper_case(std::string_view text);
// The first letter in upper case, the others as they are.
[[nodiscard]] std::string first_upper(std::string_view text);

}  // namespace muko::tmpl
