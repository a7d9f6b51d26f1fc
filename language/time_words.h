// TimeWords: the words of which dates, terms and recurrences are made, in any case form.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace muko::timing {

enum class Word : std::uint8_t {
  Other,
  Month,          // value 1…12
  Quarter,        // «квартал», «кв»
  HalfYear,       // «полугодие», «полгода»
  TenDays,        // «декада»
  Week,           // value 1: «неделя» in the singular
  Day,            // value 1: «день», 2: «дня», «дню», 3: plural, 4: hours
  MonthUnit,      // «месяц»
  Year,           // «год», «года»
  Years,          // «годы», «гг», «лет»
  YearMark,       // «г»
  School,         // «учебный», «уч»
  Season,         // value 1 winter … 4 autumn; + kAdjective
  SeasonNoun,     // «сезон», «время»
  Holidays,       // «каникулы»
  SchoolQuarter,  // «четверть», «триместр»
  DayNumber,      // «число»
  Weekday,
  Half,  // «половина»
  Beginning,
  Middle,
  End,
  Last,
  From,       // «с»
  To,         // «до», «по», «к»
  NotLater,   // «позднее», «позже»
  NotBefore,  // «ранее»
  Not,
  Since,  // «от»
  In,
  On,
  For,  // «за»; value 1: «через»
  And,
  After,
  During,  // «течение», «протяжение»
  Each,
  Recurs,         // value: Recurrence, or kDaily
  Times,          // «раз», «дважды»
  Whole,          // «весь»
  Period,         // «период», «срок»
  Realization,    // «реализации», «действия»
  TermAdjective,  // «трёхдневный», «двухнедельный», «месячный»
  Working,        // «рабочих», «календарных»
  Reporting,      // «отчётный»
  Next,           // «следующий»
  Plan,           // «план», «график»
  Results,        // «итогам», «результатам»
  Reference,      // «п», «пункт», «приложение»
  Eve,            // «накануне»
  Filler,         // «включительно», «далее», «текущий»
  Count,          // «два», «двух»: value
  Ordinal,        // «первый»: value
};

inline constexpr int kAdjective = 10;  // added to the value of «осенний»
inline constexpr int kDaily = 100;     // a recurrence that names no step of ours

struct WordMeaning {
  Word word = Word::Other;
  int value = 0;
  bool plural_dative = false;  // «по пятницам», «по полугодиям»
  bool adverb = false;         // «ежегодно», not «ежегодный»
};

// The meaning of a word in lower case with «ё» as «е».
[[nodiscard]] WordMeaning meaning_of(std::string_view folded_word);

}  // namespace muko::timing
