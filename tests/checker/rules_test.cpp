#include <gmock/gmock.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Rules, FindNothingInAGoodPlan) {
  const SubmissionReport report = check_all({good_plan()});
  EXPECT_THAT(messages(report), IsEmpty());
  EXPECT_EQ(report.total.points, 30);
  EXPECT_EQ(report.total.max, 30);
  EXPECT_EQ(report.total.band, "высокий (условная шкала)");
}

TEST(Responsible, TellsNobodyFromAnImpersonalWord) {
  Facts facts = good_plan();
  add_measure(facts, Track::T3, "Анализ итогов года").responsible.clear();
  add_measure(facts, Track::T3, "Сбор заявок школ").responsible = {
      party("ответственные лица", PartyKind::Impersonal)};
  add_measure(facts, Track::T3, "Отчёт о работе группы").responsible = {
      party("исполнители", PartyKind::Impersonal), party("Методический центр")};
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("responsible-missing: у мероприятия «Анализ итогов года» не назван "
                          "ответственный",
                          "responsible-impersonal: «ответственные лица» никого не называет: кто "
                          "отвечает за мероприятие «Сбор заявок школ», неизвестно"));
  EXPECT_EQ(report.findings[1].quote, "ответственные лица");
}

TEST(TrackMissing, NamesEachTrackOrAllOfThemOnce) {
  Facts facts = good_plan();
  facts.measures.resize(2);
  facts.specifics.resize(2);
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("track-missing: в документах нет: трек 3 «Профилактика учебной "
                          "неуспешности»"));
  for (Measure& measure : facts.measures) measure.track.reset();
  const SubmissionReport report = check_all({facts});
  const Finding* finding = only(report, "track-missing");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->quote, "План мероприятий на 2025 год");
  EXPECT_EQ(finding->costs.size(), 30U);
}

TEST(TrackMissing, IsAlsoAHeadingWithoutMeasures) {
  Facts facts = good_plan();
  facts.measures.pop_back();
  facts.specifics.pop_back();
  facts.tracks.push_back({.track = Track::T3, .band = true, .quote = quote("Трек 3", cell(9, 1))});
  EXPECT_THAT(messages(check_all({facts})),
              testing::Contains("track-missing: в документах нет: мероприятий под заголовком: трек "
                                "3 «Профилактика учебной неуспешности»"));
}

TEST(TrackMissing, IsNotAskedOfANoteOrAnAgreementAlone) {
  EXPECT_EQ(only(check_all({facts_of("справка.docx", Kind::AnalyticalNote)}), "track-missing"),
            nullptr);
}

TEST(ColumnMissing, StandsInPlaceOfAFindingForEachRow) {
  Facts facts = good_plan();
  facts.plans[0].columns.erase(Column::Deadline);
  facts.plans[0].columns.erase(Column::Result);
  for (Measure& measure : facts.measures) {
    measure.deadline.reset();
    measure.result.reset();
  }
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("column-missing: в плане нет столбца со сроками",
                          "column-missing: в плане нет столбца с результатами или показателями"));
  EXPECT_EQ(report.findings[0].severity, Severity::Error);
  EXPECT_EQ(report.findings[0].where, cell(1, 1));
  EXPECT_EQ(report.findings[1].severity, Severity::Warning);
}

TEST(CellCount, CountsWhatTheRowHolds) {
  Facts facts = good_plan();
  facts.mismatches.push_back(
      {.measures = 7, .deadlines = 5, .responsible = 4, .quote = quote("Выявление …", cell(2, 2))});
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("cell-count-mismatch: в одной строке мероприятий: 7, сроков: 5, "
                          "исполнителей: 4; что к чему относится, понять нельзя"));
}

TEST(TrackMissing, IsNotAskedOfAnOrderOnOneMatter) {
  const SubmissionReport report = check_all({order()});
  EXPECT_EQ(only(report, "track-missing"), nullptr);
}

TEST(TrackMissing, IsNotAskedOfAnOrderThatChangesAPartOfThePlan) {
  Facts facts = order();
  facts.clauses.push_back(
      {.number = "1", .text = "Изложить раздел 3 плана в редакции", .kind = ClauseKind::Amend});
  add_measure(facts, Track::T3, "Диагностика учеников",
              deadline("май 2025", Specificity::Concrete));
  EXPECT_EQ(only(check_all({facts}), "track-missing"), nullptr);
}

