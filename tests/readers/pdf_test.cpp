#include "readers/pdf/pdf.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/files.h"
#include "base/temporary_folder.h"
#include "document/dump.h"
#include "readers/pdf/poppler_pages.h"
#include "readers/reader.h"
#include "tests/readers/build_page.h"
#include "tests/readers/write_pdf.h"

namespace muko {
namespace {

using test::outline;
using test::show;
using test::write_pdf;

const std::string kPicture = "q 480 0 0 600 10 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7F EI Q\n";

std::string outline_of(const std::vector<test::PdfPage>& pages) {
  return outline(read_document(write_pdf(pages), "a.pdf").blocks);
}

// Words of the first page, parted by bars.
std::string words_of(const std::string& content, const std::string& more = "") {
  pdf::PdfPages pages(write_pdf({{content, more}}), "a.pdf");
  std::string words;
  for (const PageWord& word : pages.read(1).page.words) words += word.text + "|";
  return words;
}

Error error_of(const std::string& bytes) {
  try {
    (void)read_document(bytes, "папка/файл.pdf");
  } catch (const Error& error) {
    return error;
  }
  return {ErrorCode::BadUsage, {}, "was read"};
}

TEST(Pdf, BecomesADocument) {
  const Document document = read_document(
      write_pdf({{show(50, 600, "Утвердить план.")}, {show(50, 600, "Второй лист.")}}),
      "архив.zip/а.pdf");
  EXPECT_EQ(document.file, "архив.zip/а.pdf");
  EXPECT_EQ(document.format, Format::Pdf);
  EXPECT_EQ(document.pages, 2);
  EXPECT_EQ(outline(document.blocks), "p: Утвердить план.\np: Второй лист.\n");
  const auto& paragraph = std::get<Paragraph>(document.blocks[0]);
  EXPECT_EQ(paragraph.where.page, 1);
  EXPECT_NEAR(paragraph.where.box->left, 50, 0.1);
  EXPECT_NEAR(paragraph.where.box->top, 92.5, 2);
}

TEST(Pdf, HasRulesAsStrokesThinRectanglesAndFrames) {
  const std::string text =
      show(55, 588, "А") + show(155, 588, "Б") + show(55, 568, "В") + show(155, 568, "Г");
  const std::string table = "table 2x2\n| А | Б |\n| В | Г |\n";
  const std::string strokes =
      "50 600 m 250 600 l S 50 580 m 250 580 l S 50 560 m 250 560 l S "
      "50 600 m 50 560 l S 150 600 m 150 560 l S 250 600 m 250 560 l S\n";
  const std::string rectangles =
      "50 599.5 200 0.5 re f 50 579.5 200 0.5 re f 50 559.5 200 0.5 re f "
      "50 560 0.5 40 re f 150 560 0.5 40 re f 250 560 0.5 40 re f\n";
  const std::string frames =
      "50 580 100 20 re S 150 580 100 20 re S 50 560 100 20 re S 150 560 100 20 re S\n";
  for (const std::string& rules : {strokes, rectangles, frames}) {
    EXPECT_EQ(outline_of({{rules + text}}), table);
  }
  pdf::PdfPages white(write_pdf({{"1 1 1 RG " + strokes + text}}), "a.pdf");
  EXPECT_TRUE(white.read(1).page.rules.empty());
}

TEST(Pdf, PartsWordsBySpacesAndGapsAndNotByLetterSpacing) {
  EXPECT_EQ(words_of(show(50, 600, "Об утверждении")), "Об|утверждении|");
  EXPECT_EQ(words_of("BT /F1 10 Tf 50 600 Td [" + test::pdf_string("План") + "-600 " +
                     test::pdf_string("мер") + "] TJ ET"),
            "План|мер|");
  EXPECT_EQ(words_of("BT /F1 10 Tf 4 Tc 50 600 Td " + test::pdf_string("ПРИКАЗ") + " Tj ET"),
            "ПРИКАЗ|");
}

TEST(Pdf, CutsTextsOfTwoCellsAtTheRuleBetweenThem) {
  const std::string rule = "75 560 m 75 640 l S\n";
  EXPECT_EQ(words_of(rule + show(50, 600, "Отдел") + show(75.3, 600, "май")), "Отдел|май|");
  EXPECT_EQ(words_of(rule + show(55, 600, "Управление")), "Управление|") << "only runs over it";
}

TEST(Pdf, TakesTheSameLettersPrintedTwiceForBold) {
  pdf::PdfPages pages(write_pdf({{show(50, 600, "План") + show(50.3, 600, "План")}}), "a.pdf");
  const Page page = pages.read(1).page;
  ASSERT_LE(page.words.size(), 2U);
  EXPECT_EQ(outline_of({{show(50, 600, "План", "F2")}}), "p: План\n");
}

TEST(Pdf, TurnsPagesUpright) {
  const std::string sideways =
      "BT /F1 10 Tf 0 1 -1 0 60 100 Tm " + test::pdf_string("Боком лежит текст") + " Tj ET\n";
  for (const char* more : {"", "/Rotate 90"}) {
    pdf::PdfPages pages(write_pdf({{sideways, more}}), "a.pdf");
    const Page page = pages.read(1).page;
    EXPECT_EQ(page.width, 700) << more;
    ASSERT_EQ(page.words.size(), 3U) << more;
    EXPECT_NEAR(page.words[0].box.left, 100, 1) << more;
    EXPECT_NEAR(page.words[0].baseline, 60, 1) << more;
  }
}

TEST(Pdf, ReadsTheTextThatASpanSaysItHas) {
  EXPECT_EQ(
      words_of("/Span<</ActualText(\xFE\xFF\x04\x11\x04\x30)>>BDC " + show(50, 600, "xy") + "EMC"),
      "Ба|");
}

TEST(Pdf, MendsLettersOfCp1251TakenForLatinWithAWarning) {
  const std::string words =
      "Об утверждении плана мероприятий по поддержке школ с низкими результатами";
  const Document document =
      read_document(write_pdf({{show(50, 600, words)}}, test::Letters::TakenForLatin), "a.pdf");
  EXPECT_EQ(outline(document.blocks), "p: " + words + "\n");
  EXPECT_EQ(document.format, Format::Pdf);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "mojibake");
  EXPECT_EQ(
      document.warnings[0].message,
      "русские буквы записаны в файле как латинские с ударениями (кодировка CP1251 принята за "
      "Latin-1): текст восстановлен, проверьте его");
  EXPECT_EQ(document.warnings[0].where.page, 1);
}

TEST(Pdf, NamesPagesThatArePictures) {
  const Document document =
      read_document(write_pdf({{show(50, 600, "Текст.")}, {kPicture}}), "a.pdf");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "page-without-text");
  EXPECT_EQ(document.warnings[0].message,
            "страница 2 — скан, а программы muko-ocr, которая распознаёт сканы, рядом с muko нет: "
            "содержание скана не проверено");
  EXPECT_EQ(document.warnings[0].where.page, 2);
}

