#include <gtest/gtest.h>

#include "readers/page/labels.h"
#include "tests/readers/build_page.h"

namespace muko {
namespace {

using test::BuildPage;
using test::outline;

const std::vector<std::string> kProse = {
    "     В целях повышения качества образования в школах района, которые",
    "работают в трудных условиях, и во исполнение плана министерства области",
    "утвердить прилагаемый порядок.",
};

Paragraph first_paragraph(const BuildPage& page) {
  return std::get<Paragraph>(test::read({page}).blocks.at(0));
}

// Where the text column is 50…410 wide: one line fills it.
BuildPage column() {
  BuildPage page(1, 460);
  page.lines(50, 400, {"Заполненная строка, которая доходит до самого правого поля листа раз"});
  return page;
}

TEST(PageText, JoinsTheLinesOfAParagraph) {
  BuildPage page(1, 460);
  page.lines(50, 100, kProse);
  EXPECT_EQ(
      outline({page}),
      "p: В целях повышения качества образования в школах района, которые работают в трудных "
      "условиях, и во исполнение плана министерства области утвердить прилагаемый порядок.\n");
}

TEST(PageText, GivesASpanForEachLineWithItsOffsets) {
  BuildPage page(1, 460);
  page.lines(50, 100, kProse);
  const Paragraph paragraph = first_paragraph(page);
  ASSERT_EQ(paragraph.spans.size(), 3U);
  EXPECT_EQ(paragraph.spans[0].text,
            "В целях повышения качества образования в школах района, которые ");
  EXPECT_EQ(paragraph.spans[1].where.start, 64);
  EXPECT_EQ(paragraph.spans[1].where.box->top, 104);
}

TEST(PageText, PartsParagraphsAtShortLinesAndIndents) {
  BuildPage page = column();
  page.lines(50, 100, {"     Первый абзац короткий.", "     Второй абзац тоже короткий."});
  const std::string text = outline({page});
  EXPECT_EQ(text.substr(0, text.find("p: Заполненная")),
            "p: Первый абзац короткий.\np: Второй абзац тоже короткий.\n");
}

TEST(PageText, GoesOnOverAPageBreak) {
  BuildPage first(1, 460);
  first.lines(50, 650, {kProse[0], kProse[1]});
  BuildPage second(2, 460);
  second.lines(50, 50, {kProse[2]});
  const Document document = test::read({first, second});
  ASSERT_EQ(document.blocks.size(), 1U);
  const auto& paragraph = std::get<Paragraph>(document.blocks[0]);
  EXPECT_EQ(paragraph.spans.at(2).where.page, 2);
}

TEST(PageText, SetsLabelsApart) {
  BuildPage page = column();
  page.lines(50, 100,
             {"1. Утвердить план.", "1.1. Отделу образования:", "- провести сбор;", "а) всё"});
  const std::string text = outline({page});
  EXPECT_EQ(text.substr(0, text.find("p: Заполненная")),
            "p: [1.] Утвердить план.\np: [1.1.] Отделу образования:\np: [-] провести сбор;\n"
            "p: [а)] всё\n");
}

TEST(PageText, HasTitlesAsHeadings) {
  BuildPage page = column();
  page.text(207, 100, "ПРИКАЗ", true);
  const Paragraph paragraph = first_paragraph(page);
  EXPECT_EQ(paragraph.kind, ParagraphKind::Heading);
  EXPECT_EQ(paragraph.format.alignment, Alignment::Center);
}

TEST(PageText, SeesAlignmentAndIndents) {
  BuildPage page(1, 460);
  page.lines(50, 100, kProse).lines(50, 160, {kProse[1], kProse[1]});
  page.text(310, 300, "Приложение № 1 к");
  const Document document = test::read({page});
  const auto& prose = std::get<Paragraph>(document.blocks.at(0));
  EXPECT_NEAR(prose.format.indent_first_line, 25 * 25.4 / 72, 0.1);
  EXPECT_EQ(prose.format.indent_left, 0);
  EXPECT_GT(std::get<Paragraph>(document.blocks.back()).format.indent_left, 80);
}

TEST(PageText, MarksUnderlinedWordsAndLeavesOutStruckOnes) {
  BuildPage page = column();
  page.text(50, 100, "Срок: май июнь");
  page.horizontal(101, 80, 95).horizontal(97, 100, 120);
  const Document document = test::read({page});
  const auto& paragraph = std::get<Paragraph>(document.blocks.at(0));
  EXPECT_EQ(paragraph.text, "Срок: май");
  EXPECT_TRUE(paragraph.spans.at(1).format.underline);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message,
            "на странице 1 есть зачёркнутый текст (удалённый при правке): он не прочитан");
}

TEST(PageText, NumbersBlocksAndPages) {
  BuildPage first(1, 460);
  first.lines(50, 100, {"Первый."}).grid({50, 100, 200}, {200, 220}).text(55, 212, "А");
  BuildPage second(2, 700, 460);
  second.lines(50, 100, {"Второй."});
  const Document document = test::read({first, second});
  EXPECT_EQ(document.pages, 2);
  ASSERT_EQ(document.sections.size(), 2U);
  EXPECT_TRUE(document.sections[1].landscape);
  const auto& last = std::get<Paragraph>(document.blocks.at(2));
  EXPECT_EQ(last.where.paragraph, 2);
  EXPECT_EQ(last.where.page, 2);
  EXPECT_EQ(last.section, 1);
}

struct HyphenCase {
  std::string line, next, joined;
};

class HyphenAtTheEndOfALine : public testing::TestWithParam<HyphenCase> {};

TEST_P(HyphenAtTheEndOfALine, BelongsToTheWordOrNot) {
  BuildPage page(1, 460);
  page.grid({50, 200, 350}, {100, 160}).lines(55, 112, {GetParam().line, GetParam().next});
  EXPECT_EQ(outline({page}), "table 1x2\n| " + GetParam().joined + " |  |\n");
}

INSTANTIATE_TEST_SUITE_P(
    Words, HyphenAtTheEndOfALine,
    testing::Values(HyphenCase{"получение каче-", "ственного труда",
                               "получение качественного труда"},
                    HyphenCase{"март-", "апрель", "март-апрель"},
                    HyphenCase{"нормативно-", "правовое", "нормативно-правовое"},
                    HyphenCase{"нормативно-пра-", "вовое", "нормативно-правовое"},
                    HyphenCase{"в 2021-", "2022 годах", "в 2021-2022 годах"},
                    HyphenCase{"в 2021–", "2022 годах", "в 2021–2022 годах"},
                    HyphenCase{"школа -", "это люди", "школа - это люди"},
                    HyphenCase{"Ростов-", "Великий", "Ростов-Великий"},
                    HyphenCase{"мягкий пере\u00AD", "нос", "мягкий перенос"}));

TEST(Labels, AreNumbersLettersAndBullets) {
  for (const char* word : {"1.", "1)", "1.2", "1.2.", "12.1.3.", "а)", "IV.", "•", "-", "–"}) {
    EXPECT_TRUE(page::label_of(word).has_value()) << word;
  }
  for (const char* word : {"1", "2021", "12.03.2024", "2021.", "а", "А)", "в", "МБОУ", "№", ""}) {
    EXPECT_FALSE(page::label_of(word).has_value()) << word;
  }
}

}  // namespace
}  // namespace muko
