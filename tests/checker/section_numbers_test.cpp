// The numbers of section headings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> numbers(const Facts& facts) {
  std::vector<std::string> lines;
  for (const NumberedHeading& number : facts.numbers) lines.push_back(number.number);
  return lines;
}

TEST(SectionNumbers, AreTypedOrAutomatic) {
  EXPECT_THAT(numbers(read({text("Раздел 7. Управление Программой"), bold("IV. Показатели"),
                            bold("8. Контроль"), heading("9. Сроки")},
                           Kind::Programme)),
              ElementsAre("7", "IV", "8", "9"));
}

TEST(SectionNumbers, AreNotThoseOfListsAndClauses) {
  EXPECT_THAT(
      numbers(read({text("1. Поддержка школ."), labelled("2.", "Помощь школам")}, Kind::Programme)),
      IsEmpty());
  EXPECT_THAT(numbers(read({bold("1. Утвердить план")}, Kind::Order)), IsEmpty());
}

}  // namespace
}  // namespace muko::test
