#include <gmock/gmock.h>

#include <algorithm>

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

TerritoryMention mention(std::string name, std::string stem, TerritoryRole role, int measure) {
  TerritoryMention made;
  made.territory.name = name;
  made.territory.stem = std::move(stem);
  made.role = role;
  made.measure = measure;
  made.quote = quote(std::move(name), cell(measure + 2, 2));
  return made;
}

TEST(ForeignTerritory, IsAnotherOwnerNotAPartnerATownOrAFormOfTheOwnName) {
  Facts facts = good_plan();
  facts.territories = {mention("Нагорный муниципальный район", "нагорн", TerritoryRole::Owner, 1),
                       mention("Лесной муниципальный округ", "лесн", TerritoryRole::Partner, 2),
                       mention("город Ветров", "ветров", TerritoryRole::Owner, 2),
                       mention("Заречный район", "заречн", TerritoryRole::Owner, 0)};
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("foreign-municipality: назван чужой муниципалитет: Нагорный "
                          "муниципальный район; документ — Заречный муниципальный район"));
  EXPECT_THAT(report.findings[0].costs, ElementsAre("T2.measures.context", "T2.decisions.context"));
  EXPECT_EQ(score_of(report, Track::T2, Position::Measures, "context").why,
            "назван другой муниципалитет: Нагорный муниципальный район");
  EXPECT_EQ(score_of(report, Track::T1, Position::Measures, "context").points, 1);
}

TEST(RegionMismatch, IsTheActOfAnotherRegion) {
  Facts facts = good_plan();
  facts.acts.push_back(act("распоряжение", "министерство образования Устьинской области", "7-р",
                           {2025, 1, 9},
                           "О Комплексе мер по поддержке школ с низкими результатами"));
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report), ElementsAre("region-mismatch: назван чужой регион: Устьинская "
                                            "область; документ — Заокская область"));
}