TEST(Pdf, IsReadUpToTheLimitOfWordsAndRules) {
  const std::string words = show(50, 600, "Один два три");
  const std::string rules = "50 600 m 250 600 l S 50 580 m 250 580 l S 50 560 m 250 560 l S\n";
  for (const std::string& content : {words, rules}) {
    const std::string bytes = write_pdf({{content}, {content}, {content}});
    const Document cut = read_pdf(bytes, "a.pdf", {}, {.max_marks = 6});
    ASSERT_EQ(cut.warnings.size(), 1U);
    EXPECT_EQ(cut.warnings[0].code, "document-cut");
    EXPECT_EQ(cut.warnings[0].message, "файл слишком велик: прочитаны только первые страницы, 2");
    EXPECT_EQ(cut.warnings[0].where.page, 2);
    EXPECT_TRUE(read_pdf(bytes, "a.pdf", {}, {.max_marks = 9}).warnings.empty());
  }
}

// A program in place of muko-ocr that reads «Скан.» on every page.
Tools tools_with_ocr(const TemporaryFolder& folder) {
  Tools tools;
  tools.ocr = folder.path() / "muko-ocr";
  write_file(tools.ocr,
             "#!/bin/sh\ncat >/dev/null\nprintf 'muko-ocr 1\\npage\\t1000\\t1400\\t144\\t1"
             "\\t0\\t0\\nword\\t100\\t100\\t300\\t130\\t125\\t30\\t96\\tСкан."
             "\\nend\\n'\n");
  std::filesystem::permissions(tools.ocr, std::filesystem::perms::owner_all);
  return tools;
}

TEST(Pdf, HasPagesRecognisedWhoseTextIsJunk) {
  const TemporaryFolder folder("/tmp");
  std::string junk;
  for (int line = 0; line < 8; ++line) junk += show(50, 600 - 12 * line, "бвгджз клмнпр стфхцч");
  const std::string bytes = write_pdf({{show(50, 600, "Начало.")}, {junk}});
  const Document document = read_document(bytes, "a.pdf", tools_with_ocr(folder));
  EXPECT_EQ(outline(document.blocks), "p: Начало.\np: Скан.\n");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message,
            "страница 2 — скан, её текст распознан: в словах возможны ошибки, сверяйте замечания с "
            "оригиналом");
  EXPECT_EQ(read_document(bytes, "a.pdf").warnings.at(0).code, "page-without-text");
}

