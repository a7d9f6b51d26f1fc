#include "language/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace muko {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts_of(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.emplace_back(word.text);
  return texts;
}

TEST(SplitWords, KeepsInnerHyphensAndLeavesMarksOut) {
  EXPECT_THAT(texts_of(split_words("План-график (2024 г.): №5 — «меры».")),
              ElementsAre("План-график", "2024", "г", "5", "меры"));
}

TEST(SplitWords, GivesByteOffsets) {
  const auto words = split_words("в школе");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].start, 3U);
  EXPECT_EQ(words[1].end, 13U);
}

TEST(SplitWords, EndsAWordBeforeAHyphenThatNothingFollows) {
  EXPECT_THAT(texts_of(split_words("мини- и микро--группы -")),
              ElementsAre("мини", "и", "микро", "группы"));
}

TEST(SplitWords, GoesOnBehindALetterOfAnotherAlphabetAndASoftHyphen) {
  EXPECT_THAT(texts_of(split_words("меро\u00adприятие, IT-куб; 5-х ёлка.Школа")),
              ElementsAre("меро\u00adприятие", "IT-куб", "5-х", "ёлка", "Школа"));
}

TEST(StemKeys, TellWordsApartByEachOfTheirLetters) {
  std::set<StemKey> keys;
  std::size_t words = 0;
  for (std::string word; word.size() < 40; word += "ш") {
    for (const char* last : {"а", "б", "щ", "1", "z"}) {
      keys.insert(stem_key(word + last + "щ"));
      ++words;
    }
  }
  EXPECT_EQ(keys.size(), words);
  EXPECT_EQ(stem_keys("Адресная поддержка: 5 школ"),
            stem_keys(split_words("Адресная поддержка: 5 школ")));
}

TEST(StemKeys, StayTheSameWhenManyWordsWereMet) {
  const auto word = [](int number) { return "слово" + std::to_string(number); };
  std::vector<StemKey> keys;
  for (int i = 0; i < 40000; ++i) keys.push_back(stem_key(word(i)));
  EXPECT_EQ(std::set<StemKey>(keys.begin(), keys.end()).size(), keys.size());
  for (int i = 0; i < 40000; ++i) EXPECT_EQ(stem_key(word(i)), keys[static_cast<std::size_t>(i)]);
}

TEST(Stems, AgreeInAllCases) {
  EXPECT_EQ(stems("Адресной поддержки школ"), stems("адресная поддержка школа"));
}

TEST(Stems, TakeYoAsYeAndLatinLookAlikesAsCyrillic) {
  EXPECT_EQ(stems("отчёт"), stems("отчет"));
  EXPECT_EQ(stems("шкoлa"), stems("школа"));  // Latin o, a
}

TEST(Stem, IsTheSnowballStem) {
  EXPECT_EQ(stem("результатами"), "результат");
}

TEST(Normalize, MakesEqualWhatLooksEqual) {
  EXPECT_EQ(normalize("  «Чёткий»\u00a0 план\u2014СХЕМА\n№ 5 "), "\"четкий\" план-схема № 5");
}

TEST(Normalize, MendsLatinLettersOnlyInsideCyrillicWords) {
  EXPECT_EQ(normalize("OГЭ и IT-парк, COVID"), "огэ и it-парк, covid");
}

TEST(Normalize, DropsSoftHyphens) {
  EXPECT_EQ(normalize("меро\u00adприятие"), "мероприятие");
}

TEST(CloseLetterspacing, JoinsALetterspacedWord) {
  EXPECT_EQ(close_letterspacing("П Р И К А З"), "ПРИКАЗ");
  EXPECT_EQ(
      close_letterspacing("П\u00a0Р\u00a0И\u00a0К\u00a0А\u00a0З\u00a0Ы\u00a0В\u00a0А\u00a0Ю:"),
      "ПРИКАЗЫВАЮ:");
  EXPECT_EQ(close_letterspacing("п р и к а з ы в а ю :"), "приказываю :");
}

TEST(CloseLetterspacing, PartsWordsAtWiderGaps) {
  EXPECT_EQ(close_letterspacing("П Р И К А З   О Т Д Е Л А № 5"), "ПРИКАЗ ОТДЕЛА № 5");
}

TEST(CloseLetterspacing, LeavesOrdinaryTextAlone) {
  const std::string text = "Приказ от 5 мая, И. О. Петров и К о школе а в";
  EXPECT_EQ(close_letterspacing(text), text);
}

TEST(ContainsPhrase, FindsWordsInAnyForm) {
  EXPECT_TRUE(contains_phrase("О реализации комплекса мер", "комплекс мер"));
  EXPECT_FALSE(contains_phrase("комплекс наших мер", "комплекс мер"));
  EXPECT_FALSE(contains_phrase("мер комплекс", "комплекс мер"));
}

TEST(ContainsPhrase, AllowsGapsOfAsManyWords) {
  EXPECT_TRUE(contains_phrase("Контроль за исполнением приказа", "контроль исполнение", 1));
  EXPECT_FALSE(contains_phrase("Контроль за строгим исполнением", "контроль исполнение", 1));
  EXPECT_TRUE(contains_phrase("контроль, контроль за исполнением", "контроль исполнение", 1));
}

TEST(ContainsPhrase, FindsNoEmptyPhrase) {
  EXPECT_FALSE(contains_phrase("текст", " – "));
}

TEST(PhraseSet, FindsTheLongestOfThoseThatBeginAtAPlace) {
  const PhraseSet set({"управленческое решение", "решение", "управленческое решение руководителя"});
  const auto match = set.find(stem_keys("приняты управленческие решения руководителей"));
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->phrase, 2U);
  EXPECT_EQ(match->first, 1U);
  EXPECT_EQ(match->end, 4U);
}

TEST(PhraseSet, FindsAllFromLeftToRightWithoutOverlap) {
  const PhraseSet set({"план", "план мероприятий"});
  const auto matches = set.find_all(stem_keys("план мероприятий и план"));
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].phrase, 1U);
  EXPECT_EQ(matches[1].phrase, 0U);
}

TEST(PhraseSet, IsEmptyWithoutWords) {
  const PhraseSet set({"", "—"});
  EXPECT_TRUE(set.empty());
  EXPECT_FALSE(set.found_in("любой текст"));
}

TEST(PhraseSet, TellsWhatATextOpensWith) {
  const PhraseSet phrases({"в целях", "контроль за исполнением", "план"});
  EXPECT_TRUE(phrases.opens("В целях поддержки школ"));
  EXPECT_TRUE(phrases.opens("  «Контроль за исполнением» приказа"));
  EXPECT_TRUE(phrases.opens("Плана"));
  EXPECT_FALSE(phrases.opens("Контроль исполнения"));
  EXPECT_FALSE(phrases.opens("Утвердить план"));
  EXPECT_FALSE(phrases.opens("в"));
  EXPECT_FALSE(phrases.opens(" – "));
  EXPECT_FALSE(PhraseSet().opens("план"));
  EXPECT_EQ(phrases.longest(), 3U);
}

}  // namespace
}  // namespace muko
