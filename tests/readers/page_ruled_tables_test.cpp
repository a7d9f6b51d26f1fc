#include <gtest/gtest.h>

#include "tests/readers/build_page.h"

namespace muko {
namespace {

using test::BuildPage;
using test::outline;

// Three columns, two rows: «№ | Мероприятие | Срок».
BuildPage plan() {
  BuildPage page;
  page.grid({50, 90, 250, 350}, {100, 120, 150})
      .text(55, 112, "№")
      .text(95, 112, "Мероприятие")
      .text(255, 112, "Срок")
      .text(55, 132, "1")
      .text(95, 132, "Совещание")
      .text(255, 132, "май");
  return page;
}

TEST(RuledTable, IsAGridOfCells) {
  EXPECT_EQ(outline({plan()}),
            "table 2x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание | май |\n");
}

TEST(RuledTable, IsDrawnCellByCell) {  // as 1C and Word do
  BuildPage page;
  for (const double x : {50.0, 150.0}) {
    for (const double y : {100.0, 120.0}) {
      page.horizontal(y, x, x + 99.5).horizontal(y + 19.6, x + 0.4, x + 100);
      page.vertical(x + 0.3, y, y + 20).vertical(x + 100, y + 0.4, y + 19.7);
    }
  }
  page.text(55, 112, "А").text(155, 112, "Б").text(55, 132, "В").text(155, 132, "Г");
  EXPECT_EQ(outline({page}), "table 2x2\n| А | Б |\n| В | Г |\n");
}

TEST(RuledTable, BearsCrookedRulesWithGaps) {  // as found in a scan
  BuildPage page;
  page.horizontal(100, 50, 180).horizontal(101.5, 184, 251).horizontal(121, 48, 249);
  page.horizontal(139, 51, 250).vertical(50, 99, 118).vertical(51.5, 122, 141);
  page.vertical(150, 102, 138).vertical(249, 100, 140);
  page.text(55, 112, "А").text(155, 112, "Б").text(55, 132, "В").text(155, 132, "Г");
  EXPECT_EQ(outline({page}), "table 2x2\n| А | Б |\n| В | Г |\n");
}

TEST(RuledTable, TakesDoubleLinesForOne) {
  BuildPage page = plan();
  page.grid({52, 92, 252, 352}, {102, 122, 152});
  EXPECT_EQ(outline({page}).substr(0, 9), "table 2x3");
}

TEST(RuledTable, MergesCellsBothWays) {
  BuildPage page;
  page.horizontal(100, 50, 350).horizontal(140, 150, 350).horizontal(180, 50, 350);
  page.vertical(50, 100, 180).vertical(150, 100, 180).vertical(250, 140, 180);
  page.vertical(350, 100, 180);
  page.text(55, 112, "А").text(155, 112, "Сроки").text(155, 152, "начало").text(255, 152, "конец");
  EXPECT_EQ(outline({page}),
            "table 2x3\n"
            "| А (2x1) | Сроки (1x2) |\n"
            "| начало | конец |\n");
}

TEST(RuledTable, HasNoCellOfTheShapeOfAnL) {
  BuildPage page;
  page.grid({50, 150, 250}, {100, 120});
  page.horizontal(140, 50, 250).vertical(50, 120, 140).vertical(250, 120, 140);
  page.page().rules.erase(page.page().rules.begin() + 1);  // the line between the rows
  page.horizontal(120, 50, 150);
  page.text(55, 112, "А").text(155, 112, "Б").text(55, 132, "В");
  EXPECT_EQ(outline({page}), "table 2x2\n| А | Б |\n| В (1x2) |\n");
}

TEST(RuledTable, MayLackItsOuterLines) {
  BuildPage page;
  page.horizontal(100, 50, 350).horizontal(120, 50, 350).horizontal(140, 50, 350);
  page.vertical(150, 100, 140).vertical(250, 100, 140);
  page.text(55, 112, "А").text(155, 112, "Б").text(255, 112, "В");
  page.text(55, 132, "Г").text(155, 132, "Д").text(255, 132, "Е");
  EXPECT_EQ(outline({page}), "table 2x3\n| А | Б | В |\n| Г | Д | Е |\n");
}

TEST(RuledTable, EndsWhereOneOfOtherColumnsBegins) {
  BuildPage page;
  page.grid({50, 150, 350}, {100, 120, 140}).grid({50, 90, 250, 300, 350}, {140, 160, 180});
  page.text(55, 112, "Срок").text(155, 112, "2024 год").text(55, 132, "Цель").text(155, 132, "да");
  page.text(55, 152, "№").text(95, 152, "Мера").text(255, 152, "Срок").text(305, 152, "Кто");
  page.text(55, 172, "1").text(95, 172, "Сбор").text(255, 172, "май").text(305, 172, "Отдел");
  EXPECT_EQ(outline({page}),
            "table 2x2\n| Срок | 2024 год |\n| Цель | да |\n"
            "table 2x4\n| № | Мера | Срок | Кто |\n| 1 | Сбор | май | Отдел |\n");
}

TEST(RuledTable, MayStandInACellOfAnother) {
  BuildPage page;
  page.grid({50, 150, 350}, {100, 200}).grid({160, 220, 300}, {130, 150, 170});
  page.text(55, 112, "Список").text(155, 112, "Школы:");
  page.text(165, 142, "А").text(225, 142, "Б").text(165, 162, "В").text(225, 162, "Г");
  EXPECT_EQ(outline({page}), "table 1x2\n| Список | Школы:/А/Б/В/Г |\n");
}

TEST(RuledTable, IsNoFrameAroundText) {
  BuildPage page;
  page.grid({40, 460}, {80, 300}).lines(60, 112, {"Текст в рамке."});
  EXPECT_EQ(outline({page}), "p: Текст в рамке.\n");
}

TEST(RuledTable, IsPartedAtNumbersWhereNoLinesPartItsRows) {
  BuildPage page;
  page.grid({50, 90, 250, 350}, {100, 120, 200});
  page.text(55, 112, "№").text(95, 112, "Мероприятие").text(255, 112, "Срок");
  page.text(55, 132, "1").text(95, 132, "Совещание руководителей и").text(255, 132, "май");
  page.text(95, 144, "кураторов").text(55, 160, "2").text(95, 160, "Сбор").text(255, 160, "июнь");
  EXPECT_EQ(outline({page}),
            "table 3x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание руководителей и кураторов | май |\n"
            "| 2 | Сбор | июнь |\n");
}

TEST(RuledTable, GivesEveryCellAndSpanItsPageAndBox) {
  const Document document = test::read({plan()});
  const auto& table = std::get<Table>(document.blocks.at(0));
  const Cell& cell = table.cells.at(4);
  EXPECT_EQ(table.where.box, (Box{50, 100, 350, 150}));
  EXPECT_EQ(cell.where.page, 1);
  EXPECT_EQ(cell.where.box, (Box{90, 120, 250, 150}));
  EXPECT_EQ(cell.where.row, 2);
  EXPECT_EQ(cell.where.cell, 2);
  const Span& span = std::get<Paragraph>(cell.blocks.at(0)).spans.at(0);
  EXPECT_EQ(span.where.box, (Box{95, 124, 140, 134}));
  EXPECT_EQ(span.where.end, 9);
}

TEST(RuledTable, KeepsTheParagraphsOfACell) {
  BuildPage page;
  page.grid({50, 200, 350}, {100, 160});
  page.lines(55, 112, {"Разработка единого плана и", "его утверждение", "Сбор сведений"});
  page.lines(205, 112, {"Отдел"});
  EXPECT_EQ(outline({page}),
            "table 1x2\n| Разработка единого плана и его утверждение/Сбор сведений | Отдел |\n");
}

TEST(RuledTable, LeavesAWordInTheCellWhereItBegins) {
  BuildPage page;
  page.grid({50, 90, 350}, {100, 120}).text(55, 112, "Общеобразовательные").text(200, 112, "да");
  EXPECT_EQ(outline({page}), "table 1x2\n| Общеобразовательные | да |\n");
}

TEST(RuledTable, PassesOnWhatTheReaderIsNotSureOf) {
  BuildPage page = plan();
  page.page().words.back().uncertain = true;
  const Document document = test::read({page});
  const Cell& cell = std::get<Table>(document.blocks.at(0)).cells.back();
  EXPECT_TRUE(std::get<Paragraph>(cell.blocks.at(0)).spans.at(0).format.uncertain);
}

}  // namespace
}  // namespace muko
