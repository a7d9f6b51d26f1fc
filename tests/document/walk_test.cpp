#include "document/walk.h"

#include <gtest/gtest.h>

namespace muko {
namespace {

Paragraph paragraph(int number, const std::string& text, const std::string& label = "") {
  Paragraph result;
  result.text = text;
  result.label = label;
  result.where.paragraph = number;
  return result;
}

Paragraph heading(int number, int level, const std::string& text, const std::string& label = "") {
  Paragraph result = paragraph(number, text, label);
  result.kind = ParagraphKind::Heading;
  result.level = level;
  return result;
}

Table table(int number, std::vector<Block> blocks_of_its_cell) {
  Table result;
  result.rows = 1;
  result.columns = 1;
  result.where.table = number;
  result.cells = {{.blocks = std::move(blocks_of_its_cell)}};
  return result;
}

Location at_paragraph(int number) {
  Location where;
  where.paragraph = number;
  return where;
}

Location at_table(int number) {
  Location where;
  where.table = number;
  return where;
}

using Path = std::vector<std::string>;

TEST(LabelledText, PutsTheLabelBeforeTheText) {
  EXPECT_EQ(labelled_text(paragraph(1, "Утвердить план", "1.2.")), "1.2. Утвердить план");
  EXPECT_EQ(labelled_text(paragraph(1, "Утвердить план")), "Утвердить план");
  EXPECT_EQ(labelled_text(paragraph(1, "", "3.")), "3.");
}

TEST(FillCellTexts, JoinsParagraphsAndNestedTablesWithoutEmptyOnes) {
  std::vector<Block> blocks = {
      table(1, {paragraph(0, "первый", "а)"), paragraph(0, ""),
                table(2, {paragraph(0, "внутри"), paragraph(0, "", "б)")}), paragraph(0, "")})};

  fill_cell_texts(blocks);

  const auto& outer = std::get<Table>(blocks[0]);
  EXPECT_EQ(outer.cells[0].text, "а) первый\nвнутри\nб)");
  EXPECT_EQ(std::get<Table>(outer.cells[0].blocks[2]).cells[0].text, "внутри\nб)");
}

TEST(ForEach, GoesThroughCellsAndNestedTablesInReadingOrder) {
  const std::vector<Block> blocks = {paragraph(1, "а"),
                                     table(1, {paragraph(0, "б"), table(2, {paragraph(0, "в")})}),
                                     paragraph(2, "г")};
  std::string texts;
  std::vector<int> tables;

  for_each_paragraph(blocks, [&](const Paragraph& each) { texts += each.text; });
  for_each_table(blocks, [&](const Table& each) { tables.push_back(each.where.table); });

  EXPECT_EQ(texts, "абвг");
  EXPECT_EQ(tables, (std::vector<int>{1, 2}));
}

class HeadingPath : public testing::Test {
 protected:
  HeadingPath() {
    document_.blocks = {heading(1, 1, "Общие положения", "1."),
                        heading(2, 2, "Цели"),
                        paragraph(3, "текст"),
                        table(1, {table(2, {paragraph(0, "в клетке")})}),
                        heading(4, 1, "План"),
                        paragraph(5, "текст")};
  }

  Document document_;
};

TEST_F(HeadingPath, OfAParagraphAndOfATable) {
  EXPECT_EQ(heading_path(document_, at_paragraph(3)), (Path{"1. Общие положения", "Цели"}));
  EXPECT_EQ(heading_path(document_, at_table(1)), (Path{"1. Общие положения", "Цели"}));
  EXPECT_EQ(heading_path(document_, at_table(2)), (Path{"1. Общие положения", "Цели"}));
  EXPECT_EQ(heading_path(document_, at_paragraph(5)), (Path{"План"}));
}

TEST_F(HeadingPath, OfAHeadingHasOnlyThoseOfHigherRank) {
  EXPECT_EQ(heading_path(document_, at_paragraph(2)), (Path{"1. Общие положения"}));
  EXPECT_EQ(heading_path(document_, at_paragraph(4)), Path{});
}

TEST_F(HeadingPath, IsEmptyOutsideTheText) {
  Location header = at_paragraph(3);
  header.story = Story::Header;
  EXPECT_EQ(heading_path(document_, header), Path{});
  EXPECT_EQ(heading_path(document_, at_paragraph(77)), Path{});
  EXPECT_EQ(heading_path(document_, Location()), Path{});
}

// In bold in the middle of the page, without a heading's style.
Paragraph shown(int number, const std::string& text) {
  Paragraph result = paragraph(number, text);
  result.format.alignment = Alignment::Center;
  result.spans = {{text, {.bold = true}}};
  return result;
}

constexpr const char* kText =
    "В районе работают девять школ, две из них показывают низкие результаты.";

TEST(ShownHeading, HeadsTheTextThatFollowsIt) {
  Document document;
  document.blocks = {paragraph(1, kText),    shown(2, "1. Цели"), paragraph(3, kText),
                     shown(4, "2. Меры"),    shown(5, "района"),  table(1, {}),
                     heading(6, 1, "Риски"), paragraph(7, kText)};
  EXPECT_EQ(heading_path(document, at_paragraph(1)), Path{});
  EXPECT_EQ(heading_path(document, at_paragraph(3)), Path{"1. Цели"});
  EXPECT_EQ(heading_path(document, at_paragraph(4)), Path{});
  EXPECT_EQ(heading_path(document, at_table(1)), Path{"2. Меры района"});
  EXPECT_EQ(heading_path(document, at_paragraph(7)), Path{"Риски"});
}

TEST(ShownHeading, StandsBelowAStyledOne) {
  Document document;
  document.blocks = {heading(1, 1, "Меры"), shown(2, "Первый трек"), paragraph(3, kText)};
  EXPECT_EQ(heading_path(document, at_paragraph(3)), (Path{"Меры", "Первый трек"}));
}

TEST(ShownHeading, IsNoLetterheadNorAListItem) {
  Document document;
  document.blocks = {shown(1, "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"),
                     shown(2, "ПРИКАЗ"),
                     paragraph(3, "12.02.2024 № 87-о"),
                     paragraph(4, kText),
                     shown(5, "ПРИКАЗЫВАЮ:"),
                     paragraph(6, kText)};
  EXPECT_EQ(heading_path(document, at_paragraph(6)), Path{});
}

}  // namespace
}  // namespace muko
