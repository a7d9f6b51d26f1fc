#include <gmock/gmock.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string why(const SubmissionReport& report, Track track, Position position,
                const std::string& parameter) {
  const Score& score = score_of(report, track, position, parameter);
  return std::to_string(static_cast<int>(score.points)) + ": " + score.why;
}

TEST(Scores, CountTheSharesAndPointToTheRowsThatLackThem) {
  Facts facts = good_plan();
  for (int i = 0; i < 4; ++i) {
    add_measure(facts, Track::T1, "Анализ итогов школы № " + std::to_string(i),
                deadline("ежегодно", Specificity::Broad));
  }
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(why(report, Track::T1, Position::Measures, "deadlines"),
            "0: 1 из 5 строк с конкретным сроком (20 %), нужно 80 %");
  const Score& score = score_of(report, Track::T1, Position::Measures, "deadlines");
  ASSERT_EQ(score.evidence.size(), 4U);
  EXPECT_EQ(score.evidence[0].file, "план.docx");
  EXPECT_EQ(score.evidence[0].quote, "Анализ итогов школы № 0");
  EXPECT_EQ(why(report, Track::T1, Position::Decisions, "deadlines"),
            "1: 1 из 1 решения с конкретным сроком (100 %), нужно 80 %");
}

TEST(Scores, GiveThePointAtExactlyTheThreshold) {
  Facts facts = good_plan();
  for (int i = 0; i < 3; ++i) {
    add_measure(facts, Track::T1, "Анализ итогов школы № " + std::to_string(i));
  }
  add_measure(facts, Track::T1, "Отчёт", deadline("постоянно", Specificity::Vague));
  EXPECT_EQ(why(check_all({facts}), Track::T1, Position::Measures, "deadlines"),
            "1: 4 из 5 строк с конкретным сроком (80 %), нужно 80 %");
}

TEST(Scores, CountRowsThatCannotBePairedAsLacking) {
  Facts facts = good_plan();
  Measure& measure = add_measure(facts, Track::T1, "Анализ итогов года");
  measure.paired = false;
  measure.deadline.reset();
  EXPECT_EQ(why(check_all({facts}), Track::T1, Position::Measures, "deadlines"),
            "0: 1 из 2 строк с конкретным сроком (50 %), нужно 80 %");
}

TEST(Scores, SayWhenATrackIsNotThereOrHasNoDecisions) {
  Facts facts = good_plan();
  facts.measures.resize(1);
  facts.specifics.resize(1);
  add_measure(facts, Track::T2, "Семинар для учителей физики");
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(why(report, Track::T2, Position::Decisions, "regional"),
            "0: нет управленческих решений по этому треку");
  EXPECT_EQ(why(report, Track::T3, Position::Measures, "concrete"),
            "0: трек в документах не выделен");
  EXPECT_EQ(why(report, Track::T2, Position::Measures, "context"),
            "0: с треком не связаны ни названия школ, ни числа, ни проблемы муниципалитета");
}

TEST(Scores, TakeTheContextFromANoteTiedToTheTrack) {
  Facts facts = good_plan();
  facts.specifics.clear();
  Facts note = facts_of("справка.docx", Kind::AnalyticalNote);
  note.specifics = {{.what = Specific::What::Count,
                     .track = Track::T2,
                     .quote = quote("в трёх школах трека 2", {.paragraph = 3})}};
  const SubmissionReport report = check_all({facts, note});
  EXPECT_EQ(why(report, Track::T2, Position::Measures, "context"),
            "1: с треком связаны: упоминаний школ — 0, чисел и проблем муниципалитета — 1");
  EXPECT_EQ(score_of(report, Track::T1, Position::Measures, "context").points, 0);
}

TEST(Scores, DoNotTakeAGoalOrTheFormsOwnSentenceForAnAction) {
  Facts facts = plan();
  add_measure(facts, Track::T1, "Цель: повысить качество образования в школах");
  add_measure(facts, Track::T2, "Мероприятия");
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(why(report, Track::T1, Position::Measures, "concrete"),
            "0: действие и его предмет названы в 0 из 1 строки, нужно хотя бы в одной");
  EXPECT_EQ(score_of(report, Track::T2, Position::Measures, "concrete").points, 0);
}

