#include "checker/facts/text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace muko {
namespace {

TEST(Fold, FoldsEveryLetterAtEveryPlace) {
  const std::vector<std::pair<std::string, std::string>> letters = {
      {"П", "п"}, {"Р", "р"}, {"Я", "я"},          {"А", "а"}, {"Ё", "е"},
      {"ё", "е"}, {"ж", "ж"}, {"Ї", "Ї"},          {"Z", "z"}, {"\u00A0", "  "},
      {"«", "«"}, {"№", "№"}, {"\u00C0", "\u00C0"}};
  for (std::size_t before = 0; before < 40; ++before) {
    for (const auto& [letter, folded] : letters) {
      EXPECT_EQ(fold(std::string(before, 'A') + letter), std::string(before, 'a') + folded);
      EXPECT_EQ(fold(std::string(before, 'A') + letter + "РЁ-" + letter + "З"),
                std::string(before, 'a') + folded + "ре-" + folded + "з");
    }
  }
}

TEST(Fold, KeepsTheLengthOfBrokenText) {
  for (const std::string text : {"", "\xD0", "я\xD0\x90\x90", "\xC2", "\xD1\xD1\xD1"}) {
    EXPECT_EQ(fold(text).size(), text.size());
  }
}

TEST(InOneLine, HasSingleSpaces) {
  EXPECT_EQ(in_one_line(" АДМИНИСТРАЦИЯ\nРАЙОНА \u00A0 №\t5 "), "АДМИНИСТРАЦИЯ РАЙОНА № 5");
  EXPECT_EQ(in_one_line(" \n "), "");
}

}  // namespace
}  // namespace muko
