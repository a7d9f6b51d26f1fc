#include "generator/language/names.h"

#include <gtest/gtest.h>

namespace muko::tmpl {
namespace {

TEST(Names, AreUnmixedIntoTheAlphabetOfTheirOtherLetters) {
  EXPECT_EQ(unmix_letters("cумма"), "сумма");    // Latin c
  EXPECT_EQ(unmix_letters("numbеr"), "number");  // Cyrillic е
  EXPECT_EQ(unmix_letters("приказ.дaта"), "приказ.дата");
}

TEST(Names, StayWhereTheirWordsAreOfOneAlphabetEach) {
  EXPECT_EQ(unmix_letters("сумма"), std::nullopt);
  EXPECT_EQ(unmix_letters("IT_отдел"), std::nullopt);
  EXPECT_EQ(unmix_letters("x1"), std::nullopt);
}

TEST(NearestName, FindsSlipsOfThePen) {
  const std::vector<std::string> names = {"номер", "дата", "ответственные"};
  EXPECT_EQ(nearest_name("номре", names), "номер");
  EXPECT_EQ(nearest_name("датта", names), "дата");
  EXPECT_EQ(nearest_name("ответсвенные", names), "ответственные");
  EXPECT_EQ(nearest_name("нoмер", names), "номер");  // Latin o
}

TEST(NearestName, DoesNotGuessWhereNothingIsNear) {
  EXPECT_EQ(nearest_name("школы", {"номер", "дата"}), "");
  EXPECT_EQ(nearest_name("я", {"ю"}), "");
}

}  // namespace
}  // namespace muko::tmpl