NumberedHeading section(std::string number, std::string text, int paragraph) {
  return {.number = std::move(number), .quote = quote(std::move(text), {.paragraph = paragraph})};
}

TEST(DuplicateNumber, IsASecondSectionNotANewSequence) {
  Facts facts = good_plan();
  facts.numbers = {section("6", "Раздел 6. Риски", 20), section("7", "Раздел 7. Управление", 21),
                   section("7", "Раздел 7. План", 22),  section("1", "1. Цель", 30),
                   section("2", "2. Задачи", 31),       section("1", "1. Общие положения", 40),
                   section("2", "2. Порядок", 41),      section("1", "Задача 1", 50),
                   section("1", "Задача 1", 51)};
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("duplicate-number: номер раздела «7» встречается второй раз"));
  EXPECT_EQ(report.findings[0].quote, "Раздел 7. План");
}

TEST(DuplicateNumber, LetsEachBandNumberItsRows) {
  Facts facts = good_plan();
  for (Measure& measure : facts.measures) {
    measure.section = name_of(*measure.track);
    facts.numbers.push_back(
        {.number = "5", .row = true, .plan = 0, .quote = quote("5", cell(measure.where.row, 1))});
  }
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
  facts.measures[1].section = facts.measures[0].section;
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("duplicate-number: номер строки плана «5» встречается второй раз"));
}

TEST(DuplicateNumber, LetsEachSectionOfATextPlanNumberItsMeasures) {
  Facts facts = good_plan();
  for (std::size_t i = 0; i < facts.measures.size(); ++i) {
    Measure& measure = facts.measures[i];
    measure.section = name_of(*measure.track);
    measure.where = {.paragraph = 10 + static_cast<int>(i)};
    facts.numbers.push_back(
        {.number = "1", .row = true, .plan = 0, .quote = quote(measure.title, measure.where)});
  }
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
}

TEST(DuplicateMeasure, IsTheSameMeasureOfOneTrack) {
  Facts facts = good_plan();
  add_measure(facts, Track::T1, "Анализ результатов школ");
  add_measure(facts, Track::T2, "Анализ результатов школ");
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
  add_measure(facts, Track::T1, "анализ результатов школ");
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("duplicate-measure: мероприятие «анализ результатов школ» записано в "
                          "плане дважды"));
}

TEST(ResultMissing, NeedsAColumnForIt) {
  Facts facts = good_plan();
  add_measure(facts, Track::T1, "Анализ итогов года").result = " – ";
  EXPECT_THAT(
      messages(check_all({facts})),
      ElementsAre("result-missing: у мероприятия «Анализ итогов года» не указан результат"));
}

TEST(Rules, LeaveARegionalActAmongTheEvidenceAlone) {
  Facts list = order("список.docx");
  list.municipality.reset();
  list.requisites.issuer = "Министерство образования Заокской области";
  list.territories = {mention("Нагорный муниципальный район", "нагорн", TerritoryRole::Owner, -1)};
  add_clause(list, "1", "Утвердить список", ClauseKind::Approve);
  add_clause(list, "2", "Направить список", ClauseKind::Action);
  add_control(list);
  EXPECT_THAT(messages(check_all({good_plan(), list})), IsEmpty());
}

TEST(Rules, AskNoTracksOfARegionalActGivenAsTheSubmission) {
  EXPECT_THAT(messages(check_all({regional_measures()})), IsEmpty());
}

TEST(Rules, AreUnsureOfWhatAnUnreadFileMayHold) {
  Facts facts = order();
  facts.approvals.push_back({.kind = Kind::Roadmap, .title = "план мероприятий"});
  Submission made = submission({facts});
  made.failures.push_back(Error(ErrorCode::Unsupported, {"план.pdf"}, "это PDF"));
  const SubmissionReport report = check(made, nullptr, shipped_rubric());
  const Finding* finding = only(report, "track-missing");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->certainty, Certainty::Unsure);
}

}  // namespace
}  // namespace muko::test
