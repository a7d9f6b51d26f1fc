// Rules about the form of a document: sheets, text, page numbers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sheet.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Paragraph& paragraph_of(Sheet& sheet, std::size_t block) {
  return std::get<Paragraph>(sheet.document.blocks[block]);
}

// On the page of a PDF, in points.
Paragraph& at(Paragraph& paragraph, const Box& box, int page = 1) {
  paragraph.where.box = box;
  paragraph.where.page = page;
  return paragraph;
}

TEST(Form, OfAGoodOrderIsLeftAlone) {
  EXPECT_THAT(found_in_form(order_sheet()), IsEmpty());
  EXPECT_THAT(found_in_form(order_with_plan(kMark, "План поддержки школ на 2025 год")), IsEmpty());
  EXPECT_THAT(found_by("gost-2025", order_sheet()), IsEmpty());
}

TEST(Form, OfAScanOrATextIsNotSeen) {
  Sheet sheet = order_sheet();
  sheet.document.sections[0].margin_left = 5;
  for (const Format format : {Format::Scan, Format::Txt, Format::Html, Format::Xlsx}) {
    sheet.document.format = format;
    EXPECT_THAT(found_in_form(sheet), IsEmpty());
  }
  sheet.document.format = Format::Odt;
  EXPECT_EQ(found_in_form(sheet).size(), 1U);
}

TEST(PageMargins, NamesEverySideThatIsTooNarrow) {
  Sheet sheet = order_sheet();
  sheet.document.sections[0].margin_left = 25;
  sheet.document.sections[0].margin_top = 12.5;
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-margins: поля страницы меньше положенных: левое — 25 мм "
                          "(нужно не меньше 30), верхнее — 12,5 мм (нужно не меньше 20)"));
}

TEST(PageMargins, AreWideOnlyForWhatIsKeptLong) {
  Sheet sheet;
  sheet.line("План мероприятий на 2025 год", Alignment::Center);
  sheet.text(kLongText);
  sheet.document.sections[0].margin_left = 20;
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(PageMargins, OfSeveralSectionsAreOneFinding) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  sheet.document.sections[0].margin_right = 5;
  sheet.document.sections.push_back(sheet.document.sections[0]);
  sheet.text("Примечание.");
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-margins: поля страницы меньше положенных: правое — 5 мм "
                          "(нужно не меньше 10); ещё в 1 разделе"));
}

TEST(PageMargins, OfALandscapeSheetMayBeTurned) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  sheet.document.sections.push_back({.width = 297,
                                     .height = 210,
                                     .margin_left = 20,
                                     .margin_right = 20,
                                     .margin_top = 30,
                                     .margin_bottom = 10,
                                     .landscape = true});
  sheet.line("Дорожная карта");
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(PageMargins, OfAPdfAreWhatItsTextLeaves) {
  Sheet sheet = order_sheet();
  sheet.document.format = Format::Pdf;
  sheet.document.pages = 1;
  sheet.document.sections[0].margin_left = 5;  // of a line that sticks out
  for (int i = 0; i < 3; ++i) at(sheet.text(kLongText), {70.9, 90, 552, 130});
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-margins: поля страницы меньше положенных: левое — 25 мм "
                          "(нужно не меньше 30)"));
}

TEST(TextFormat, CountsTheParagraphsOfAWrongSize) {
  Sheet sheet = order_sheet();
  sheet.text(kLongText).spans[0].format.size = 11;
  sheet.text(kLongText).spans[0].format.size = 10.5;
  EXPECT_THAT(found_in_form(sheet), IsEmpty()) << "what stands behind the signature is no text";

  sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  sheet.text(kLongText).spans[0].format.size = 11;
  sheet.text(kLongText).spans[0].format.size = 10.5;
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-size: размер букв в тексте — 11 пт, а положено от 12 до "
                          "14; ещё в 1 абзаце"));
}

TEST(TextFormat, SaysHowTheTextIsSet) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  Paragraph& text = sheet.text(kLongText);
  text.format.line_spacing = 2;
  text.format.indent_first_line = 0;
  text.format.alignment = Alignment::Left;
  EXPECT_THAT(
      found_in_form(sheet),
      ElementsAre("note format-alignment: текст выровнен по левому краю, а не по ширине листа",
                  "note format-indent: абзацный отступ — 0 мм, а положено 12,5 мм",
                  "note format-spacing: межстрочный интервал — 2, а положено от 1 до 1,5"));
}

