// What a document says of its own municipality.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "школа T1: МБОУ «…»"
std::vector<std::string> specifics(const Facts& facts) {
  static const char* const kNames[] = {"школа", "число", "проблема"};
  std::vector<std::string> lines;
  for (const Specific& specific : facts.specifics) {
    lines.push_back(std::string(kNames[static_cast<int>(specific.what)]) + " " +
                    (specific.track ? name_of(*specific.track) : "-") + ": " + specific.quote.text);
  }
  return lines;
}

std::vector<std::string> specifics(const std::string& words) {
  return specifics(read({text(words)}, Kind::AnalyticalNote));
}

TEST(Specifics, AreNamedSchools) {
  EXPECT_THAT(
      specifics("В МБОУ «Тальская СОШ», МКОУ СОШ с. Ручьи и МАОУ «Лицей № 1» сменились директора."),
      ElementsAre("школа -: МБОУ «Тальская СОШ»", "школа -: МКОУ СОШ с. Ручьи",
                  "школа -: МАОУ «Лицей № 1»"));
  EXPECT_THAT(specifics("помощь школе № 3 и Полянской ООШ"),
              ElementsAre("школа -: школе № 3", "школа -: Полянской ООШ"));
  EXPECT_THAT(specifics("МКУ «Информационно-методический центр» помогает школам"), IsEmpty());
  EXPECT_THAT(specifics("в каждой школе района, основная школа"), IsEmpty());
}

TEST(Specifics, AreCountsWithTheirNoun) {
  EXPECT_THAT(specifics("работают 14 общеобразовательных организаций, 112 обучающихся, 38 % семей"),
              ElementsAre("число -: 14 общеобразовательных организаций", "число -: 112 обучающихся",
                          "число -: 38 %"));
  EXPECT_THAT(specifics("команды трёх школ"), ElementsAre("число -: трёх школ"));
  EXPECT_THAT(specifics("в 2024 году, 5–7 классов, приказ № 14 школы, до 10 числа"), IsEmpty());
}

TEST(Specifics, TakeTheTrackOfTheirSentence) {
  EXPECT_THAT(specifics("Низкие результаты МБОУ «Тальская СОШ» (трек 1) связаны с кадрами. "
                        "В двух школах трека 2 – МБОУ «Ручейская СОШ» – сменились директора."),
              ElementsAre("школа T1: МБОУ «Тальская СОШ»", "число T2: двух школах",
                          "школа T2: МБОУ «Ручейская СОШ»"));
}

TEST(Specifics, TakeTheOnlyTrackOfTheirParagraph) {
  EXPECT_THAT(
      specifics("В МАОУ «СОШ № 4» 5 вакансий. Эта школа функционирует в зоне риска."),
      ElementsAre("школа T2: МАОУ «СОШ № 4»", "число T2: 5 вакансий", "проблема T2: вакансий"));
}

TEST(Specifics, FollowTheirSchoolThroughTheDocument) {
  const Facts facts = read(
      {
          table({{"Школа", "Отметки «2», %", "Трек"}, {"МБОУ «Тальская СОШ»", "21", "1"}}),
          text("В МБОУ «Тальская СОШ» 4 вакансии учителей."),
      },
      Kind::AnalyticalNote);

  EXPECT_THAT(specifics(facts),
              ElementsAre("школа T1: МБОУ «Тальская СОШ»", "школа T1: МБОУ «Тальская СОШ»",
                          "число T1: 4 вакансии", "проблема T1: вакансии"));
}

TEST(Specifics, OfAMeasureAndAGoalTakeTheTrackOfTheirBand) {
  const Facts facts = read({table({
      {"Мероприятие", "Срок"},
      {"Трек 3. Профилактика учебной неуспешности", "<"},
      {"Цель: помочь 37 обучающимся", "<"},
      {"Назначение координаторов в 9 школах", "май"},
  })});

  EXPECT_THAT(specifics(facts), ElementsAre("число T3: 9 школах", "число T3: 37 обучающимся"));
  EXPECT_EQ(facts.specifics[0].measure, 0);
  EXPECT_EQ(facts.specifics[0].quote.where.row, 4);
}

TEST(Specifics, OfARowAreTheSchoolsOfItsOtherCellsToo) {
  const Facts facts = read({table({
      {"Мероприятие", "Срок", "Ответственный", "Участники", "Результат"},
      {"Трек 2. Школы зоны риска", "<", "<", "<", "<"},
      {"Обучение педагогов", "май", "директор МБОУ СОШ № 4", "МБОУ «Тальская СОШ»",
       "8 часов, паспорт школы № 7"},
  })});

  EXPECT_THAT(specifics(facts),
              ElementsAre("школа T2: МБОУ СОШ № 4", "школа T2: МБОУ «Тальская СОШ»",
                          "школа T2: школы № 7"));
  for (const Specific& specific : facts.specifics) EXPECT_EQ(specific.measure, 0);
  EXPECT_EQ(facts.specifics[2].quote.where.cell, 5);
  EXPECT_EQ(facts.specifics[2].quote.where.start, 17);
}

TEST(Specifics, DoNotMakeASchoolOneOfTheTrackThatItHelps) {
  const Facts facts = read({table({
                                {"Мероприятие", "Срок", "Ответственный"},
                                {"Трек 1", "<", "<"},
                                {"Выезд в МБОУ «Тальская СОШ»", "май", "ИМЦ"},
                                {"Трек 3", "<", "<"},
                                {"Семинар для педагогов", "май", "МБОУ «Тальская СОШ»"},
                            }),
                            text("В МБОУ «Тальская СОШ» сменился директор.")});

  EXPECT_THAT(specifics(facts),
              ElementsAre("школа T1: МБОУ «Тальская СОШ»", "школа T3: МБОУ «Тальская СОШ»",
                          "школа T1: МБОУ «Тальская СОШ»"));
}

TEST(Specifics, OfAnItemOfAClauseTakeTheTrackOfTheItem) {
  const Document made = document({});
  Facts facts;
  facts.parts.push_back({.kind = Kind::Order});
  Clause clause;
  clause.text =
      "Методисту:\nа) организовать адресную поддержку школ с низкими результатами обучения: МБОУ "
      "СОШ № 2;\nб) в МБОУ СОШ № 5 провести семинар по профилактике учебной неуспешности.";
  clause.tracks = {Track::T1, Track::T3};
  facts.clauses = {clause};
  const Outline outline = read_outline(made, vocabulary(), facts);
  read_specifics(made, outline, vocabulary(), facts);

  EXPECT_THAT(specifics(facts), ElementsAre("школа T1: МБОУ СОШ № 2", "школа T3: МБОУ СОШ № 5"));
}

TEST(Specifics, GiveAClauseTheTrackOfItsSchool) {
  const Document made = document(
      {table({{"Мероприятие", "Срок"}, {"Трек 1", "<"}, {"Выезд в МБОУ «Тальская СОШ»", "май"}})});
  Facts facts;
  facts.parts.push_back({.kind = Kind::Roadmap, .last_block = 1});
  const Outline outline = read_outline(made, vocabulary(), facts);
  read_plans(made, outline, vocabulary(), facts);
  facts.clauses = {Clause{.text = "Директору МБОУ «Тальская СОШ» представить программу."}};
  read_specifics(made, outline, vocabulary(), facts);

  EXPECT_THAT(facts.clauses[0].tracks, ElementsAre(Track::T1));
}

}  // namespace
}  // namespace muko::test
