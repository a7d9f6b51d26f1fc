#include "language/numerals.h"

#include <gtest/gtest.h>

namespace muko {
namespace {

TEST(SpellNumber, AgreesInGenderAndCase) {
  EXPECT_EQ(spell_number(21, NounGender::Masculine, Case::Nominative), "двадцать один");
  EXPECT_EQ(spell_number(21, NounGender::Feminine, Case::Genitive), "двадцати одной");
  EXPECT_EQ(spell_number(2, NounGender::Feminine, Case::Nominative), "две");
  EXPECT_EQ(spell_number(1, NounGender::Neuter, Case::Nominative), "одно");
  EXPECT_EQ(spell_number(342, NounGender::Masculine, Case::Instrumental),
            "тремястами сорока двумя");
  EXPECT_EQ(spell_number(24, NounGender::Masculine, Case::Prepositional), "двадцати четырёх");
  EXPECT_EQ(spell_number(1'300'004, NounGender::Masculine, Case::Genitive),
            "одного миллиона трёхсот тысяч четырёх");
  EXPECT_EQ(spell_number(0, NounGender::Masculine, Case::Nominative), "ноль");
  EXPECT_EQ(spell_number(-5, NounGender::Masculine, Case::Nominative), "минус пять");
}

TEST(SpellDate, IsInWords) {
  EXPECT_EQ(spell_date({2024, 3, 5}), "пятое марта две тысячи двадцать четвёртого года");
  EXPECT_EQ(spell_date({2000, 12, 31}), "тридцать первое декабря двухтысячного года");
  EXPECT_EQ(spell_date({1999, 5, 3}), "третье мая одна тысяча девятьсот девяносто девятого года");
}

TEST(MonthName, StandsInEveryCase) {
  EXPECT_EQ(month_name(3, Case::Nominative), "март");
  EXPECT_EQ(month_name(3, Case::Genitive), "марта");
  EXPECT_EQ(month_name(5, Case::Prepositional), "мае");
  EXPECT_EQ(month_name(6, Case::Instrumental), "июнем");
  EXPECT_EQ(month_name(9, Case::Instrumental), "сентябрём");
  EXPECT_EQ(month_name(1, Case::Accusative), "январь");
}

TEST(RomanNumber, IsForOneTo3999) {
  EXPECT_EQ(roman_number(4), "IV");
  EXPECT_EQ(roman_number(1999), "MCMXCIX");
  EXPECT_EQ(roman_number(3999), "MMMCMXCIX");
  EXPECT_EQ(roman_number(0), "");
  EXPECT_EQ(roman_number(4000), "");
}

}  // namespace
}  // namespace muko
