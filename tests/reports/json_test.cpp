#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "reports/reports.h"
#include "tests/reports/example_report.h"
#include "tests/reports/schema.h"

namespace muko {
namespace {

using nlohmann::json;
using testing::IsEmpty;
using testing::Not;

TEST(ReportJson, FitsThePublishedSchema) {
  EXPECT_THAT(test::mismatches(report_json(test::example_report()), "check"), IsEmpty());
}

TEST(ReportJson, FitsTheSchemaWhereNothingIsKnown) {
  Report report;
  report.submissions.emplace_back();
  EXPECT_THAT(test::mismatches(report_json(report), "check"), IsEmpty());
}

TEST(ReportJson, IsRefusedByTheSchemaWithoutOneOfItsKeys) {
  json report = json::parse(report_json(test::example_report()));
  report["submissions"][0].erase("total");
  EXPECT_THAT(test::mismatches(report.dump(), "check"), Not(IsEmpty()));
}

TEST(ReportJson, NamesPlaceQuoteAndCostOfAFinding) {
  const json report = json::parse(report_json(test::example_report()));
  EXPECT_EQ(report["submissions"][0]["findings"][0], json::parse(R"({
    "rule": "deadline-vague", "severity": "error", "certainty": "sure",
    "message": "В сроке нет календаря.", "file": "заявка/план.docx",
    "location": {"page": null, "paragraph": null, "table": 2, "row": 5, "cell": 3,
                 "start": null, "end": null, "heading": []},
    "quote": "по мере необходимости", "advice": "назовите месяц или квартал",
    "source": "domain.md §4", "costs": ["T2.measures.deadlines"], "fingerprint": "0123"})"));
}

TEST(ReportJson, WritesWholePointsWithoutAFractionAndHalvesWithOne) {
  Report report = test::example_report();
  report.submissions[0].scores[1].points = 0.5;
  report.submissions[0].total.percent = 250.0 / 3;
  const std::string text = report_json(report);
  EXPECT_NE(text.find(R"("points":1,"max":1,)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("points":0.5,"max":1,)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("total":{"points":1,"max":2,"percent":83.3)"), std::string::npos) << text;
}

TEST(ReportJson, ListsFilesThatCouldNotBeRead) {
  Report report = test::example_report();
  report.submissions[0].failures.push_back(
      Error(ErrorCode::BadArchive, {"заявка/битый.docx"}, "файл повреждён"));
  const json parsed = json::parse(report_json(report));
  EXPECT_EQ(parsed["submissions"][0]["failures"],
            json::parse(R"([{"file": "заявка/битый.docx", "error": "файл повреждён"}])"));
}

TEST(ReportJson, SaysThatAMunicipalityHasNoSuchSchools) {
  Report report = test::example_report();
  report.submissions[0].special_case = SpecialCase::NoShnor;
  EXPECT_EQ(json::parse(report_json(report))["submissions"][0]["special_case"], "no-shnor");
}

TEST(FactsJson, FitsThePublishedSchema) {
  EXPECT_THAT(test::mismatches(facts_json(test::example_facts(), {}), "extract"), IsEmpty());
}

TEST(FactsJson, HasEveryKeyOfAnEmptyDocument) {
  EXPECT_EQ(json::parse(facts_json({}, {})), json::parse(R"({
    "file": "", "format": "docx", "pages": null, "kind": "unknown", "parts": [],
    "municipality": null, "region": null, "period": null,
    "requisites": {"type": null, "date": null, "number": null, "place": null, "issuer": null,
                   "heading": null, "signatory": null, "signatory_post": null},
    "abbreviations": {}, "measures": [], "warnings": []})"));
}

TEST(FactsJson, WritesAMeasureWithItsDeadlinePartiesAndCitation) {
  const json facts = json::parse(facts_json(test::example_facts(), {}));
  EXPECT_EQ(facts["measures"][0], json::parse(R"({
    "number": "1.1", "section": "Трек 1", "track": "T1", "title": "Семинар для директоров",
    "deadline": {"text": "март 2024", "specificity": "concrete",
                 "intervals": [{"start": "2024-03-01", "end": "2024-03-31"}], "recurrence": null},
    "responsible": [{"text": "Управление образования", "kind": "organisation",
                     "part": "executor"}],
    "result": null,
    "regional": [{"document": null, "measure": "3.2", "explicit": true, "similarity": null}],
    "location": {"page": null, "paragraph": null, "table": 1, "row": 2, "cell": 2,
                 "start": null, "end": null, "heading": []}})"));
}

TEST(FactsJson, GivesTheRegionalMeasuresThatWereMatchedInsteadOfBareCitations) {
  Facts facts = test::example_facts();
  facts.measures[0].regional.push_back({.document = "распоряжение № 48-р",
                                        .measure = "3.2",
                                        .title = "Семинары",
                                        .is_explicit = false,
                                        .similarity = 0.5});
  EXPECT_EQ(json::parse(facts_json(facts, {}))["measures"][0]["regional"], json::parse(R"([
    {"document": "распоряжение № 48-р", "measure": "3.2", "explicit": false,
     "similarity": 0.5}])"));
}

TEST(FactsJson, ReplacesBrokenUtf8) {
  Facts facts;
  facts.file = "a\xFF.docx";
  EXPECT_EQ(json::parse(facts_json(facts, {}))["file"], "a\uFFFD.docx");
}

TEST(FactsJson, NamesTheHeadingsAboveAPlace) {
  Document document;
  document.blocks.push_back(Paragraph{
      .kind = ParagraphKind::Heading, .text = "Раздел 1", .level = 1, .where = {.paragraph = 1}});
  document.blocks.push_back(Paragraph{.text = "Провести семинар", .where = {.paragraph = 2}});
  Facts facts;
  facts.measures.push_back({.title = "Провести семинар", .where = {.paragraph = 2}});
  const json parsed = json::parse(facts_json(facts, document));
  EXPECT_EQ(parsed["measures"][0]["location"]["heading"], json::parse(R"(["Раздел 1"])"));
}

TEST(DeadlineJson, LeavesAMissingEndNull) {
  const Deadline deadline{.specificity = Specificity::Concrete,
                          .intervals = {{std::nullopt, Date{0, 5, 1}}},
                          .recurrence = Recurrence::HalfYearly};
  EXPECT_EQ(deadline_json(deadline),
            R"({"specificity":"concrete","intervals":[{"start":null,"end":"--05-01"}],)"
            R"("recurrence":"half-yearly"})");
  EXPECT_THAT(test::mismatches(deadline_json(deadline), "deadline"), IsEmpty());
}

}  // namespace
}  // namespace muko