TEST(RegionMismatch, IsNoLinkToTheOwnRegion) {
  Facts facts = good_plan();
  facts.acts = {act("распоряжение", "министерство образования Устьинской области", "7-р",
                    {2025, 1, 9}, "О Комплексе мер по поддержке школ с низкими результатами")};
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(score_of(report, Track::T1, Position::Measures, "regional").points, 0);
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

TEST(RegionalLink, IsMissingWithoutAnActANumberOrAnAgreement) {
  Facts facts = good_plan();
  facts.acts = {act("федеральный закон", "", "273-ФЗ", {2012, 12, 29},
                    "Об образовании в Российской Федерации")};
  EXPECT_NE(only(check_all({facts}), "regional-link-missing"), nullptr);

  Facts agreement = facts_of("соглашение.docx", Kind::Agreement);
  agreement.acts = {regional_act()};
  agreement.signatures.push_back({.post = "Министр", .name = "К.Л. Серова"});
  EXPECT_THAT(messages(check_all({facts, agreement})), IsEmpty());
}

Facts regional_measures() {
  Facts facts = facts_of("комплекс мер.docx", Kind::RegionalMeasures);
  facts.municipality.reset();
  facts.requisites.type = "распоряжение";
  facts.requisites.number = "12-р";
  facts.requisites.date = Date{2025, 1, 20};
  add_measure(facts, std::nullopt, "Создание муниципальных рабочих групп").number = "2.1";
  add_measure(facts, std::nullopt, "Диагностика дефицитов педагогов").number = "3.4";
  return facts;
}

TEST(RegionalMeasureUnknown, NeedsTheRegionalDocument) {
  Facts facts = good_plan();
  const MeasureCitation citation{"9.9", quote("п. 9.9 Комплекса мер", cell(2, 2))};
  facts.measures[0].citations = {citation};
  facts.measure_citations = {citation};
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
  const Facts regional = regional_measures();
  EXPECT_THAT(messages(check_all({facts}, &regional)),
              ElementsAre("regional-measure-unknown: в региональном документе нет меры с номером "
                          "9.9"));
}

TEST(RegionalMeasureUnknown, IsSilentOnTheDocumentOfAnotherRegion) {
  Facts facts = good_plan();
  facts.acts.clear();
  facts.measures[0].citations = {{"9.9", quote("п. 9.9 Комплекса мер", cell(2, 2))}};
  facts.measure_citations = facts.measures[0].citations;
  Facts regional = regional_measures();
  regional.region = Owner{"Устьинская область", "устьинск"};
  EXPECT_THAT(messages(check_all({facts}, &regional)), IsEmpty());
  EXPECT_EQ(regional_warning(submission({facts}), regional),
            "региональный документ «комплекс мер.docx» другого региона (Устьинская область), а "
            "проверяемые документы — Заокская область: ссылки на меры по нему не проверялись, "
            "совпадения даны только по смыслу; укажите в --regional документ своего региона");
}

TEST(OrderElement, AsksAnOrderForItsRequisites) {
  Facts facts = order();
  add_control(facts);
  EXPECT_THAT(messages(check_all({facts, good_plan()})), IsEmpty());

  facts.requisites.number.reset();
  facts.requisites.date.reset();
  facts.requisites.heading.reset();
  facts.signatures.clear();
  facts.clauses = {};
  add_clause(facts, "1", "Утвердить план", ClauseKind::Approve);
  EXPECT_THAT(messages(check_all({facts, good_plan()})),
              testing::UnorderedElementsAre(
                  "number-missing: у приказа нет номера", "date-missing: у приказа нет даты",
                  "heading-missing: у приказа нет заголовка к тексту",
                  "signature-missing: нет подписи: не названы должность и фамилия подписавшего",
                  "control-clause-missing: в приказе нет пункта о контроле за исполнением"));
}

Approval approval(Kind kind, std::string title) {
  return {.kind = kind,
          .title = std::move(title),
          .appendix_number = "",
          .clause = "1",
          .quote = quote("Утвердить план мероприятий (прилагается)", {.paragraph = 8})};
}

TEST(AppendixMissing, LooksInTheWholeSubmission) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  const SubmissionReport alone = check_all({facts});
  const Finding* finding = only(alone, "appendix-missing");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->message,
            "приказ утверждает «план мероприятий на 2025 год», а этого документа нет ни в файле, "
            "ни в пакете");
  Facts stamped = good_plan();
  stamped.parts[0].stamp = act("приказ", "", "15-о", {2025, 2, 3}, "");
  EXPECT_THAT(messages(check_all({facts, stamped})), IsEmpty());
}

TEST(AppendixMark, ComparesTheStampWithTheOrder) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  EXPECT_THAT(messages(check_all({facts, good_plan()})),
              ElementsAre("approval-stamp-missing: у утверждённого документа «План мероприятий на "
                          "2025 год» нет ни отметки о приложении, ни грифа утверждения"));
  Facts stamped = good_plan();
  stamped.parts[0].stamp = act("приказ", "", "16-о", {2025, 2, 3}, "");
  EXPECT_THAT(messages(check_all({facts, stamped})),
              ElementsAre("appendix-order-mismatch: в отметке документа «План мероприятий на 2025 "
                          "год» — «от 03.02.2025 № 16-о», а у приказа — «от 03.02.2025 № 15-о»"));
}

TEST(PeriodMismatch, ComparesAnOrderWithWhatItApproves) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  Facts stamped = good_plan();
  stamped.parts[0].stamp = act("приказ", "", "15-о", {2025, 2, 3}, "");
  stamped.parts[0].period = Period{{2025, 1, 1}, {2026, 12, 31}};
  EXPECT_THAT(messages(check_all({facts, stamped})),
              ElementsAre("period-mismatch: период «2025–2026 годы» расходится с периодом «2025 "
                          "год» в утверждающем документе"));
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

