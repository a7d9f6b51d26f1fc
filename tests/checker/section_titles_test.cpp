// Which sections of the cycle a heading names: the words of the shipped rubric.
#include "checker/rules/section_titles.h"

#include <gmock/gmock.h>

#include "tests/checker/full_cycle.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> named(const std::string& text, TitleLook look = TitleLook::Heading) {
  const Cycle& cycle = full_rubric().lexicon.cycle;
  std::vector<std::string> ids;
  for (const std::size_t section : read_section_title(text, look, cycle).sections) {
    ids.push_back(cycle.sections[section].id);
  }
  return ids;
}

std::vector<std::string> named_by_line(const std::string& text) {
  return named(text, TitleLook::Line);
}

TEST(SectionTitle, IsKnownByTheWordsItBeginsWith) {
  EXPECT_THAT(named("Цели"), ElementsAre("goals"));
  EXPECT_THAT(named("ЦЕЛИ И ЗАДАЧИ МУНИЦИПАЛЬНОЙ СИСТЕМЫ"), ElementsAre("goals"));
  EXPECT_THAT(named("Целевые показатели"), ElementsAre("indicators"));
  EXPECT_THAT(named("Методы сбора и обработки информации"), ElementsAre("methods"));
  EXPECT_THAT(named("Источники данных"), ElementsAre("methods"));
  EXPECT_THAT(named("Адресные рекомендации по результатам анализа"),
              ElementsAre("recommendations"));
  EXPECT_THAT(named("Меры, мероприятия"), ElementsAre("measures"));
  EXPECT_THAT(named("План мероприятий на 2025 год"), ElementsAre("measures"));
  EXPECT_THAT(named("Принятие управленческих решений"), ElementsAre("decisions"));
}

TEST(SectionTitle, StandsBehindANumberOrALead) {
  EXPECT_THAT(named("Раздел 5. Мониторинг"), ElementsAre("monitoring"));
  EXPECT_THAT(named("IV. Мониторинг показателей"), ElementsAre("monitoring"));
  EXPECT_THAT(named("4.1 Порядок проведения мониторинга показателей"), ElementsAre("monitoring"));
  EXPECT_THAT(named("Муниципальный мониторинг"), ElementsAre("monitoring"));
}

TEST(SectionTitle, IsTheLongestOfItsPhrases) {
  EXPECT_THAT(named("Анализ результатов мониторинга показателей"), ElementsAre("analysis"));
  EXPECT_THAT(named("Анализ эффективности принятых мер и управленческих решений"),
              ElementsAre("effectiveness"));
  EXPECT_THAT(named("Мониторинг эффективности принятых мер"), ElementsAre("effectiveness"));
  EXPECT_THAT(named("Показатели эффективности мер"), ElementsAre("indicators"));
}

TEST(SectionTitle, MayNameSeveral) {
  EXPECT_THAT(named("Мониторинг показателей и анализ его результатов"),
              ElementsAre("monitoring", "analysis"));
  EXPECT_THAT(named("Порядок мониторинга показателей и анализа результатов"),
              ElementsAre("monitoring", "analysis"));
  EXPECT_THAT(named("Цели, показатели, методы сбора информации"),
              ElementsAre("goals", "indicators", "methods"));
  EXPECT_THAT(named("Меры и управленческие решения"), ElementsAre("measures", "decisions"));
}

TEST(SectionTitle, IsNoneOfOtherSubjects) {
  EXPECT_THAT(named("Анализ ситуации в районе"), IsEmpty());
  EXPECT_THAT(named("Нормативное обеспечение мониторинга"), IsEmpty());
  EXPECT_THAT(named("Ожидаемые результаты реализации мер"), IsEmpty());
  EXPECT_THAT(named("Паспорт программы"), IsEmpty());
  EXPECT_THAT(named("5. Ожидаемые результаты"), IsEmpty());
  EXPECT_THAT(named("5. Результаты"), ElementsAre("analysis"));
  EXPECT_THAT(named("Задачи"), IsEmpty());
}

TEST(SectionTitle, IsAPlainLineThatSaysNoMore) {
  EXPECT_THAT(named_by_line("Мониторинг показателей."), ElementsAre("monitoring"));
  EXPECT_THAT(named_by_line("Показатели:"), ElementsAre("indicators"));
  EXPECT_THAT(named_by_line("Мониторинг показателей проводится дважды в год."), IsEmpty());
  EXPECT_THAT(named_by_line("Меры, мероприятия, направленные на совершенствование работы со "
                            "школами с низкими образовательными результатами:"),
              IsEmpty());
}

TEST(SectionTitle, IsNoneOfAMeasuresResult) {
  EXPECT_THAT(named_by_line("Срок: октябрь 2025 г. Результат: аналитическая справка."), IsEmpty());
  EXPECT_THAT(named("Ожидаемые результаты и показатели"), ElementsAre("indicators"));
}

TEST(SectionTitle, OpensAParagraph) {
  EXPECT_THAT(named_by_line("Цель: снизить долю отстающих до 15 процентов"), ElementsAre("goals"));
  EXPECT_THAT(named_by_line("Цель системы – снизить долю отстающих"), ElementsAre("goals"));
  EXPECT_THAT(named_by_line("Мониторинг показателей. Проводится дважды в год"),
              ElementsAre("monitoring"));
  EXPECT_THAT(named_by_line("Мониторинг – систематическое наблюдение за процессом"), IsEmpty());
}

}  // namespace
}  // namespace muko::test
