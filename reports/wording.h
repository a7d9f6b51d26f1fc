// Wording: the Russian words that text reports are made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "checker/report.h"
#include "language/declension/declension.h"

namespace muko {

[[nodiscard]] std::string kind_words(Kind kind);              // «дорожная карта»
[[nodiscard]] std::string severity_words(Severity severity);  // «ошибка»
[[nodiscard]] std::string party_words(PartyPart part);        // «исполнитель»
[[nodiscard]] std::string specificity_words(Specificity specificity);
[[nodiscard]] std::string recurrence_words(Recurrence recurrence);
[[nodiscard]] std::string track_words(Track track);  // «Т1»
[[nodiscard]] std::string case_words(Case form);     // «родительный»

// «1 ошибка», «2 ошибки», «5 ошибок».
[[nodiscard]] std::string count_words(std::size_t count, const char* one, const char* few,
                                      const char* many);
// 25 -> «25», 83.33 -> «83,3».
[[nodiscard]] std::string number_words(double number);
// «10.08.2021»; with an open year «10.08».
[[nodiscard]] std::string date_words(const Date& date);

// A place that a person finds in Word: «таблица 2, строка 5, столбец «Сроки»», «абзац 14, под
// заголовком «Паспорт»». `column` is the header of the cell's column, "" where it is unknown.
[[nodiscard]] std::string place_words(const Location& where, std::string_view column,
                                      const std::vector<std::string>& heading);
// The same of a finding; on a measure also its number: «таблица 2, строка 5 (мера № 4), …».
[[nodiscard]] std::string place_words(const Finding& finding);

}  // namespace muko