TEST(Scores, SayWhichRegionalWayWasFound) {
  Facts facts = good_plan();
  facts.measures[0].citations = {{"2.1", quote("п. 2.1 Комплекса мер", cell(2, 2))}};
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(why(report, Track::T1, Position::Measures, "regional"),
            "1: способ «а»: названы конкретные меры регионального документа");
  EXPECT_EQ(why(report, Track::T2, Position::Measures, "regional"),
            "1: способ «б»: назван региональный акт с датой и номером");
}

// An order on the whole plan whose ground, in its second paragraph, cites.
Facts order_with_ground(const std::vector<MeasureCitation>& ground) {
  Facts facts = order();
  facts.acts = {regional_act()};
  facts.measure_citations = ground;
  add_clause(facts, "1", "Обеспечить выполнение плана", ClauseKind::Action).whole_plan = true;
  return facts;
}

TEST(Scores, TakeTheMeasureThatTheGroundOfAnOrderCitesForItsDecisions) {
  Facts facts = good_plan();
  facts.measures[1].title = "Семинар для учителей МБОУ «Луговая СОШ № 2»";
  const MeasureCitation cited{"4.2", quote("пункта 4.2 Комплекса мер", {.paragraph = 3})};

  SubmissionReport report = check_all({facts, order_with_ground({cited})});
  EXPECT_EQ(why(report, Track::T2, Position::Decisions, "regional"),
            "1: способ «а»: названы конкретные меры регионального документа");
  EXPECT_EQ(why(report, Track::T2, Position::Measures, "regional"),
            "1: способ «б»: назван региональный акт с датой и номером");

  report = check_all({facts, order_with_ground({})});
  EXPECT_EQ(why(report, Track::T2, Position::Decisions, "regional"),
            "1: способ «б»: назван региональный акт с датой и номером");
}

TEST(Scores, CreditTheSchoolsOfAnItemToItsOwnTrackOnly) {
  Facts facts = order();
  Clause& clause = add_clause(facts, "1", "а) помощь школе; б) семинар", ClauseKind::Action);
  clause.tracks = {Track::T1, Track::T3};
  facts.specifics = {{.track = Track::T1, .clause = 0, .quote = quote("школе № 2", clause.where)}};
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(score_of(report, Track::T1, Position::Decisions, "context").points, 1);
  EXPECT_EQ(score_of(report, Track::T3, Position::Decisions, "context").points, 0);
}

TEST(Scores, AskTheActForItsDateAndNumber) {
  Facts facts = good_plan();
  facts.acts[0].date.reset();
  EXPECT_EQ(score_of(check_all({facts}), Track::T1, Position::Measures, "regional").points, 0);
}

TEST(Scores, TakeAMunicipalActForNoRegionalOne) {
  Facts facts = good_plan();
  facts.acts = {act("приказ", "управление образования администрации Заречного района", "3-о",
                    {2025, 1, 9}, "О плане мероприятий по поддержке школ с низкими результатами")};
  EXPECT_EQ(score_of(check_all({facts}), Track::T1, Position::Measures, "regional").points, 0);
}

TEST(Scores, TakeAnAgreementForTheTracksThatItNames) {
  Facts facts = good_plan();
  facts.acts.clear();
  Facts agreement = facts_of("соглашение.docx", Kind::Agreement);
  agreement.acts = {regional_act()};
  agreement.tracks = {{.track = Track::T2, .quote = quote("трек 2", {.paragraph = 5})}};
  const SubmissionReport report = check_all({facts, agreement});
  EXPECT_EQ(why(report, Track::T2, Position::Measures, "regional"),
            "1: соглашение о содействии региону в реализации мер");
  EXPECT_EQ(score_of(report, Track::T3, Position::Measures, "regional").points, 0);
}

TEST(Scores, ShowButDoNotCountWhatTheMethodLeavesOpen) {
  const SubmissionReport report = check_all({good_plan()});
  const Score& score = score_of(report, Track::T1, Position::Measures, "beyond");
  EXPECT_FALSE(score.counted);
  EXPECT_EQ(score.max, 0);
  EXPECT_EQ(report.scores.size(), 36U);
}

