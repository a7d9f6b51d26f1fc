// Each folder of tests/readers/odt is one feature: its XML as an ODT, and the dump expected.

#include "readers/odt/odt.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/zip.h"
#include "document/dump.h"
#include "readers/reader.h"
#include "tests/golden.h"
#include "tests/readers/odt_folder.h"

namespace muko {
namespace {

const std::filesystem::path kFolder = MUKO_SOURCE_DIR "/tests/readers/odt";

class OdtFeature : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(OdtFeature, ReadsAsExpected) {
  const std::string bytes = test::zip_odt_folder(GetParam());
  test::expect_golden(dump_text(read_document(bytes, "a.odt")), GetParam() / "expected.dump");
}

INSTANTIATE_TEST_SUITE_P(All, OdtFeature, testing::ValuesIn(test::case_folders(kFolder)),
                         [](const auto& test_case) { return test_case.param.filename().string(); });

std::string text_of(const Document& document) {
  return document.blocks.empty() ? "" : std::get<Paragraph>(document.blocks.front()).text;
}

std::string content_with(const std::string& body) {
  return R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
         R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>)" +
         body + "</office:body></office:document-content>";
}

TEST(Odt, ReadsAFlatDocumentAsThePackage) {
  for (const char* feature : {"lists", "headings", "number_formats"}) {
    const Document flat = read_document(test::flat_odt_folder(kFolder / feature), "a.fodt");
    EXPECT_EQ(flat.format, Format::Odt);
    test::expect_golden(dump_text(flat), kFolder / feature / "expected.dump");
  }
}

TEST(Odt, ReadsATemplateAndADocumentWithoutItsMimetype) {
  const std::string content = content_with("<office:text><text:p>Текст</text:p></office:text>");
  const std::string ott = write_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text-template"}, {"content.xml", content}});
  const std::string bare =
      write_zip({{"content.xml", content}, {"META-INF/manifest.xml", "<manifest/>"}});
  EXPECT_EQ(text_of(read_document(ott, "a.ott")), "Текст");
  EXPECT_EQ(text_of(read_document(bare, "a.odt")), "Текст");
}

struct Refusal {
  ErrorCode code;
  std::string message;
};

Refusal refusal_of(const std::string& bytes) {
  try {
    (void)read_document(bytes, "папка/файл");
  } catch (const Error& error) {
    return {error.code(), error.what()};
  }
  return {ErrorCode::BadUsage, "was read"};
}

TEST(Odt, SaysThatAFileIsProtectedByAPassword) {
  const Refusal refusal = refusal_of(
      write_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"META-INF/manifest.xml",
                  R"(<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">)"
                  R"(<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>)"
                  R"(</m:manifest>)"},
                 {"content.xml", "\x01\x02\x03"}}));
  EXPECT_EQ(refusal.code, ErrorCode::Encrypted);
  EXPECT_EQ(refusal.message,
            "папка/файл: файл защищён паролем: снимите пароль в LibreOffice («Файл» → «Свойства» → "
            "«Безопасность» или «Сохранить как» без отметки «Сохранить с паролем») и сохраните "
            "файл снова");
}

TEST(Odt, RefusesASpreadsheetWhateverItIsCalled) {
  const Refusal refusal =
      refusal_of(write_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                            {"content.xml", content_with("<office:spreadsheet/>")}}));
  EXPECT_EQ(refusal.code, ErrorCode::Unsupported);
  EXPECT_EQ(refusal.message,
            "папка/файл: это таблица OpenDocument (.ods): откройте её в LibreOffice или Excel и "
            "сохраните как «Книга Excel (.xlsx)»");
}

TEST(Odt, RefusesATextThatIsNoXml) {
  const Refusal refusal = refusal_of(write_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "not XML"}}));
  EXPECT_EQ(refusal.code, ErrorCode::BadXml);
  EXPECT_EQ(refusal.message,
            "папка/файл: текст документа не читается: откройте файл в LibreOffice и сохраните его "
            "заново");
}

}  // namespace
}  // namespace muko
