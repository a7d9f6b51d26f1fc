// Each folder of tests/readers/xlsx is one feature: its XML as an XLSX, and the dump expected.

#include "readers/xlsx/xlsx.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/zip.h"
#include "document/dump.h"
#include "document/walk.h"
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

TEST(NumberText, RoundsHalfUpAsExcelShowsIt) {
  struct Case {
    double number;
    const char* format;
    const char* text;
  };
  for (const Case& each :
       {Case{0.125, "0%", "13%"}, Case{0.145, "0%", "15%"}, Case{2.675, "0.00", "2,68"},
        Case{-0.5, "0", "-1"}, Case{1234567.5, "#,##0", "1\u00A0234\u00A0568"},
        Case{0.1 + 0.2, "0.0##", "0,3"}, Case{9.995, "0.00", "10,00"}}) {
    EXPECT_EQ(xlsx::number_text(each.number, each.format, xlsx::DateSystem::From1900), each.text);
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

// A workbook whose sheets, each in a part of its own, hold the shared text in `cells` cells.
std::string shared_text_everywhere(const std::string& text, int sheets, int cells) {
  constexpr const char* main_namespace =
      "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
  const std::string relationship =
      "<Relationship Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string list;
  std::string links = relationship + "sharedStrings' Id='t' Target='t.xml'/>";
  std::string rows;
  for (int i = 0; i < cells; ++i) rows += "<row><c t='s'><v>0</v></c></row>";
  ZipContents parts = {
      {"[Content_Types].xml",
       R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)"},
      {"_rels/.rels", "<Relationships>" + relationship +
                          "officeDocument' Id='m' Target='xl/workbook.xml'/></Relationships>"},
      {"xl/t.xml", std::string("<sst ") + main_namespace + "><si><t>" + text + "</t></si></sst>"}};
  for (int i = 1; i <= sheets; ++i) {
    const std::string number = std::to_string(i);
    list += "<sheet name='Лист" + number + "' id='s" + number + "'/>";
    links += relationship + "worksheet' Id='s" + number + "' Target='s" + number + ".xml'/>";
    parts.emplace_back("xl/s" + number + ".xml", std::string("<worksheet ") + main_namespace +
                                                     "><sheetData>" + rows +
                                                     "</sheetData></worksheet>");
  }
  // The last sheet once more.
  list += "<sheet name='Ещё' id='s" + std::to_string(sheets) + "'/>";
  parts.emplace_back("xl/workbook.xml", std::string("<workbook ") + main_namespace + "><sheets>" +
                                            list + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
  return write_zip(parts);
}

TEST(Xlsx, BoundsTheTextOfAllCellsTogether) {
  const std::string text(std::size_t{1} << 20U, 'x');
  const Document document = read_document(shared_text_everywhere(text, 3, 40), "а.xlsx");
  std::vector<std::string> told;
  for (const Warning& warning : document.warnings) told.push_back(warning.message);
  EXPECT_EQ(told, (std::vector<std::string>{
                      "лист «Лист2»: слишком много ячеек: прочитано начало",
                      "лист «Лист3»: слишком много ячеек: прочитано начало",
                      "лист «Ещё» — тот же, что и другой: второй раз не прочитан"}));
  std::size_t bytes = 0;
  for_each_paragraph(document.blocks,
                     [&](const Paragraph& paragraph) { bytes += paragraph.text.size(); });
  EXPECT_EQ(bytes, std::size_t{64} << 20U);
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
