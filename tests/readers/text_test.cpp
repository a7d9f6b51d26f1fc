// Each folder of tests/readers/text and tests/readers/html is one feature: a file as it is sent,
// and the dump expected.

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/files.h"
#include "document/dump.h"
#include "readers/reader.h"
#include "tests/golden.h"

namespace muko {
namespace {

class TextFeature : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(TextFeature, ReadsAsExpected) {
  const Document document = read_document(read_file(GetParam() / "input.txt"), "a.dat");
  EXPECT_EQ(document.format, Format::Txt);
  test::expect_golden(dump_text(document), GetParam() / "expected.dump");
}

INSTANTIATE_TEST_SUITE_P(All, TextFeature,
                         testing::ValuesIn(test::case_folders(MUKO_SOURCE_DIR
                                                              "/tests/readers/text")),
                         [](const auto& test_case) { return test_case.param.filename().string(); });

class HtmlFeature : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(HtmlFeature, ReadsAsExpected) {
  const Document document = read_document(read_file(GetParam() / "input.html"), "a.dat");
  EXPECT_EQ(document.format, Format::Html);
  test::expect_golden(dump_text(document), GetParam() / "expected.dump");
}

INSTANTIATE_TEST_SUITE_P(All, HtmlFeature,
                         testing::ValuesIn(test::case_folders(MUKO_SOURCE_DIR
                                                              "/tests/readers/html")),
                         [](const auto& test_case) { return test_case.param.filename().string(); });

TEST(Html, SurvivesElementsOneInAnother) {
  for (const char* tag : {"<div>", "<b>", "<font>", "<table><tr><td>", "<ul><li>"}) {
    std::string page = "<html><body>";
    for (int i = 0; i < 20'000; ++i) page += tag;
    const Document document = read_document(page + "текст</body></html>", "a.html");
    EXPECT_FALSE(document.warnings.empty()) << tag;
  }
}

TEST(Text, LinesOfSignsCostNoTime) {
  std::string page = "Приказ\n";
  for (int i = 0; i < 50'000; ++i) page += "+---+---+\n";
  EXPECT_FALSE(read_document(page, "a.txt").blocks.empty());
}

}  // namespace
}  // namespace muko
