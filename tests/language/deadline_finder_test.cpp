#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "deadline_text.h"

namespace muko {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> deadlines_in(std::string_view sentence) {
  std::vector<std::string> texts;
  for (const FoundDeadline& found : find_deadlines(sentence)) {
    texts.push_back(found.deadline.text);
    EXPECT_EQ(found.deadline.text, sentence.substr(found.start, found.end - found.start));
  }
  return texts;
}

TEST(FindDeadlines, FindsDaysThatBoundAnAction) {
  EXPECT_THAT(deadlines_in("Отделу (Зорин А.С.) до 1 марта 2024 г. сформировать рабочую группу."),
              ElementsAre("до 1 марта 2024 г."));
  EXPECT_THAT(deadlines_in("Представить отчёт в срок до 15 марта 2024 года в отдел"),
              ElementsAre("в срок до 15 марта 2024 года"));
  EXPECT_THAT(deadlines_in("Не позднее 20.12.2024 подвести итоги"),
              ElementsAre("Не позднее 20.12.2024"));
  EXPECT_THAT(deadlines_in("Провести 28 августа 2024 года совещание"),
              ElementsAre("28 августа 2024 года"));
  EXPECT_THAT(deadlines_in("С 1 сентября 2024 г. по 31 мая 2025 г. вести занятия"),
              ElementsAre("С 1 сентября 2024 г. по 31 мая 2025 г."));
}

TEST(FindDeadlines, TakesAListAsOneAndPartsWhatWordsPart) {
  EXPECT_THAT(deadlines_in("Представлять отчёт до 25 июня и до 20 декабря каждого года"),
              ElementsAre("до 25 июня и до 20 декабря каждого года"));
  EXPECT_THAT(deadlines_in("до 01.09. представить планы; до 15.09. назначить кураторов"),
              ElementsAre("до 01.09", "до 15.09"));
}

TEST(FindDeadlines, FindsMonthsAndYearsBehindTheirPrepositions) {
  EXPECT_THAT(deadlines_in("Организовать в мае и декабре 2024 года семинары"),
              ElementsAre("в мае и декабре 2024 года"));
  EXPECT_THAT(deadlines_in("В течение 2024/2025 учебного года сопровождать школы"),
              ElementsAre("В течение 2024/2025 учебного года"));
  EXPECT_THAT(deadlines_in("Провести в III квартале 2024 года цикл"),
              ElementsAre("в III квартале 2024 года"));
}

TEST(FindDeadlines, FindsHolidaysWithTheirYear) {
  const auto found = find_deadlines("В период летних каникул 2024 года провести смену");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].deadline.text, "В период летних каникул 2024 года");
  EXPECT_EQ(test::summary(found[0].deadline), "concrete []  {}");
}

TEST(FindDeadlines, LeavesOutTheTermOfAGoal) {
  for (const char* sentence :
       {"Цель: к концу 2025 года снизить долю школ с низкими результатами до 10 %",
        "1. Цель программы – до 31 декабря 2025 г. снизить долю отстающих",
        "Цели и задачи: к 1 сентября 2025 года повысить качество"}) {
    EXPECT_THAT(deadlines_in(sentence), IsEmpty()) << sentence;
  }
  EXPECT_THAT(deadlines_in("Цели работы определить до 1 марта 2025 г."),
              ElementsAre("до 1 марта 2025 г."));
  EXPECT_THAT(deadlines_in("Цель: рост качества. Представить отчёт до 1 марта 2025 г."),
              ElementsAre("до 1 марта 2025 г."));
}

TEST(FindDeadlines, FindsRecurrencesAndTerms) {
  EXPECT_THAT(deadlines_in("Ежеквартально, до 10 числа, направлять сведения"),
              ElementsAre("Ежеквартально, до 10 числа"));
  EXPECT_THAT(deadlines_in("Проводить мониторинг не реже 1 раза в квартал"),
              ElementsAre("не реже 1 раза в квартал"));
  EXPECT_THAT(deadlines_in("В течение 5 рабочих дней после получения итогов разместить их"),
              ElementsAre("В течение 5 рабочих дней после получения итогов"));
  EXPECT_THAT(deadlines_in("Разработать план в 3-дневный срок"), ElementsAre("в 3-дневный срок"));
}

TEST(FindDeadlines, ReadsALabelledTermWhateverItSays) {
  EXPECT_THAT(deadlines_in("Сопровождать школы. Срок: постоянно. Ответственный: отдел."),
              ElementsAre("постоянно"));
  EXPECT_THAT(deadlines_in("Срок исполнения – октябрь 2024 г.\nОтветственный: отдел"),
              ElementsAre("октябрь 2024 г."));
  EXPECT_THAT(deadlines_in("Сроки: май 2024 г., ответственные исполнители: школы"),
              ElementsAre("май 2024 г."));
}

TEST(FindDeadlines, LeavesOutDatesOfActsAndPeriodsInTitles) {
  for (const char* sentence :
       {"Во исполнение приказа от 19.01.2024 № 48-р «О мерах на 2024–2025 годы»",
        "В соответствии с законом от 29 декабря 2012 г. № 273-ФЗ",
        "Утвердить дорожную карту на 2024–2025 годы (приложение 1)",
        "по итогам 2023 года и результатам ОГЭ 2024 года", "Справка за I полугодие 2024 года",
        "по состоянию на 1 октября 2023 года", "школ, показавших низкие результаты в 2023 году",
        "рисков, выявленных в мае 2024 года", "Ежегодный отчёт о курсах на 5 дней",
        "Контроль за исполнением приказа оставляю за собой", "Представить по графику", ""}) {
    EXPECT_THAT(deadlines_in(sentence), IsEmpty()) << sentence;
  }
}

TEST(FindDeadlines, ReportsAnImpossibleDate) {
  const auto found = find_deadlines("Обеспечить до 31 апреля 2024 г. выполнение");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(test::summary(found[0].deadline), "vague []  {impossible}");
}

TEST(FindDeadlines, FillsTheYearFromThePeriod) {
  const auto found =
      find_deadlines("к 1 марта подготовить план", Period{{2024, 9, 1}, {2025, 8, 31}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(test::summary(found[0].deadline), "concrete [/2025-03-01]  {}");
}

}  // namespace
}  // namespace muko