TEST(TrackMissing, CountsTheClausesOnlyWhereThereIsNoPlan) {
  Facts facts = order();
  Clause& clause = add_clause(facts, "2", "Обеспечить работу по трекам", ClauseKind::Action);
  clause.tracks = {Track::T1, Track::T2, Track::T3};
  add_control(facts);
  EXPECT_EQ(only(check_all({facts}), "track-missing"), nullptr);
  Facts two = good_plan();
  two.measures.pop_back();
  two.specifics.pop_back();
  EXPECT_NE(only(check_all({facts, two}), "track-missing"), nullptr);
}

TEST(Decisions, BelongToTheTrackTheyNameOrWhoseSchoolsTheyName) {
  Facts facts = order();
  Clause& named =
      add_clause(facts, "2", "Закрепить кураторов за школами трека 2", ClauseKind::Action);
  named.tracks = {Track::T2};
  add_clause(facts, "3", "Директору школы представить программу", ClauseKind::Action);
  facts.specifics = {{.clause = 1, .quote = quote("МБОУ «Луговая СОШ № 3»", {.paragraph = 11})}};
  add_clause(facts, "4", "Представить отчёт о выполнении плана", ClauseKind::Action).whole_plan =
      true;
  add_control(facts);
  const SubmissionReport report = check_all({facts, good_plan()});
  EXPECT_EQ(why(report, Track::T1, Position::Decisions, "deadlines"),
            "0: 1 из 2 решений с конкретным сроком (50 %), нужно 80 %");
  EXPECT_EQ(why(report, Track::T2, Position::Decisions, "deadlines"),
            "0: 1 из 3 решений с конкретным сроком (33 %), нужно 80 %");
  EXPECT_EQ(why(report, Track::T3, Position::Decisions, "deadlines"),
            "0: 1 из 3 решений с конкретным сроком (33 %), нужно 80 %");
}

Paragraph paragraph(int number, std::string text) {
  return {.text = std::move(text), .where = {.paragraph = number}};
}

Submission with_list(const std::string& sentence) {
  Facts facts = good_plan();
  facts.measures.erase(facts.measures.begin());
  facts.specifics.clear();
  Facts list = order("список.docx");
  list.municipality.reset();
  list.requisites.heading = "Об утверждении списка школ с низкими образовательными результатами";
  list.requisites.issuer = "Министерство образования Заокской области";
  add_control(list);
  Submission made = submission({facts, list});
  made.documents[1].document.blocks = {paragraph(1, "Приказ"), paragraph(2, sentence)};
  return made;
}

TEST(SpecialCase, IsProvedByARegionalListWithoutTheMunicipality) {
  const SubmissionReport report = check(
      with_list("МБОУ «Хвойная СОШ» Нагорного муниципального района"), nullptr, shipped_rubric());
  EXPECT_EQ(report.special_case, SpecialCase::NoShnor);
  EXPECT_EQ(why(report, Track::T1, Position::Decisions, "context"),
            "1: особый случай: региональный документ подтверждает, что таких школ в муниципалитете "
            "нет");
  EXPECT_EQ(score_of(report, Track::T1, Position::Measures, "regional").evidence.at(0).file,
            "список.docx");
  EXPECT_THAT(messages(report), IsEmpty());
}

TEST(SpecialCase, IsProvedByWhatTheRegionalActSays) {
  const SubmissionReport report =
      check(with_list("В Заречном муниципальном районе школы с низкими результатами отсутствуют."),
            nullptr, shipped_rubric());
  EXPECT_EQ(report.special_case, SpecialCase::NoShnor);
}

TEST(SpecialCase, IsNotProvedByAListThatNamesTheMunicipalityOrNobody) {
  for (const char* sentence : {"МБОУ «Луговая СОШ» Заречного муниципального района", ""}) {
    const SubmissionReport report = check(with_list(sentence), nullptr, shipped_rubric());
    EXPECT_EQ(report.special_case, SpecialCase::None) << sentence;
    EXPECT_NE(only(report, "track-missing"), nullptr) << sentence;
  }
}

TEST(SpecialCase, IsNotProvedByTheMunicipalitysOwnNote) {
  Facts note = facts_of("справка.docx", Kind::AnalyticalNote);
  note.parts[0].title = "Список школ с низкими результатами: школы отсутствуют";
  EXPECT_EQ(check_all({good_plan(), note}).special_case, SpecialCase::None);
}

}  // namespace
}  // namespace muko::test
