// Findings: their places, order and fingerprints.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build_facts.h"

namespace muko::test {
namespace {

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

// Of a plan without a column of deadlines, on a scan of a table with one word.
Severity severity_without_column(bool unsure) {
  Facts facts = good_plan();
  facts.plans[0].columns.erase(Column::Deadline);
  facts.plans[0].header = {};  // it stands on the whole table
  Submission made = submission({facts});
  Paragraph words;
  words.text = "Создание рабочей группы";
  words.where = cell(9, 2);
  words.spans = {{words.text}};
  words.spans[0].format.uncertain = unsure;
  Table table{.rows = 9, .columns = 3, .where = {.table = 1}};
  Cell& inner = table.cells.emplace_back();
  inner.row = 9;
  inner.column = 2;
  inner.where = words.where;
  inner.blocks.emplace_back(words);
  made.documents[0].document.format = Format::Scan;
  made.documents[0].document.blocks = {table};
  const SubmissionReport report = check(made, nullptr, shipped_rubric());
  for (const Finding& finding : report.findings) {
    if (finding.rule.starts_with("column-missing")) return finding.severity;
  }
  return Severity::Note;
}

TEST(Findings, OfAWholeTableAreNoErrorsWhereAWordOfItIsUnsure) {
  EXPECT_EQ(severity_without_column(false), Severity::Error);
  EXPECT_EQ(severity_without_column(true), Severity::Warning);
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
