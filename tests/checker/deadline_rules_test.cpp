// Rules about deadlines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DeadlineSpecificity, QuotesTheDeadlineOrTheMeasureWithoutOne) {
  Facts facts = good_plan();
  add_measure(facts, Track::T1, "Анализ итогов года", deadline("постоянно", Specificity::Vague));
  add_measure(facts, Track::T1, "Консультации для школ", deadline("–", Specificity::Missing));
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("deadline-vague: срок «постоянно» не указывает на календарь: когда будет "
                          "выполнено мероприятие «Анализ итогов года», неизвестно",
                          "deadline-missing: у мероприятия «Консультации для школ» нет срока"));
  EXPECT_EQ(report.findings[0].quote, "постоянно");
  EXPECT_EQ(report.findings[0].where, cell(5, 3));
  EXPECT_THAT(report.findings[0].costs, ElementsAre("T1.measures.deadlines"));
  EXPECT_EQ(report.findings[1].quote, "Консультации для школ");
  EXPECT_EQ(report.findings[1].where, cell(6, 2));
}

TEST(DeadlineSpecificity, JudgesTheTextsOfARowThatCannotBePaired) {
  Facts facts = good_plan();
  facts.mismatches.push_back(
      {.quote = quote("Выявление …", cell(2, 2)),
       .unpaired = {concrete("май"), deadline("постоянно", Specificity::Vague),
                    deadline("постоянно", Specificity::Vague)},
       .deadline_where = cell(2, 3)});
  const SubmissionReport report = check_all({facts});
  const Finding* finding = only(report, "deadline-vague");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->quote, "постоянно");
  EXPECT_EQ(finding->where, cell(2, 3));
}

TEST(CellCount, LeavesAGuessToThePerson) {
  Facts facts = good_plan();
  facts.mismatches.push_back({.measures = 2, .deadlines = 3, .quote = quote("Анализ", cell(2, 2))});
  facts.mismatches.push_back(
      {.measures = 4, .deadlines = 3, .guessed = true, .quote = quote("Сбор", cell(3, 2))});
  const SubmissionReport report = check_all({facts});
  std::vector<Certainty> certainties;
  for (const Finding& finding : report.findings) {
    if (finding.rule == "cell-count-mismatch") certainties.push_back(finding.certainty);
  }
  EXPECT_THAT(certainties, ElementsAre(Certainty::Sure, Certainty::Unsure));
}

TEST(DeadlineSpecificity, IsSilentOnRowsThatCannotBePaired) {
  Facts facts = good_plan();
  Measure& measure = add_measure(facts, Track::T1, "Анализ итогов года");
  measure.deadline.reset();
  measure.responsible.clear();
  measure.paired = false;
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
}

TEST(DeadlineShare, IsOneErrorForTheTrackBesideTheWarnings) {
  Facts facts = good_plan();
  facts.tracks.push_back({.track = Track::T2, .band = true, .quote = quote("Трек 2", cell(2, 1))});
  add_measure(facts, Track::T2, "Семинар для учителей", deadline("ежегодно", Specificity::Broad));
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(
      messages(report),
      ElementsAre("deadline-broad: трек 2 «Адресная поддержка школ, функционирующих в зоне риска "
                  "снижения образовательных результатов»: конкретный срок у 1 из 2 мероприятий, "
                  "балл за сроки потерян",
                  "deadline-broad: срок «ежегодно» слишком широк: это не конкретный срок"));
  EXPECT_EQ(report.findings[0].severity, Severity::Error);
  EXPECT_EQ(report.findings[1].severity, Severity::Warning);
}

TEST(DeadlineWindow, FindsWhatIsOutsideThePeriodAndWhatIsOverBeforeTheOrder) {
  Facts facts = good_plan();
  facts.parts[0].stamp = act("приказ", "", "15-о", {2025, 2, 3}, "");
  add_measure(facts, Track::T1, "Анализ итогов года",
              concrete("март 2026 г.", {{Date{2026, 3, 1}, Date{2026, 3, 31}}}));
  add_measure(facts, Track::T1, "Сбор заявок школ",
              concrete("январь 2025 г.", {{Date{2025, 1, 1}, Date{2025, 1, 31}}}));
  add_measure(facts, Track::T1, "Отчёт о работе группы",
              concrete("до 1 июня", {{std::nullopt, Date{0, 6, 1}}}));
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("deadline-outside-period: срок «март 2026 г.» выходит за период плана: "
                          "2025 год",
                          "deadline-before-order: срок «январь 2025 г.» прошёл ещё до даты приказа "
                          "(03.02.2025)"));
}

TEST(DeadlineFault, IsTheOnlyFindingOnItsRow) {
  Facts facts = good_plan();
  add_measure(facts, Track::T1, "Анализ итогов года",
              faulty("до 31 апреля 2025 г.", DeadlineFault::ImpossibleDate));
  facts.calendar_faults.push_back({.fault = DeadlineFault::ImpossibleSchoolYear,
                                   .quote = quote("2021-2024 учебный год", {.paragraph = 3})});
  EXPECT_THAT(messages(check_all({facts})),
              testing::UnorderedElementsAre(
                  "date-impossible: такой даты нет в календаре: «до 31 апреля 2025 г.»",
                  "school-year-impossible: такого учебного года нет: «2021-2024 учебный год»"));
}

}  // namespace
}  // namespace muko::test
