#include "language/dictionary.h"

#include <gtest/gtest.h>

#include "language/affixes.h"

namespace muko {
namespace {

TEST(Dictionary, KnowsRussianWordsInAllForms) {
  for (const char* word : {"школа", "школами", "качественного", "утверждёнными", "утвержденными",
                           "сопровождению", "лучшего", "проведены"}) {
    EXPECT_TRUE(knows_word(word)) << word;
  }
}

TEST(Dictionary, TellsWordsOfOneBeginningApart) {
  for (const char* word : {"он", "дом", "план", "планшет", "планшетка", "программа", "программист",
                           "программирование", "противопожарный", "противоположный"}) {
    EXPECT_TRUE(knows_word(word)) << word;
  }
  for (const char* word : {"программь", "программищ", "противопожь", "планшещ"}) {
    EXPECT_FALSE(knows_word(word)) << word;
  }
}

TEST(Dictionary, KnowsNoPiecesAndNothingMadeUp) {
  for (const char* word :
       {"ственного", "каче", "мартапрель", "нормативноправовое", "щщщ", "", "-"}) {
    EXPECT_FALSE(knows_word(word)) << word;
  }
}

TEST(Affixes, AskForTheLastLettersOfTheBase) {
  const Affixes affixes("SET UTF-8\nSFX Z Y 2\nSFX Z   ый   о   [лн]ый\nSFX Z   0   ка   [^а]\n");
  const auto* with_o = affixes.with("о");
  ASSERT_NE(with_o, nullptr);
  ASSERT_EQ(with_o->size(), 1U);
  EXPECT_EQ(with_o->front().flag, 'Z');
  EXPECT_TRUE(fits(with_o->front(), "полный"));
  EXPECT_FALSE(fits(with_o->front(), "старый"));
  EXPECT_FALSE(fits(with_o->front(), "ый"));
  EXPECT_TRUE(fits(affixes.with("ка")->front(), "дом"));
  EXPECT_FALSE(fits(affixes.with("ка")->front(), "дома"));
  EXPECT_EQ(affixes.with("щ"), nullptr);
}

}  // namespace
}  // namespace muko
