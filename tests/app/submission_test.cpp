#include "app/submission.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "tests/app/write_docx.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class ReadSubmission : public testing::Test {
 protected:
  void put(const std::string& name, const std::string& bytes) const {
    write_file(folder_ / name, bytes);
  }
  Submission read() {
    return read_submission(Context(terminal_), find_files({folder_.string()}), {}, warnings_);
  }
  [[nodiscard]] std::string relative(const std::string& file) const {
    return fs::relative(file, folder_).string();
  }
  std::vector<std::string> names(const Submission& submission) const {
    std::vector<std::string> out;
    for (const auto& checked : submission.documents) out.push_back(relative(checked.document.file));
    return out;
  }

  TemporaryFolder temporary_{fs::temp_directory_path()};
  const fs::path folder_ = temporary_.path();
  Terminal terminal_ = {};
  std::vector<std::string> warnings_ = {};
};

TEST_F(ReadSubmission, TakesFilesByNameThenThoseOfTheFoldersBelow) {
  const std::string docx = test::docx_of("Текст");
  put("б.docx", docx);
  put("а.docx", docx);
  put("приложения/план.docx", docx);
  put("приложения/глубже/ещё/письмо.docx", docx);
  EXPECT_THAT(names(read()), ElementsAre("а.docx", "б.docx", "приложения/план.docx",
                                         "приложения/глубже/ещё/письмо.docx"));
}

TEST_F(ReadSubmission, LeavesOutTracesOfOtherPrograms) {
  put("план.docx", test::docx_of("Текст"));
  put("~$план.docx", "lock");
  put(".DS_Store", "x");
  put("Thumbs.db", "x");
  const Submission submission = read();
  EXPECT_THAT(names(submission), ElementsAre("план.docx"));
  EXPECT_THAT(submission.failures, IsEmpty());
  EXPECT_THAT(warnings_, IsEmpty());
}

TEST_F(ReadSubmission, WarnsOfAFileThatIsNoDocument) {
  put("план.docx", test::docx_of("Текст"));
  put("gold.json", "{}");
  EXPECT_THAT(read().failures, IsEmpty());
  EXPECT_THAT(warnings_, ElementsAre((folder_ / "gold.json").string() + ": не документ, пропущен"));
}

TEST_F(ReadSubmission, CountsABrokenDocumentAsAFailureAndGoesOn) {
  put("а.docx", "not a zip");
  put("план.docx", test::docx_of("Текст"));
  const Submission submission = read();
  EXPECT_THAT(names(submission), ElementsAre("план.docx"));
  ASSERT_EQ(submission.failures.size(), 1U);
  EXPECT_EQ(relative(submission.failures[0].faults()[0].place.file), "а.docx");
}

Cell cell(int row, int column, const std::string& text) {
  Cell made;
  made.row = row;
  made.column = column;
  made.text = text;
  return made;
}

TEST(NameColumns, PutsTheHeaderOfTheCellIntoTheFinding) {
  Table table{.rows = 2, .columns = 2, .where = {.table = 1}};
  table.cells.push_back(cell(1, 1, "Мера"));
  table.cells.push_back(cell(1, 2, "Срок "));
  table.cells.push_back(cell(2, 1, "Семинар"));
  table.cells.push_back(cell(2, 2, "постоянно"));
  Submission submission;
  submission.documents.emplace_back();
  submission.documents[0].document.file = "план.docx";
  submission.documents[0].document.blocks.emplace_back(table);
  SubmissionReport report;
  report.findings.push_back(
      {.rule = "a", .file = "план.docx", .where = {.table = 1, .row = 2, .cell = 2}});
  report.findings.push_back(
      {.rule = "b", .file = "план.docx", .where = {.table = 1, .row = 1, .cell = 2}});
  report.findings.push_back({.rule = "c", .file = "план.docx", .where = {.paragraph = 1}});
  name_columns(report, submission);
  EXPECT_EQ(report.findings[0].column, "Срок");
  EXPECT_EQ(report.findings[1].column, "");
  EXPECT_EQ(report.findings[2].column, "");
}

TEST(NameColumns, GivesABandNoColumn) {
  Table table{.rows = 2, .columns = 2, .where = {.table = 1}};
  table.cells.push_back(cell(1, 1, "№"));
  table.cells.push_back(cell(1, 2, "Мера"));
  table.cells.push_back(cell(2, 1, "Трек 1"));
  table.cells.back().colspan = 2;
  Submission submission;
  submission.documents.emplace_back();
  submission.documents[0].document.file = "план.docx";
  submission.documents[0].document.blocks.emplace_back(table);
  SubmissionReport report;
  report.findings.push_back(
      {.rule = "a", .file = "план.docx", .where = {.table = 1, .row = 2, .cell = 1}});
  name_columns(report, submission);
  EXPECT_EQ(report.findings[0].column, "");
  EXPECT_TRUE(report.findings[0].across_columns);
}

}  // namespace
}  // namespace muko
