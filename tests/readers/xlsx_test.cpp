// Each folder of tests/readers/xlsx is one feature: its XML as an XLSX, and the dump expected.

#include "readers/xlsx/xlsx.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/zip.h"
#include "document/dump.h"
#include "readers/reader.h"
#include "readers/xlsx/number_text.h"
#include "readers/xlsx/sheet.h"
#include "tests/golden.h"
#include "tests/readers/xlsx_folder.h"

namespace muko {
namespace {

class XlsxFeature : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(XlsxFeature, ReadsAsExpected) {
  const std::string bytes = test::zip_xlsx_folder(GetParam());
  test::expect_golden(dump_text(read_document(bytes, "a.xlsx")), GetParam() / "expected.dump");
}

INSTANTIATE_TEST_SUITE_P(All, XlsxFeature,
                         testing::ValuesIn(test::case_folders(MUKO_SOURCE_DIR
                                                              "/tests/readers/xlsx")),
                         [](const auto& test_case) { return test_case.param.filename().string(); });

TEST(NumberText, TellsDatesFromNumbersByTheFormat) {
  for (const char* format : {"dd.mm.yyyy", "yyyy", "[h]:mm", "mmm yy", "[$-419]d mmm yyyy;@",
                             "h:mm AM/PM", "yyyy\\-mm\\-dd"}) {
    EXPECT_TRUE(xlsx::is_date_format(format)) << format;
  }
  for (const char* format : {"General", "0", "#,##0.00", "@", "0\" дней\"", "[Red]0", "", "0%"}) {
    EXPECT_FALSE(xlsx::is_date_format(format)) << format;
  }
}

TEST(NumberText, ShowsAMonthAsTheFormatDoes) {
  constexpr double kFirstOfSeptember = 48'092;  // 2031
  struct Case {
    const char* format;
    const char* text;
  };
  for (const Case& each : {Case{"mmmm yyyy", "сентябрь 2031"}, Case{"mmm", "сентябрь"},
                           Case{"mm.yy", "09.2031"}, Case{"d.m", "01.09.2031"},
                           Case{"yyyy", "2031"}, Case{"dd.mm.yyyy hh:mm", "01.09.2031 00:00"}}) {
    EXPECT_EQ(xlsx::number_text(kFirstOfSeptember, each.format, xlsx::DateSystem::From1900),
              each.text);
  }
}

TEST(CellReference, IsALetterAndANumber) {
  const auto reference = xlsx::read_reference("$BC$12");
  ASSERT_TRUE(reference.has_value());
  EXPECT_EQ(reference->column, 55);
  for (const char* wrong : {"", "12", "A", "A0", "AAAAA1", "а1", "XFE1"}) {
    EXPECT_FALSE(xlsx::read_reference(wrong).has_value()) << wrong;
  }
}

TEST(Xlsx, RefusesAWorkbookWithoutItsListOfSheets) {
  const std::string bytes = write_zip(
      {{"[Content_Types].xml",
        R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)"},
       {"xl/workbook.xml", "not XML"}});
  try {
    (void)read_document(bytes, "а.xlsx");
    FAIL() << "expected an Error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadXml);
    EXPECT_STREQ(error.what(),
                 "а.xlsx: таблица не читается: откройте файл в Excel и сохраните его заново");
  }
}

}  // namespace
}  // namespace muko