TEST(TextFormat, LetsListsHeadingsAndShortLinesBe) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  const auto plain = [](Paragraph& paragraph) -> Paragraph& {
    paragraph.format = {};
    return paragraph;
  };
  plain(sheet.text(kLongText)).label = "1.";
  plain(sheet.text(kLongText)).kind = ParagraphKind::Heading;
  plain(sheet.text(kLongText)).spans[0].format.bold = true;
  plain(sheet.text(kLongText)).format.alignment = Alignment::Center;
  plain(sheet.text("Цель:"));
  plain(sheet.text("Начальник отдела\t\t" + kLongText));
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(TextFormat, KnowsAnIndentMadeOtherwise) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  sheet.text("    " + kLongText).format.indent_first_line = 0;
  sheet.text("а) " + kLongText).format.indent_first_line = 0;
  sheet.text("где в соответствии: " + kLongText).format.indent_first_line = 0;
  sheet.text(kLongText).format.indent_first_line = 12.7;
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(TextFormat, LetsASlipInALongDocumentPass) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  for (int i = 0; i < 10; ++i) sheet.text(kLongText);
  sheet.text(kLongText).format.alignment = Alignment::Left;
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(PageNumbers, AreMissedWhereThereAreSurelySeveralPages) {
  Sheet sheet = order_with_plan(kMark, "План поддержки школ на 2025 год");
  sheet.document.stories.clear();
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-page-numbers: страницы не пронумерованы"));

  sheet.number().document.stories[0].blocks = {Paragraph()};
  EXPECT_THAT(found_in_form(sheet), IsEmpty()) << "a field that was never reckoned";
  EXPECT_THAT(found_in_form(order_sheet()), IsEmpty()) << "one page";
}

TEST(PageNumbers, StandAboveInTheMiddleFromTheSecondPageOn) {
  Sheet sheet = order_sheet();
  EXPECT_THAT(found_in_form(sheet.number("first")),
              ElementsAre("note format-page-numbers: номер стоит и на первой странице"));

  sheet = order_sheet();
  EXPECT_THAT(found_in_form(sheet.number("default", Alignment::Center, Story::Footer)),
              ElementsAre("note format-page-numbers: номера страниц стоят внизу листа, а не "
                          "посередине верхнего поля"));

  sheet = order_sheet();
  EXPECT_THAT(found_in_form(sheet.number("default", Alignment::Right)),
              ElementsAre("note format-page-numbers: номера страниц стоят вверху справа, а не "
                          "посередине верхнего поля"));

  sheet = order_sheet();
  EXPECT_THAT(found_in_form(sheet.number("default", Alignment::Left)), IsEmpty()) << "a frame";
}

TEST(PageNumbers, OfAPdfStandWhereTheyAreSeen) {
  Sheet sheet = order_sheet();
  sheet.document.format = Format::Pdf;
  sheet.document.pages = 2;
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-page-numbers: страницы не пронумерованы"));

  at(std::get<Paragraph>(sheet.number().document.stories[0].blocks[0]), {294, 30, 300, 44}, 2);
  EXPECT_THAT(found_in_form(sheet), IsEmpty());

  at(std::get<Paragraph>(sheet.document.stories[0].blocks[0]), {540, 30, 546, 44}, 1);
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("note format-page-numbers: номер стоит и на первой странице",
                          "note format-page-numbers: номера страниц стоят вверху справа, а не "
                          "посередине верхнего поля"));

  sheet.document.stories.clear();
  sheet.line("2");
  EXPECT_THAT(found_in_form(sheet), IsEmpty()) << "a number left among the text";
}

TEST(Form, OfThePdfOfAGoodOrderIsLeftAlone) {
  Sheet sheet = order_sheet();
  sheet.document.format = Format::Pdf;
  sheet.document.pages = 1;
  paragraph_of(sheet, 4).format.line_spacing = 1.6;  // of a font with high lines
  paragraph_of(sheet, 4).format.alignment = Alignment::Left;
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

}  // namespace
}  // namespace muko::test
