// Regional measures cited by their numbers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/facts/citations.h"
#include "tests/checker/paper.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string cited(const std::string& words, const std::string& preamble = "") {
  const RegionalNames names = regional_names(document({text(preamble)}), vocabulary());
  std::string numbers;
  for (const auto& citation :
       find_measure_citations(words, {.paragraph = 1}, names, BareNumbers::Refused)) {
    numbers += (numbers.empty() ? "" : " ") + citation.number;
  }
  return numbers;
}

TEST(Citations, FindTheNumbersOfTheRegionalDocument) {
  EXPECT_EQ(cited("Создание группы (п. 2.2 Комплекса мер)"), "2.2");
  EXPECT_EQ(cited("во исполнение пунктов 2.1 и 2.3 Комплекса мер"), "2.1 2.3");
  EXPECT_EQ(cited("п.п. 1.2, 1.3 регионального комплекса мер"), "1.2 1.3");
  EXPECT_EQ(cited("п. 1.2, п. 1.4 РКМ"), "1.2 1.4");
  EXPECT_EQ(cited("мера 3.1 РКМ"), "3.1");
  EXPECT_EQ(cited("региональная мера 3.1"), "3.1");
  EXPECT_EQ(cited("Комплекс мер (пункт 4.2)"), "4.2");
  EXPECT_EQ(cited("п. 4.1\u00A0Комплекса мер"), "4.1");
}

TEST(Citations, KnowTheShortNameThatTheDocumentDefines) {
  const std::string preamble =
      "во исполнение приказа министерства образования Тальской области от 19.01.2024 № 48 "
      "«Об утверждении мероприятий» (далее – Региональный план)";

  EXPECT_EQ(cited("пункт 3.2 Регионального плана", preamble), "3.2");
}

TEST(Citations, KnowThePlansOfARegion) {
  EXPECT_EQ(cited("Рисковый профиль школы (п. 8 областного плана)"), "8");
  EXPECT_EQ(cited("пункт 3 краевой программы"), "3");
}

TEST(Citations, KnowAnActOfTheRegionByItsNumber) {
  const Facts facts =
      Paper()
          .title("ПРИКАЗ")
          .line("О мерах")
          .line(
              "В соответствии с постановлением министерства образования Тальской области от "
              "12.12.2023 № 48 «О мерах поддержки школ с низкими результатами»")
          .line("ПРИКАЗЫВАЮ:")
          .line("1. Директорам школ закупить учебники (п. 2 постановления № 48).")
          .line("2. Директорам школ выполнить п. 3 постановления № 49.")
          .facts();

  ASSERT_EQ(facts.clauses.size(), 2U);
  ASSERT_THAT(facts.clauses[0].citations, SizeIs(1));
  EXPECT_EQ(facts.clauses[0].citations[0].number, "2");
  EXPECT_THAT(facts.clauses[1].citations, IsEmpty());
}

TEST(Citations, AreMeasuresOfTheOrderThatThePlanCarriesOut) {
  const auto citations = [](const std::string& ground) {
    return Paper()
        .title("ПРИКАЗ")
        .line("О мерах")
        .line(ground)
        .line("ПРИКАЗЫВАЮ:")
        .line("1. Утвердить план (приложение).")
        .page()
        .right("Приложение к приказу от 01.02.2024 № 5")
        .title("План мероприятий на 2024 год")
        .ruled({{"№", "Мероприятие", "Срок", "Ответственный"},
                {"1", "Диагностика учителей (мера 2.1)", "март 2024 г.", "ММЦ"}})
        .facts()
        .measures.at(0)
        .citations;
  };
  EXPECT_THAT(citations("Во исполнение приказа министерства образования Тальской области от "
                        "18.12.2023 № 874"),
              SizeIs(1));
  EXPECT_THAT(citations("В целях повышения качества образования"), IsEmpty());
}

TEST(Citations, AreNotClausesOfOtherActs) {
  EXPECT_EQ(cited("п. 2 статьи 28 Федерального закона"), "");
  EXPECT_EQ(cited("в соответствии с пунктом 3.2 настоящего приказа"), "");
  EXPECT_EQ(cited("пункт 2.3 Положения об управлении"), "");
  EXPECT_EQ(cited("п. 3.2 муниципального комплекса мер"), "");
  EXPECT_EQ(cited("Комплекса мер, утверждённого распоряжением от 19.01.2024 № 48-р"), "");
  EXPECT_EQ(cited("пункт 4.2"), "");
}

TEST(Citations, QuoteTheirWordsAtTheirPlace) {
  const Facts facts =
      read({table({{"Мероприятие", "Срок"}, {"Выезд (п. 2.2 Комплекса мер)", "май"}})});

  ASSERT_THAT(facts.measures, SizeIs(1));
  ASSERT_THAT(facts.measures[0].citations, SizeIs(1));
  const Quote& quote = facts.measures[0].citations[0].quote;
  EXPECT_EQ(quote.text, "п. 2.2 Комплекса мер");
  EXPECT_EQ(quote.where.start, 7);
  EXPECT_EQ(quote.where.end, 27);
  EXPECT_EQ(quote.where.row, 2);
  EXPECT_THAT(facts.measure_citations, SizeIs(1));
}

TEST(Citations, OfABareNumberCountInAMeasureOfADocumentThatNamesTheRegionalOne) {
  const std::vector<std::vector<std::string>> rows = {{"Мероприятие", "Срок"},
                                                      {"Выезд в школу (п. 2.2)", "май"}};

  EXPECT_THAT(read({text("План отвечает Комплексу мер области."), table(rows)}).measure_citations,
              SizeIs(1));
  EXPECT_THAT(read({table(rows)}).measure_citations, IsEmpty());
}

TEST(Citations, GoOnInTheListUnderTheDocumentsName) {
  const Facts facts = read(
      {
          text("1.1. Предмет – содействие в реализации мер Комплекса мер области:"),
          text("– пункта 1.4 – выявление школ (трек 2);"),
          text("– пункта 5.3 – сопровождение обучающихся."),
          text("1.2. Управление исполняет пункт 2.1."),
      },
      Kind::Agreement);

  ASSERT_THAT(facts.measure_citations, SizeIs(2));
  EXPECT_EQ(facts.measure_citations[1].number, "5.3");
  EXPECT_EQ(facts.measure_citations[1].quote.where.paragraph, 3);
}

TEST(Citations, GiveAClauseItsTracks) {
  Facts facts;
  Clause clause;
  clause.text =
      "ИМЦ закрепить кураторов за школами трека 2 во исполнение пункта 2.3 Комплекса мер.";
  facts.clauses = {clause, Clause{.text = "Отделу подготовить отчёт по всем трём трекам."}};

  read_citations(document({}), vocabulary(), facts);

  EXPECT_THAT(facts.clauses[0].tracks, ElementsAre(Track::T2));
  ASSERT_THAT(facts.clauses[0].citations, SizeIs(1));
  EXPECT_EQ(facts.clauses[0].citations[0].number, "2.3");
  EXPECT_THAT(facts.clauses[1].tracks, ElementsAre(Track::T1, Track::T2, Track::T3));
}

}  // namespace
}  // namespace muko::test
