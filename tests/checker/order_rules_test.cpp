// Rules about orders and their appendices.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Approval approval(Kind kind, std::string title) {
  return {.kind = kind,
          .title = std::move(title),
          .appendix_number = "",
          .clause = "1",
          .quote = quote("Утвердить план мероприятий (прилагается)", {.paragraph = 8})};
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
                          "год», названным в другом месте"));
}

TEST(PeriodMismatch, ComparesATitleWithItsPassport) {
  Facts facts = good_plan();
  facts.parts[0].kind = Kind::Programme;
  facts.parts[0].period = Period{{2025, 1, 1}, {2025, 12, 31}};
  facts.parts[0].passport_period = Period{{2025, 1, 1}, {2026, 12, 31}};
  facts.parts[0].passport_quote = quote("2025–2026 годы", cell(7, 2));
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(
      messages(report),
      testing::Contains("period-mismatch: период «2025–2026 годы» расходится с периодом «2025 "
                        "год», названным в другом месте"));
}

TEST(DuplicateNumber, IsASecondClauseOfOneOrder) {
  Facts facts = order();
  add_clause(facts, "1", "Утвердить план", ClauseKind::Approve);
  add_clause(facts, "1", "Признать утратившим силу приказ", ClauseKind::Repeal);
  add_control(facts);
  EXPECT_THAT(messages(check_all({facts, good_plan()})),
              ElementsAre("duplicate-number: номер пункта «1» встречается второй раз"));
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

TEST(OrderElement, OfAnOrderNotYetRegisteredIsOneNote) {
  Facts facts = order();
  add_control(facts);
  facts.requisites.date = {};
  facts.requisites.number = {};
  EXPECT_THAT(messages(check_all({facts, good_plan()})),
              testing::IsSupersetOf(
                  {"number-missing: у приказа нет номера", "date-missing: у приказа нет даты"}));
  facts.wordings = {{.part = 0, .formal = true, .quote = quote("«__» ________ 2025 г. № ___", {})}};
  const SubmissionReport report = check_all({facts, good_plan()});
  EXPECT_THAT(messages(report),
              testing::Contains("number-missing: приказ не зарегистрирован: дата и номер оставлены "
                                "пустыми"));
  for (const Finding& finding : report.findings) EXPECT_NE(finding.severity, Severity::Error);
}

TEST(AppendixMissing, IsNoOtherAppendixOfTheOrder) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Unknown, "список школ плана мероприятий на 2025 год")};
  facts.approvals[0].appendix_number = "2";
  Facts stamped = good_plan();
  stamped.parts[0].appendix_number = "1";
  stamped.parts[0].mark = act("приказ", "", "15-о", {2025, 2, 3}, "");
  EXPECT_THAT(messages(check_all({facts, stamped})),
              testing::Contains(
                  "appendix-missing: приказ утверждает «список школ плана "
                  "мероприятий на 2025 год» (приложение № 2), а этого документа нет ни в файле, "
                  "ни в пакете"));
}

TEST(AppendixMark, ComparesTheNumberOfTheAppendix) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  facts.approvals[0].appendix_number = "2";
  Facts stamped = good_plan();
  stamped.parts[0].appendix_number = "3";
  stamped.parts[0].mark = act("приказ", "", "15-о", {2025, 2, 3}, "");
  const SubmissionReport report = check_all({facts, stamped});
  EXPECT_THAT(messages(report),
              ElementsAre("appendix-order-mismatch: в отметке документа «План мероприятий на 2025 "
                          "год» — «Приложение № 3», а у приказа — «Приложение № 2»"));
  EXPECT_EQ(report.findings[0].quote, "Приложение № 3");
}

