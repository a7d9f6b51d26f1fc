#include <gtest/gtest.h>

#include "tests/readers/build_page.h"

namespace muko {
namespace {

using test::BuildPage;
using test::outline;

const std::vector<double> kColumns = {50, 90, 250, 350};

BuildPage& row(BuildPage& page, double y, const std::string& a, const std::string& b,
               const std::string& c) {
  return page.text(55, y, a).text(95, y, b).text(255, y, c);
}

BuildPage first_page() {
  BuildPage page(1);
  page.grid(kColumns, {600, 620, 650});
  row(page, 612, "№", "Мероприятие", "Срок");
  row(page, 632, "1", "Совещание", "май");
  return page;
}

TEST(TableOverPages, IsOneTable) {
  BuildPage second(2);
  second.grid(kColumns, {50, 80});
  row(second, 62, "2", "Сбор", "июнь");
  EXPECT_EQ(outline({first_page(), second}),
            "table 3x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание | май |\n"
            "| 2 | Сбор | июнь |\n");
}

TEST(TableOverPages, DropsTheRepeatedHeaderOfSeveralRows) {
  BuildPage first(1);
  first.grid(kColumns, {600, 620, 640, 660});
  row(first, 612, "№", "Мероприятие", "Срок");
  row(first, 632, "1", "2", "3");
  row(first, 652, "1.", "Совещание", "май");
  BuildPage second(2);
  second.grid(kColumns, {50, 70, 90, 110});
  row(second, 62, "№", "Мероприятие", "Срок");
  row(second, 82, "1", "2", "3");
  row(second, 102, "2.", "Сбор", "июнь");
  EXPECT_EQ(outline({first, second}),
            "table 4x3 header 2\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | 2 | 3 |\n"
            "| 1. | Совещание | май |\n"
            "| 2. | Сбор | июнь |\n");
}

TEST(TableOverPages, JoinsARowThatThePageBreakSplit) {
  BuildPage first(1);
  first.grid(kColumns, {600, 620, 650});
  row(first, 612, "№", "Мероприятие", "Срок");
  row(first, 632, "1", "Совещание руководителей и", "май");
  BuildPage second(2);
  second.grid(kColumns, {50, 80}).text(95, 62, "кураторов школ");
  EXPECT_EQ(outline({first, second}),
            "table 2x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание руководителей и кураторов школ | май |\n");
}

TEST(TableOverPages, JoinsASplitRowWhoseFirstColumnGoesOn) {
  BuildPage first(1);
  first.grid({50, 200, 350}, {600, 620, 650});
  first.text(55, 612, "Задача").text(205, 612, "Мера");
  first.text(55, 632, "Поддержка школ района,").text(205, 632, "Проведение диагностики,");
  BuildPage second(2);
  second.grid({50, 200, 350}, {50, 80});
  second.text(55, 62, "работающих хуже").text(205, 62, "разбор её итогов");
  EXPECT_EQ(
      outline({first, second}),
      "table 2x2\n"
      "| Задача | Мера |\n"
      "| Поддержка школ района, работающих хуже | Проведение диагностики, разбор её итогов |\n");
}

TEST(TableOverPages, JoinsASplitRowBesideAMergedColumn) {
  BuildPage first(1);
  first.horizontal(600, 50, 350).horizontal(620, 90, 350).horizontal(650, 50, 350);
  for (const double x : kColumns) first.vertical(x, 600, 650);
  row(first, 612, "I", "Сбор", "май")
      .text(95, 632, "Составление планов школ,")
      .text(255, 632, "июнь");
  BuildPage second(2);
  second.horizontal(50, 50, 350).horizontal(80, 90, 350).horizontal(110, 50, 350);
  for (const double x : kColumns) second.vertical(x, 50, 110);
  second.text(95, 62, "их обсуждение").text(95, 92, "Отчёт").text(255, 92, "июль");
  EXPECT_EQ(outline({first, second}),
            "table 3x3\n"
            "| I (3x1) | Сбор | май |\n"
            "| Составление планов школ, их обсуждение | июнь |\n"
            "| Отчёт | июль |\n");
}

TEST(TableOverPages, BeginsANewRowWithANumberOfItsOwn) {
  BuildPage second(2);
  second.grid(kColumns, {50, 80});
  row(second, 62, "2", "кураторам: сбор", "");
  EXPECT_EQ(outline({first_page(), second}),
            "table 3x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание | май |\n"
            "| 2 | кураторам: сбор |  |\n");
}

TEST(TableOverPages, GoesOnBehindRunningHeadsAndPageNumbers) {
  BuildPage first = first_page();
  first.text(50, 30, "План района на 2024 год").text(250, 690, "1");
  BuildPage second(2);
  second.grid(kColumns, {50, 80}).text(50, 30, "План района на 2024 год").text(250, 690, "2");
  row(second, 62, "2", "Сбор", "июнь");
  const Document document = test::read({first, second});
  EXPECT_EQ(outline(document.blocks),
            "table 3x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание | май |\n"
            "| 2 | Сбор | июнь |\n");
  ASSERT_EQ(document.stories.size(), 4U);
  EXPECT_EQ(document.stories[0].story, Story::Header);
  EXPECT_EQ(std::get<Paragraph>(document.stories[0].blocks[0]).text, "План района на 2024 год");
  EXPECT_EQ(document.stories[3].story, Story::Footer);
  EXPECT_EQ(std::get<Paragraph>(document.stories[3].blocks[0]).text, "2");
}

TEST(TableOverPages, IsAnotherWhereTheColumnsAreOthers) {
  BuildPage second(2);
  second.grid({50, 150, 350}, {50, 80}).text(55, 62, "Цель").text(155, 62, "да");
  EXPECT_EQ(outline({first_page(), second}),
            "table 2x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание | май |\n"
            "table 1x2\n| Цель | да |\n");
}

TEST(TableOverPages, UnitesColumnsThatOnePageDoesNotShow) {
  BuildPage second(2);
  second.horizontal(50, 50, 350).horizontal(80, 50, 350).horizontal(110, 50, 350);
  second.vertical(50, 50, 110).vertical(350, 50, 110).vertical(90, 80, 110);
  second.text(55, 62, "Трек 2").text(55, 92, "2").text(95, 92, "Сбор");
  EXPECT_EQ(outline({first_page(), second}),
            "table 4x3\n"
            "| № | Мероприятие | Срок |\n"
            "| 1 | Совещание | май |\n"
            "| Трек 2 (1x3) |\n"
            "| 2 | Сбор (1x2) |\n");
}

TEST(RunningHeads, AreNoHeadsOfAppendices) {
  BuildPage first(1);
  first.lines(50, 40, {"Приказ"}).lines(50, 100, {"Об утверждении планов."});
  BuildPage second(2);
  second.lines(350, 40, {"Приложение № 1"}).lines(50, 100, {"Первый план."});
  BuildPage third(3);
  third.lines(350, 40, {"Приложение № 2"}).lines(50, 100, {"Второй план."});
  EXPECT_EQ(outline({first, second, third}),
            "p: Приказ\np: Об утверждении планов.\np: Приложение № 1\np: Первый план.\n"
            "p: Приложение № 2\np: Второй план.\n");
}

}  // namespace
}  // namespace muko