TEST(ClauseIncomplete, AsksOnlyClausesThatOrderAnAction) {
  Facts facts = order();
  add_clause(facts, "1", "Утвердить план", ClauseKind::Approve);
  add_clause(facts, "2", "Обеспечить реализацию мер", ClauseKind::Action);
  add_control(facts);
  EXPECT_THAT(messages(check_all({facts, good_plan()})),
              ElementsAre("clause-without-addressee: пункт 2 никому не поручен: «Обеспечить "
                          "реализацию мер»",
                          "clause-without-deadline: в пункте 2 нет срока: «Обеспечить реализацию "
                          "мер»"));
}

TEST(ClauseIncomplete, IsAnErrorWhereTheDecisionsLoseTheirPoint) {
  Facts facts = order();
  Clause& clause =
      add_clause(facts, "2", "Обеспечить реализацию мер по треку 2", ClauseKind::Action);
  clause.tracks = {Track::T2};
  clause.addressees = {"Руководителям школ"};
  add_control(facts);
  const SubmissionReport report = check_all({facts, good_plan()});
  EXPECT_THAT(messages(report),
              ElementsAre("clause-without-deadline: в пункте 2 нет конкретного срока, и балл за "
                          "сроки решений потерян: «Обеспечить реализацию мер по треку 2»"));
  EXPECT_EQ(report.findings[0].severity, Severity::Error);
  EXPECT_THAT(report.findings[0].costs, ElementsAre("T2.decisions.deadlines"));
  EXPECT_EQ(score_of(report, Track::T2, Position::Decisions, "deadlines").why,
            "1 из 2 решений с конкретным сроком (50 %), нужно 80 %");
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

TEST(Findings, NarrowTheirPlaceToTheQuote) {
  Facts facts = good_plan();
  add_measure(facts, Track::T1, "Анализ итогов", deadline("постоянно", Specificity::Vague));
  Submission made = submission({facts});
  Table table{.rows = 5, .columns = 3, .where = {.table = 1}};
  Cell& last = table.cells.emplace_back();
  last.row = 5;
  last.column = 3;
  last.text = "май,\nпостоянно";
  last.where = cell(5, 3);
  made.documents[0].document.blocks = {table};
  const SubmissionReport report = check(made, nullptr, shipped_rubric());
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].where.start, 5);
  EXPECT_EQ(report.findings[0].where.end, 14);
}

TEST(Fingerprint, SurvivesEditsElsewhereAndTellsEqualsApart) {
  Facts facts = good_plan();
  add_measure(facts, Track::T1, "Анализ итогов года", deadline("постоянно", Specificity::Vague));
  add_measure(facts, Track::T3, "Анализ итогов года", deadline("постоянно", Specificity::Vague));
  const SubmissionReport before = check_all({facts});
  ASSERT_EQ(before.findings.size(), 2U);
  EXPECT_EQ(before.findings[0].fingerprint.size(), 16U);
  EXPECT_NE(before.findings[0].fingerprint, before.findings[1].fingerprint);

  for (Measure& measure : facts.measures) measure.deadline_where.row += 7;
  const SubmissionReport after = check_all({facts});
  EXPECT_EQ(after.findings[0].fingerprint, before.findings[0].fingerprint);
  EXPECT_EQ(after.findings[1].fingerprint, before.findings[1].fingerprint);
}

TEST(Findings, StandInTheOrderOfFilesAndPlaces) {
  Facts first = good_plan();
  first.file = "б.docx";
  add_measure(first, Track::T1, "Анализ итогов", deadline("постоянно", Specificity::Vague));
  Facts second = good_plan();
  second.file = "а.docx";
  add_measure(second, Track::T1, "Анализ работы", deadline("-", Specificity::Missing));
  const SubmissionReport report = check_all({first, second});
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_EQ(report.findings[0].file, "а.docx");
  EXPECT_EQ(report.findings[1].file, "б.docx");
}

}  // namespace
}  // namespace muko::test