TEST(AppendixMark, ComparesTheBody) {
  Facts facts = order();
  add_control(facts);
  facts.requisites.issuer = "Управление образования администрации Заречного района";
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  const auto marked_by = [&](const char* body) {
    Facts stamped = good_plan();
    stamped.parts[0].mark = act("приказ", body, "15-о", {2025, 2, 3}, "");
    return messages(check_all({facts, stamped}));
  };
  EXPECT_THAT(marked_by("отдела образования администрации Заречного района"), IsEmpty());
  for (const char* body :
       {"УО", "РОО администрации Заречного района", "МКУ ЦРО Заречного района",
        "начальника МКУ «УО» Заречного района", "начальника ГорУО", "по основной деятельности"}) {
    EXPECT_THAT(marked_by(body), IsEmpty()) << body;
  }
  EXPECT_THAT(marked_by("комитета по культуре администрации Заречного района"),
              ElementsAre("appendix-order-mismatch: в отметке документа «План мероприятий на 2025 "
                          "год» — «комитета по культуре администрации Заречного района», а у "
                          "приказа — «Управление образования администрации Заречного района»"));
}

TEST(PeriodMismatch, ComparesTheHeadingWhereClauseAndPlanAgree) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  facts.parts[0].period = Period{{2024, 1, 1}, {2024, 12, 31}};
  facts.requisites.heading = "О поддержке школ на 2024 год";
  Facts stamped = good_plan();
  stamped.parts[0].mark = act("приказ", "", "15-о", {2025, 2, 3}, "");
  const SubmissionReport report = check_all({facts, stamped});
  EXPECT_THAT(messages(report),
              ElementsAre("period-mismatch: период «2024 год» расходится с периодом «2025 год», "
                          "названным в другом месте"));
  EXPECT_EQ(report.findings[0].quote, "О поддержке школ на 2024 год");
}

TEST(PeriodMismatch, LeavesAHeadingAloneThatOnlyOverlaps) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Roadmap, "план мероприятий на 2025 год")};
  Facts stamped = good_plan();
  stamped.parts[0].mark = act("приказ", "", "15-о", {2025, 2, 3}, "");
  for (const char* heading :
       {"О поддержке школ в 2024/2025 учебном году", "О поддержке школ на 2024–2026 годы",
        "О продлении программы «Успех на 2021–2023 годы»",
        "О реализации в 2025 году программы на 2021–2023 годы"}) {
    facts.requisites.heading = heading;
    EXPECT_THAT(messages(check_all({facts, stamped})), IsEmpty()) << heading;
  }
}

TEST(NothingPlanned, IsAnOrderThatOnlyApproves) {
  Facts facts = order();
  add_control(facts);
  facts.approvals = {approval(Kind::Regulation, "Порядок")};
  const auto asked = {"deadline-missing: нет ни одного мероприятия и ни одного поручения со сроком",
                      "responsible-missing: не названо ни одного исполнителя: нет ни плана "
                      "мероприятий, ни поручений кому-либо"};
  EXPECT_THAT(messages(check_all({facts})), testing::IsSupersetOf(asked));
  Facts acting = facts;
  add_clause(acting, "2", "Обеспечить реализацию мер", ClauseKind::Action);
  for (const char* message : asked) {
    EXPECT_THAT(messages(check_all({acting})), testing::Not(testing::Contains(message)));
  }
}

TEST(ClauseShare, IsAnErrorOnceWhereTheDecisionsLoseTheirPoint) {
  Facts facts = order();
  Clause& clause =
      add_clause(facts, "2", "Обеспечить реализацию мер по треку 2", ClauseKind::Action);
  clause.tracks = {Track::T2};
  clause.addressees = {"Руководителям школ"};
  add_control(facts);
  const SubmissionReport report = check_all({facts, good_plan()});
  EXPECT_THAT(messages(report),
              ElementsAre("clause-without-deadline: трек 2 «Адресная поддержка школ, "
                          "функционирующих в зоне риска снижения образовательных результатов»: "
                          "конкретный срок есть в 1 из 2 решений, балл за сроки решений потерян",
                          "clause-without-deadline: в пункте 2 нет срока: «Обеспечить реализацию "
                          "мер по треку 2»"));
  EXPECT_EQ(report.findings[0].severity, Severity::Error);
  EXPECT_THAT(report.findings[0].costs, ElementsAre("T2.decisions.deadlines"));
  EXPECT_EQ(score_of(report, Track::T2, Position::Decisions, "deadlines").why,
            "1 из 2 решений с конкретным сроком (50 %), нужно 80 %");
}

}  // namespace
}  // namespace muko::test
