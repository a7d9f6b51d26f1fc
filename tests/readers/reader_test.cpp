#include "readers/reader.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/zip.h"

namespace muko {
namespace {

constexpr const char* kDocument =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)"
    R"(<w:p><w:r><w:t>Текст</w:t></w:r></w:p></w:body></w:document>)";
constexpr const char* kRelationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/odd/Основа.xml"/></Relationships>)";

std::string content_types(const std::string& part, const std::string& type) {
  return R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/)" +
         part + "\" ContentType=\"application/vnd." + type + "+xml\"/></Types>";
}

std::string text_of(const Document& document) {
  return document.blocks.empty() ? "" : std::get<Paragraph>(document.blocks.front()).text;
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

std::string ole_with(const std::string& stream) {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  for (const char c : stream) bytes += std::string(1, c) + '\0';
  return bytes + std::string(64, '\0');
}

TEST(Reader, FindsTheMainPartByRelationshipAndNotByName) {
  const std::string bytes =
      write_zip({{"[Content_Types].xml",
                  content_types("odd/Основа.xml",
                                "openxmlformats-officedocument.wordprocessingml.document.main")},
                 {"_rels/.rels", kRelationships},
                 {"word/document.xml", "<not-the-main-part/>"},
                 {"odd/Основа.xml", kDocument}});

  EXPECT_EQ(text_of(read_document(bytes, "a.docx")), "Текст");
}

TEST(Reader, ReadsTemplatesAndDocumentsWithMacros) {
  for (const char* type :
       {"openxmlformats-officedocument.wordprocessingml.template.main",
        "ms-word.document.macroEnabled.main", "ms-word.template.macroEnabledTemplate.main"}) {
    const std::string bytes =
        write_zip({{"[Content_Types].xml", content_types("odd/Основа.xml", type)},
                   {"_rels/.rels", kRelationships},
                   {"odd/Основа.xml", kDocument}});
    EXPECT_EQ(text_of(read_document(bytes, "a.dotx")), "Текст") << type;
  }
}

TEST(Reader, ReadsADocumentThatHasLostItsListsOfParts) {
  EXPECT_EQ(text_of(read_document(write_zip({{"word/document.xml", kDocument}}), "a.docx")),
            "Текст");
}

TEST(Reader, KeepsTheNameOfTheFile) {
  const Document document =
      read_document(write_zip({{"word/document.xml", kDocument}}), "архив.zip/а.docx");
  EXPECT_EQ(document.file, "архив.zip/а.docx");
  EXPECT_EQ(document.format, Format::Docx);
}

TEST(Reader, SaysThatAFileIsProtectedByAPassword) {
  const Refusal refusal = refusal_of(ole_with("EncryptedPackage"));
  EXPECT_EQ(refusal.code, ErrorCode::Encrypted);
  EXPECT_EQ(
      refusal.message,
      "папка/файл: файл защищён паролем: снимите пароль в Word («Файл» → «Сведения» → «Защита "
      "документа») и сохраните файл снова");
}

TEST(Reader, NamesTheFormatAndWhatToDo) {
  const std::string xlsx = write_zip(
      {{"[Content_Types].xml",
        content_types("xl/workbook.xml", "openxmlformats-officedocument.spreadsheetml.sheet.main")},
       {"xl/workbook.xml", "<workbook/>"}});
  struct Case {
    std::string bytes;
    std::string message;
  };
  const std::vector<Case> cases = {
      {ole_with("WordDocument"),
       "это документ старого Word (.doc): чтобы читать такие, установите LibreOffice (sudo apt "
       "install libreoffice-writer) или откройте файл в Word и сохраните как «Документ Word "
       "(.docx)»"},
      {ole_with("Workbook"),
       "это таблица старого Excel (.xls): чтобы читать такие, установите LibreOffice (sudo apt "
       "install libreoffice-calc) или откройте файл в Excel и сохраните как «Книга Excel (.xlsx)»"},
      {ole_with("__properties_version1.0"),
       "это файл старой программы Microsoft Office или письмо: сохраните документ как «Документ "
       "Word (.docx)»"},
      {"{\\rtf1\\ansi}",
       "это RTF: чтобы читать такие, установите LibreOffice (sudo apt install libreoffice-writer) "
       "или откройте файл в Word и сохраните как «Документ Word (.docx)»"},
      {"MIME-Version: 1.0\nFrom: a@example.test\n\nТекст",
       "это письмо, а не документ: сохраните вложения и укажите их"},
      {"<?xml version=\"1.0\"?><счёт/>",
       "это XML, но не страница и не документ: откройте его в Word и сохраните как «Документ Word "
       "(.docx)»"},
      {write_zip({{"а.txt", "б"}}),
       "это архив, а не документ: распакуйте его и укажите документы Word (.docx)"},
      {std::string("\x01\x02\x00\x03мусор", 14),
       "неизвестный вид файла: нужен документ Word, PDF, OpenDocument или таблица Excel; если файл "
       "с таким именем не "
       "открывается и в Word, он повреждён — получите его заново"},
  };
  for (const Case& each : cases) {
    const Refusal refusal = refusal_of(each.bytes);
    EXPECT_EQ(refusal.code, ErrorCode::Unsupported) << each.message;
    EXPECT_EQ(refusal.message, "папка/файл: " + each.message);
  }
}

TEST(Reader, TellsATextForPeopleFromDataAndOtherLanguages) {
  for (const char* text : {"{\"название\": \"План мероприятий\"}", "not a document",
                           "title: План\nitems:\n  - name: Семинар\n", "1 2 3\n"}) {
    EXPECT_EQ(refusal_of(text).code, ErrorCode::Unsupported) << text;
  }
  EXPECT_EQ(text_of(read_document("План: IT-куб", "а.txt")), "План: IT-куб");
}

TEST(Reader, SaysThatAFileIsEmpty) {
  const Refusal refusal = refusal_of("");
  EXPECT_EQ(refusal.code, ErrorCode::CannotRead);
  EXPECT_EQ(refusal.message, "папка/файл: файл пуст: получите его заново");
}

TEST(Reader, RefusesADocumentWhoseTextIsNoXml) {
  const Refusal refusal = refusal_of(write_zip({{"word/document.xml", "not XML"}}));
  EXPECT_EQ(refusal.code, ErrorCode::BadXml);
  EXPECT_EQ(refusal.message,
            "папка/файл: текст документа не читается: откройте файл в Word и сохраните его заново");
}

}  // namespace
}  // namespace muko
