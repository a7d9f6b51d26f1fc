// Rules about rows that depend on one another, or repeat one another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Deadline month(int number) {
  return concrete("месяц", {{Date{2025, number, 1}, Date{2025, number, 28}}});
}

Deadline until(const std::string& text, Date end) {
  return concrete(text, {{std::nullopt, end}});
}

struct Row {
  std::string title = {};
  Deadline when = {};
};

std::vector<std::string> found(const std::vector<Row>& rows) {
  Facts facts = good_plan();
  for (const Row& row : rows) add_measure(facts, Track::T1, row.title, row.when);
  return messages(check_all({facts}));
}

TEST(StepOrder, PutsCriteriaBeforeTheListChosenByThem) {
  EXPECT_THAT(found({{"Утверждение списка школ-партнёров", month(3)},
                     {"Критерии отбора школ-партнёров", month(5)}}),
              ElementsAre("step-order: шаг «Утверждение списка школ-партнёров» кончается раньше "
                          "шага, без которого он невозможен: «Критерии отбора школ-партнёров»"));
  EXPECT_THAT(found({{"Утверждение списка школ-партнёров", month(5)},
                     {"Критерии отбора школ-партнёров", month(3)}}),
              IsEmpty());
  EXPECT_THAT(found({{"Утверждение списка школ-партнёров", month(3)},
                     {"Критерии отбора школ-партнёров", month(3)}}),
              IsEmpty());
}

TEST(StepOrder, LooksAtStepsOfOneThingOnly) {
  EXPECT_THAT(
      found({{"Список участников олимпиады", month(3)}, {"Критерии оценки уроков", month(5)}}),
      IsEmpty());
}

TEST(StepOrder, PutsTheTestBeforeItsAnalysis) {
  EXPECT_THAT(found({{"Анализ результатов пробного экзамена по физике", month(3)},
                     {"Пробный экзамен по физике", month(5)}}),
              ElementsAre("step-order: шаг «Анализ результатов пробного экзамена по физике» "
                          "кончается раньше шага, без которого он невозможен: «Пробный экзамен по "
                          "физике»"));
  EXPECT_THAT(
      found({{"Анализ результатов диагностики за 2024 год по физике за прошлый год", month(3)},
             {"Диагностика за 2024 год по физике за прошлый год", month(5)}}),
      IsEmpty());
  EXPECT_THAT(found({{"Анализ результатов ВПР и пробного экзамена", month(3)},
                     {"Пробный экзамен и ВПР", month(5)}}),
              IsEmpty());
}

TEST(StepOrder, IsKeptByOneStepInTime) {
  EXPECT_THAT(found({{"Диагностика чтения в школах", month(2)},
                     {"Анализ результатов диагностики чтения в школах", month(3)},
                     {"Диагностика чтения в школах повторно", month(5)}}),
              IsEmpty());
}

TEST(StepOrder, PassesOverWhatRecurs) {
  Deadline monthly = month(3);
  monthly.recurrence = Recurrence::Monthly;
  EXPECT_THAT(found({{"Заседание рабочей группы", monthly}, {"Создание рабочей группы", month(5)}}),
              IsEmpty());
  EXPECT_THAT(
      found({{"Заседание рабочей группы", month(3)}, {"Создание рабочей группы", month(5)}}),
      ElementsAre("step-order: шаг «Заседание рабочей группы» кончается раньше шага, без "
                  "которого он невозможен: «Создание рабочей группы»"));
}

TEST(DuplicateMeasure, MayBeToldInMoreWords) {
  EXPECT_THAT(found({{"Заключение шефских договоров школ", until("до 1 сентября", {2025, 9, 1})},
                     {"Заключение шефских договоров о помощи школам",
                      until("до 1 сентября нового учебного года", {0, 9, 1})}}),
              ElementsAre("duplicate-measure: мероприятие «Заключение шефских договоров о помощи "
                          "школам» записано в плане дважды"));
}

TEST(DuplicateMeasure, IsNotForAnotherDaySchoolOrNumber) {
  const Deadline may = until("до 1 мая", {2025, 5, 1});
  EXPECT_THAT(found({{"Заключение шефских договоров", may},
                     {"Заключение шефских договоров", until("до 1 июня", {2025, 6, 1})}}),
              IsEmpty());
  EXPECT_THAT(found({{"Проверка тетрадей учеников школы № 1", may},
                     {"Проверка тетрадей учеников школы № 2", may}}),
              IsEmpty());
  EXPECT_THAT(found({{"Открытый урок учителя физики", may}, {"Открытый урок учителя химии", may}}),
              IsEmpty());
}

TEST(DuplicateMeasure, OfTwoTracksIsForOneNamedSchool) {
  Facts facts = good_plan();
  const std::string title = "Диктант для учеников Полевой школы";
  for (const Track track : {Track::T1, Track::T2}) {
    facts.specifics.push_back({.measure = static_cast<int>(facts.measures.size()),
                               .quote = quote("Полевой школы", cell(9, 2))});
    add_measure(facts, track, title);
  }
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("duplicate-measure: мероприятие «Диктант для учеников Полевой школы» "
                          "записано в плане дважды"));
  facts.measures.back().responsible = {party("Директор школы")};
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
}

}  // namespace
}  // namespace muko::test