TEST(Pdf, LeavesOutAPictureThatTakesTooLongToDraw) {
  const TemporaryFolder folder("/tmp");
  std::string strokes = kPicture;
  for (int i = 0; i < 100; ++i) strokes += "0.9 g 10 10 200 200 re f\n";
  const std::string bytes = write_pdf({{show(50, 600, "Начало.")}, {strokes}});
  const Tools tools = tools_with_ocr(folder);
  EXPECT_EQ(read_pdf(bytes, "a.pdf", tools).warnings.at(0).code, "page-recognised");
  const Document document = read_pdf(bytes, "a.pdf", tools, {.drawing = std::chrono::seconds(0)});
  EXPECT_EQ(outline(document.blocks), "p: Начало.\n");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message,
            "страница 2 — скан и не прочитана (страница рисуется слишком долго): её содержание не "
            "проверено");
}

TEST(Pdf, HasOnlyThePagesThatArePicturesRecognised) {
  const TemporaryFolder folder("/tmp");
  const Document document =
      read_document(write_pdf({{show(50, 600, "Начало.")}, {kPicture}, {show(50, 600, "Конец.")}}),
                    "a.pdf", tools_with_ocr(folder));
  EXPECT_EQ(outline(document.blocks), "p: Начало.\np: Скан.\np: Конец.\n");
  EXPECT_EQ(document.format, Format::Pdf);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message,
            "страница 2 — скан, её текст распознан: в словах возможны ошибки, сверяйте замечания с "
            "оригиналом");
}

TEST(Pdf, OfNoPdfIsRefused) {
  const Error error = error_of("%PDF-1.4\nничего больше");
  EXPECT_EQ(error.code(), ErrorCode::BadArchive);
  EXPECT_STREQ(error.what(),
               "папка/файл.pdf: PDF повреждён, прочитать его нельзя: получите файл заново или "
               "сохраните документ в PDF ещё раз");
}

TEST(Pdf, UnderAPasswordIsRefused) {
  const Error error = error_of(read_file(MUKO_SOURCE_DIR "/tests/readers/pdf/encrypted.pdf"));
  EXPECT_EQ(error.code(), ErrorCode::Encrypted);
  EXPECT_STREQ(
      error.what(),
      "папка/файл.pdf: файл защищён паролем: откройте его с паролем и сохраните без защиты "
      "(«Печать» → «Сохранить как PDF») или пришлите исходный документ Word (.docx)");
}

// A table over two pages, links, turned text.
std::string rich_pdf() {
  std::string content = "50 600 200 -20 re S 50 580 200 -20 re S 150 600 m 150 560 l S\n" +
                        show(55, 588, "Срок") + show(155, 588, "май") + show(50, 650, "План", "F2");
  content += "q 1 0 0 1 5 5 cm 0.5 g 10 10 20 20 re f Q BT /F1 9 Tf 1 0 0 1 60 500 Tm (x) Tj ET\n";
  return write_pdf({{content,
                     "/Annots[<</Type/Annot/Subtype/Link/Rect[50 640 90 665]/A<</S/URI/URI"
                     "(https://example.org)>>>>]"},
                    {content + show(50, 660, "Ещё"), "/Rotate 270"}});
}

TEST(Pdf, HasLinks) {
  pdf::PdfPages pages(rich_pdf(), "a.pdf");
  const Page page = pages.read(1).page;
  for (const PageWord& word : page.words) {
    EXPECT_EQ(word.link, word.text == "План" ? "https://example.org" : "") << word.text;
    EXPECT_EQ(word.bold, word.text == "План") << word.text;
  }
}

TEST(Pdf, DamagedAnywhereIsADocumentOrAnError) {
  const std::string whole = rich_pdf();
  const auto outcome = [](const std::string& bytes) {
    try {
      return !dump_json(read_document(bytes, "a.pdf")).empty();
    } catch (const Error& error) {
      return error.what()[0] != '\0';
    }
  };
  for (std::size_t at = 0; at < whole.size(); at += 29) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
    EXPECT_TRUE(outcome(flipped)) << at;
    EXPECT_TRUE(outcome(whole.substr(0, at))) << at;
  }
}

}  // namespace
}  // namespace muko
