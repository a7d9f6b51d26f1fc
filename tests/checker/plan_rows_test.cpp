// The rows of a plan: what belongs to one, and what its cells say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<std::string> kHeader = {"№ п/п", "Наименование мероприятия", "Сроки исполнения",
                                          "Ответственный исполнитель", "Ожидаемый результат"};

TEST(PlanRows, CountsMergedCellsForEachRow) {
  const Facts facts =
      read({table({kHeader,
                   {"3.", "Разработка программы", "до 20 мая", "Директор, ММЦ", "А"},
                   {"^", "Защита программы", "3 июня", "^", "Б"},
                   {"4.", "Сбор отчётов", "июль", "УО", "^"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("3 Разработка программы / до 20 мая / Директор | ММЦ / А",
                          "3 Защита программы / 3 июня / Директор | ММЦ / Б",
                          "4 Сбор отчётов / июль / УО / Б"));
  EXPECT_THAT(facts.numbers, SizeIs(2));
}

TEST(PlanRows, JoinsARowThatAPageBreakCut) {
  const Facts facts = read({table({kHeader,
                                   {"1.1", "Разработка критериев", "январь", "ИРО", "Критерии"},
                                   {"", "отбора школ", "", "", ""},
                                   {"", "", "", "РЦОКО", ""},
                                   kHeader,
                                   {"1", "2", "3", "4", "5"},
                                   {"1.2", "Утверждение списка", "май", "МО", "Приказ"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("1.1 Разработка критериев отбора школ / январь / ИРО | РЦОКО / Критерии",
                          "1.2 Утверждение списка / май / МО / Приказ"));
}

TEST(PlanRows, PairsTheParagraphsOfARowWhereTheirCountsAgree) {
  const Facts facts = read(
      {table({kHeader,
              {"1.2", "Диагностика дефицитов\nСоставление планов", "апрель 2024 г.\nмай 2024 г.",
               "ММЦ\nЗаместитель директора", "Справка\n11 планов"}})});

  EXPECT_THAT(
      measures_of(facts),
      ElementsAre("1.2 Диагностика дефицитов / апрель 2024 г. / ММЦ / Справка",
                  "1.2 Составление планов / май 2024 г. / Заместитель директора / 11 планов"));
  EXPECT_THAT(facts.mismatches, IsEmpty());
  EXPECT_EQ(facts.measures[1].where.start, 22);
  EXPECT_EQ(facts.measures[1].where.end, 40);
}

TEST(PlanRows, ReportsARowWhoseCountsDisagreeAndGuessesNothing) {
  const Facts facts = read({table(
      {kHeader,
       {"2",
        "Выявление учителей\nФормирование заявок\nКонсультационная поддержка\nУчастие в курсах",
        "весь период\nпо мере необходимости", "Отдел\nИМЦ\nИРО", "Курсы"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("2 Выявление учителей / нет /  / Курсы",
                                              "2 Формирование заявок / нет /  / Курсы",
                                              "2 Консультационная поддержка / нет /  / Курсы",
                                              "2 Участие в курсах / нет /  / Курсы"));
  EXPECT_FALSE(facts.measures[0].paired);
  ASSERT_THAT(facts.mismatches, SizeIs(1));
  EXPECT_EQ(facts.mismatches[0].measures, 4);
  EXPECT_EQ(facts.mismatches[0].deadlines, 2);
  EXPECT_EQ(facts.mismatches[0].responsible, 3);
}

// On a printed page the paragraphs of a cell are a guess.
TEST(PlanRows, WarnsOfAPrintedRowThatCannotBePaired) {
  Document printed = document({table(
      {kHeader, {"2", "Выявление учителей\nСбор заявок", "май\nиюнь\nиюль", "Отдел", "Курсы"}})});
  EXPECT_THAT(read(printed).warnings, IsEmpty());
  printed.format = Format::Pdf;
  const Facts facts = read(printed);

  ASSERT_THAT(facts.mismatches, SizeIs(1));
  EXPECT_TRUE(facts.mismatches[0].guessed);
  ASSERT_THAT(facts.warnings, SizeIs(1));
  EXPECT_EQ(facts.warnings[0].code, "measures-unpaired");
  EXPECT_EQ(facts.warnings[0].message,
            "в ячейке несколько мероприятий, и по напечатанной странице не видно, какой срок и "
            "исполнитель к какому относится: сверьте с документом Word");
  EXPECT_EQ(facts.warnings[0].where.row, 2);
}

TEST(PlanRows, SharesOneDeadlineAmongTheMeasuresOfARow) {
  const Facts facts = read(
      {table({kHeader,
              {"1", "- разработка программы;\n- защита программы", "май 2024", "УО", "Приказ"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("1 разработка программы; / май 2024 / УО / Приказ",
                                              "1 защита программы / май 2024 / УО / Приказ"));
  EXPECT_TRUE(facts.measures[0].paired);
}

TEST(PlanRows, KeepsAMeasureOverSeveralParagraphsWhole) {
  const Facts facts = read({table({
      kHeader,
      {"1", "Организация семинара\nпо вопросам качества", "март 2021\nноябрь 2022", "ИРО", "А"},
      {"2", "Родительский всеобуч:\n- мотивация;\n- успех", "май", "УО", "Б"},
      {"3", "Неделя открытых дверей\nТема: «Успех каждого»", "май", "УО", "В"},
  })});

  EXPECT_THAT(
      measures_of(facts),
      ElementsAre("1 Организация семинара по вопросам качества / март 2021 ноябрь 2022 / ИРО / А",
                  "2 Родительский всеобуч: - мотивация; - успех / май / УО / Б",
                  "3 Неделя открытых дверей Тема: «Успех каждого» / май / УО / В"));
}

TEST(PlanRows, TakesTheNumberBeforeATitleWithoutAColumnForIt) {
  const Facts facts = read({table({{"Мероприятие", "Срок", "Исполнитель"},
                                   {"1.1. Создание рабочей группы", "март", "УО"},
                                   {"2) Выезд в школу", "май", "ИМЦ"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("1.1 Создание рабочей группы / март / УО",
                                              "2 Выезд в школу / май / ИМЦ"));
}

TEST(PlanRows, KeepsAMeasureWithoutDeadlineAndExecutor) {
  const Facts facts = read({table({{"Мероприятие", "Срок", "Исполнитель"},
                                   {"Создание рабочей группы", "-", ""},
                                   {"Проведение выездов в школы", "", ""}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("Создание рабочей группы / - / ", "Проведение выездов в школы /  / "));
  EXPECT_EQ(facts.measures[1].deadline->specificity, Specificity::Missing);
}

TEST(PlanRows, TellsCoExecutorsByTheirColumnOrSlash) {
  const Facts columns = read({table({{"Мероприятие", "Срок", "Исполнитель", "Соисполнители"},
                                     {"Выезд в школу", "май", "УО", "ИМЦ"}})});
  const Facts slash = read({table({{"Мероприятие", "Срок", "Исполнители/соисполнители"},
                                   {"Выезд в школу", "май", "УО / ИМЦ"}})});

  for (const Facts* facts : {&columns, &slash}) {
    ASSERT_THAT(facts->measures, SizeIs(1));
    ASSERT_THAT(facts->measures[0].responsible, SizeIs(2));
    EXPECT_EQ(facts->measures[0].responsible[0].part, PartyPart::Executor);
    EXPECT_EQ(facts->measures[0].responsible[1].part, PartyPart::CoExecutor);
  }
}

TEST(PlanRows, PartsTheDeadlineFromTheExecutorInASharedCell) {
  const Facts facts = read({table({{"№", "Мероприятия", "Сроки и ответственные"},
                                   {"1", "Анализ работ", "июнь 2024 г., ИМЦ"},
                                   {"2", "Выезд в школу", "до 1 мая\nУправление образования"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("1 Анализ работ / июнь 2024 г. / ИМЦ",
                          "2 Выезд в школу / до 1 мая / Управление образования"));
}

TEST(PlanRows, ReadsCellsPartedUnderAHeaderCellOfTwoColumns) {
  const Facts facts = read({table({{"Мероприятия", "<", "Сроки", "<", "Исполнители"},
                                   {"1.1", "Анализ работ", "01.02.2024", "01.03.2024", "ИМЦ"},
                                   {"1.2", "Выезд в школу", "01.04.2024", "", "УО"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("1.1 Анализ работ / 01.02.2024 – 01.03.2024 / ИМЦ",
                                              "1.2 Выезд в школу / 01.04.2024 / УО"));
}

TEST(PlanRows, GivesABlankDirectionTheOneAbove) {
  const Facts facts = read({table({{"Трек", "Мероприятие", "Срок"},
                                   {"Трек 1", "Выезд в школу", "май"},
                                   {"", "Защита программы", "июнь"}})});

  EXPECT_EQ(facts.measures[1].track, Track::T1);
}

TEST(PlanRows, GoesOnBehindAPageNumberWithTheRestOfTheRow) {
  const Facts facts = read({
      table({kHeader, {"1", "Обучение педагогов школ с низкими", "май 2024", "Управление", "А"}}),
      text("3"),
      table({{"", "результатами", "", "образования", ""},
             {"2", "Совещание", "июнь 2024", "ИМЦ", "Б"}}),
  });

  EXPECT_THAT(
      measures_of(facts),
      ElementsAre("1 Обучение педагогов школ с низкими результатами / май 2024 / Управление "
                  "образования / А",
                  "2 Совещание / июнь 2024 / ИМЦ / Б"));
}

TEST(PlanRows, PairsNumberedDeadlinesAndKeepsAWrappedResultWhole) {
  const Facts facts = read({table({kHeader,
                                   {"1", "1) Анализ ВПР\n2) Анализ ОГЭ", "1) май\n2) июнь",
                                    "1) ИМЦ\n2) УО", "Рост\nкачества"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("1 Анализ ВПР / май / ИМЦ / Рост качества",
                                              "1 Анализ ОГЭ / июнь / УО / Рост качества"));
}

}  // namespace
}  // namespace muko::test
