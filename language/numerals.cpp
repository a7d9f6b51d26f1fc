#include "language/numerals.h"

#include <unicode/rbnf.h>

#include <array>
#include <stdexcept>
#include <utility>

#include "base/utf8.h"
#include "language/declension/forms.h"

namespace muko {
namespace {

// Reading ICU's rules takes milliseconds, and a format isn't made for several threads.
const icu::RuleBasedNumberFormat& spelling() {
  thread_local UErrorCode status = U_ZERO_ERROR;
  thread_local const icu::RuleBasedNumberFormat kFormat(icu::URBNF_SPELLOUT, icu::Locale("ru"),
                                                        status);
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU lacks the Russian numerals");
  return kFormat;
}

// ICU writes «е» for every «ё».
std::string with_yo(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kWords = {
      {{"трех", "трёх"}, {"четырех", "четырёх"}, {"четверт", "четвёрт"}, {"нулем", "нулём"}}};
  for (const auto& [plain, yo] : kWords) {
    for (std::size_t at = text.find(plain); at != std::string::npos;
         at = text.find(plain, at + yo.size())) {
      text.replace(at, plain.size(), yo);
    }
  }
  return text;
}

std::string spell(std::int64_t number, const std::string& rules) {
  icu::UnicodeString words;
  icu::FieldPosition position;
  UErrorCode status = U_ZERO_ERROR;
  spelling().format(number, icu::UnicodeString::fromUTF8(rules), words, position, status);
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU lacks the rules " + rules);
  std::string text;
  words.toUTF8String(text);
  return with_yo(std::move(text));
}

std::string case_rules(Case form) {
  static constexpr std::array<const char*, kCaseCount> kNames = {
      "", "-genitive", "-dative", "-accusative", "-ablative", "-locative"};
  return kNames.at(static_cast<std::size_t>(form));
}

std::string gender_rules(NounGender gender, Case form) {
  switch (gender) {
    case NounGender::Feminine:
      return "feminine";
    case NounGender::Plural:
      return "plural";
    case NounGender::Masculine:
      // They don't differ there, and ICU 72 has «двадцать четырех» for the masculine alone.
      if (form != Case::Prepositional) return "masculine";
      break;
    case NounGender::Neuter:
      break;
  }
  return "neuter";
}

}  // namespace

std::string spell_number(std::int64_t number, NounGender gender, Case form) {
  return spell(number, "%spellout-cardinal-" + gender_rules(gender, form) + case_rules(form));
}

std::string spell_date(const Date& date) {
  return spell(date.day, "%spellout-ordinal-neuter") + " " +
         month_name(date.month, Case::Genitive) + " " +
         spell(date.year, "%spellout-ordinal-masculine-genitive") + " года";
}

std::string month_name(int month, Case form) {
  static constexpr std::array<std::u32string_view, 12> kMonths = {
      U"январь", U"февраль", U"март",     U"апрель",  U"май",    U"июнь",
      U"июль",   U"август",  U"сентябрь", U"октябрь", U"ноябрь", U"декабрь"};
  const std::u32string_view name = kMonths.at(static_cast<std::size_t>(month - 1));
  // «январём», but «апрелем», «июнем».
  const bool stem = month == 4 || (month >= 5 && month <= 7);
  const declension::MasculineNoun noun = {
      name, declension::plain_stem(name),
      stem ? declension::Stress::Stem : declension::Stress::Ending, declension::Animacy::Inanimate};
  return to_utf8(declension::masculine_noun(noun).at(static_cast<std::size_t>(form)));
}

std::string roman_number(std::int64_t number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> kDigits = {{{1000, "M"},
                                                                                {900, "CM"},
                                                                                {500, "D"},
                                                                                {400, "CD"},
                                                                                {100, "C"},
                                                                                {90, "XC"},
                                                                                {50, "L"},
                                                                                {40, "XL"},
                                                                                {10, "X"},
                                                                                {9, "IX"},
                                                                                {5, "V"},
                                                                                {4, "IV"},
                                                                                {1, "I"}}};
  if (number < 1 || number > 3999) return "";
  std::string roman;
  for (const auto& [value, digits] : kDigits) {
    for (; number >= value; number -= value) roman += digits;
  }
  return roman;
}

}  // namespace muko
