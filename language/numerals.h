// Numerals: numbers, months and days in Russian words.
#pragma once

#include <cstdint>
#include <string>

#include "language/calendar.h"
#include "language/declension/declension.h"

namespace muko {

// 21, Feminine, Genitive -> «двадцати одной»; by ICU's rules. Any thread may call it.
[[nodiscard]] std::string spell_number(std::int64_t number, NounGender gender, Case form);
// «пятое марта две тысячи двадцать четвёртого года»; the year from 1 to 9999.
[[nodiscard]] std::string spell_date(const Date& date);
// 3, Genitive -> «марта»; `month` from 1 to 12.
[[nodiscard]] std::string month_name(int month, Case form);
// 1999 -> "MCMXCIX"; "" outside 1…3999.
[[nodiscard]] std::string roman_number(std::int64_t number);

}  // namespace muko
