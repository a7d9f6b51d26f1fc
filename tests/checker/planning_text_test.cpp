// Measures written as paragraphs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PlanningText, ReadsLabelsBehindAndBelowAnItem) {
  const Facts facts = read({
      text("Трек 2. Организация работы со школами, функционирующими в зоне риска"),
      text("Цель: вернуть результаты."),
      text("2.1. Создать рабочую группу по сопровождению школ."),
      text(
          "Срок: до 20 сентября 2024 г. Ответственный: Управление образования. Результат: приказ."),
      text("Трек 3. Профилактика учебной неуспешности"),
      text("3.1. Назначить координаторов. Срок: октябрь 2024 г. Ответственные: Директора школ, "
           "ИМЦ."),
  });

  EXPECT_THAT(measures_of(facts),
              ElementsAre("2.1 [T2] Создать рабочую группу по сопровождению школ / до 20 сентября "
                          "2024 г. / Управление образования / приказ",
                          "3.1 [T3] Назначить координаторов / октябрь 2024 г. / Директора школ | "
                          "ИМЦ / "));
  EXPECT_EQ(facts.measures[0].plan, -1);
  EXPECT_EQ(facts.measures[0].where.paragraph, 3);
  EXPECT_EQ(facts.measures[0].where.start, 5);
  EXPECT_EQ(facts.measures[0].deadline_where.paragraph, 4);
  ASSERT_THAT(facts.plans, SizeIs(1));
  EXPECT_EQ(facts.plans[0].columns, (std::set<Column>{Column::Title, Column::Deadline,
                                                      Column::Responsible, Column::Result}));
}

TEST(PlanningText, StandsUnderTheOfficialNameOfATrackAlone) {
  const Facts facts = read({
      text("Организация работы со школами, функционирующими в зоне риска снижения образовательных "
           "результатов:"),
      text("1. Провести аудит. Срок: апрель 2024 г. Ответственный: ИМЦ."),
      text("Адресная поддержка школ с низкими результатами обучения:"),
      text("2. Провести семинар. Срок: март 2024 г. Ответственный: ИМЦ."),
  });

  EXPECT_THAT(measures_of(facts), ElementsAre("1 [T2] Провести аудит / апрель 2024 г. / ИМЦ",
                                              "2 [T1] Провести семинар / март 2024 г. / ИМЦ"));
}

TEST(PlanningText, ReadsAutomaticNumbersAndLabelsInBrackets) {
  const Facts facts = read({
      labelled("1.1.", "Провести выезды в школы (срок – май 2024 г., отв. – ИМЦ)"),
      labelled("1.2.", "Разработать программы школ (отв. Управление образования)"),
  });

  EXPECT_THAT(measures_of(facts),
              ElementsAre("1.1 Провести выезды в школы / май 2024 г. / ИМЦ",
                          "1.2 Разработать программы школ /  / Управление образования"));
  EXPECT_EQ(facts.measures[1].deadline->specificity, Specificity::Missing);
}

TEST(PlanningText, ReadsLabelsWithoutAColon) {
  const Facts facts = read({
      heading("Трек 2"),
      labelled("•", "Провести диагностику педагогов – октябрь 2024 г., ответственный ИМЦ."),
      labelled("•", "Провести выезды в школы, срок до 1 марта 2024 г., ответственный ММЦ."),
  });

  EXPECT_THAT(measures_of(facts),
              ElementsAre("[T2] Провести диагностику педагогов / октябрь 2024 г. / ИМЦ",
                          "[T2] Провести выезды в школы / до 1 марта 2024 г. / ММЦ"));
}

TEST(PlanningText, FindsTheDeadlineInsideTheSentence) {
  const Facts facts = read({
      heading("План мероприятий"),
      text("1. До 1 марта 2024 года готовится список."),
      text("2. Провести до 15 апреля 2024 года собеседования с директорами."),
      text("3. Развивать наставничество."),
  });

  ASSERT_THAT(facts.measures, SizeIs(1));
  EXPECT_EQ(facts.measures[0].number, "2");
  EXPECT_EQ(facts.measures[0].deadline->text, "до 15 апреля 2024 года");
}

TEST(PlanningText, LeavesAimsAndTermsOfAProgrammeAlone) {
  const Facts facts = read(
      {
          bold("Раздел 3. Цели и задачи Программы"),
          text("1. Повысить до 1 сентября 2025 года долю школ."),
          bold("Раздел 5. Сроки реализации"),
          text("Срок реализации: 2024–2025 годы. Ответственный исполнитель: Управление "
               "образования."),
          text("Реализация мероприятий рассчитана на 2024–2025 годы."),
      },
      Kind::Programme);

  EXPECT_THAT(facts.measures, IsEmpty());
  EXPECT_THAT(facts.plans, IsEmpty());
}

TEST(PlanningText, LeavesTheClausesOfAnOrderAlone) {
  const Facts facts = read(
      {text("2. Провести до 1 марта 2024 г. выезды. Срок: май. Ответственный: ИМЦ.")}, Kind::Order);

  EXPECT_THAT(facts.measures, IsEmpty());
}

}  // namespace
}  // namespace muko::test
