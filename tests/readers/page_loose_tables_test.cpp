#include <gtest/gtest.h>

#include "tests/readers/build_page.h"

namespace muko {
namespace {

using test::BuildPage;
using test::outline;

BuildPage& row(BuildPage& page, double y, const std::vector<std::string>& cells) {
  constexpr double kLefts[] = {50, 80, 220, 320, 420};
  for (std::size_t i = 0; i < cells.size(); ++i) page.text(kLefts[i], y, cells[i]);
  return page;
}

BuildPage unruled() {
  BuildPage page(1, 600);
  row(page, 112, {"№", "Мероприятие", "Срок", "Ответственный", "Результат"});
  row(page, 130, {"1", "Диагностика дефицитов", "май 2024 г.", "Отдел образования", "Справка"});
  row(page, 142, {"", "педагогов"});
  row(page, 154, {"2", "Закрепление кураторов", "июнь 2024 г.", "Методический", "Приказ"});
  row(page, 166, {"", "за школами", "", "кабинет"});
  return page;
}

TEST(TableWithoutRules, IsKnownByItsHeader) {
  EXPECT_EQ(
      outline({unruled()}),
      "table 3x5\n"
      "| № | Мероприятие | Срок | Ответственный | Результат |\n"
      "| 1 | Диагностика дефицитов педагогов | май 2024 г. | Отдел образования | Справка |\n"
      "| 2 | Закрепление кураторов за школами | июнь 2024 г. | Методический кабинет | Приказ |\n");
}

TEST(TableWithoutRules, HasBandsOverAllColumns) {
  BuildPage page = unruled();
  page.text(50, 178, "Трек 2. Работа со школами в зоне риска снижения образовательных результатов");
  row(page, 190, {"3", "Семинар", "июль 2024 г.", "Отдел", "План"});
  const std::string text = outline({page});
  EXPECT_NE(
      text.find("| Трек 2. Работа со школами в зоне риска снижения образовательных результатов "
                "(1x5) |\n| 3 | Семинар |"),
      std::string::npos)
      << text;
}

TEST(TableWithoutRules, EndsWhereTheTextGoesOn) {
  BuildPage page = unruled();
  page.text(50, 190, "Контроль за исполнением настоящего плана возлагается на отдел образования.");
  page.text(50, 202, "Начальник отдела");
  const std::string text = outline({page});
  EXPECT_EQ(text.substr(text.find("p: ")),
            "p: Контроль за исполнением настоящего плана возлагается на отдел образования.\n"
            "p: Начальник отдела\n");
}

TEST(TableWithoutRules, GoesOnOverleafUnderItsRepeatedHeader) {
  BuildPage first = unruled();
  for (PageWord& word : first.page().words) {
    word.box.top += 500;
    word.box.bottom += 500;
    word.baseline += 500;
  }
  BuildPage second(2, 600);
  row(second, 50, {"№", "Мероприятие", "Срок", "Ответственный", "Результат"});
  row(second, 68, {"3", "Семинар", "июль 2024 г.", "Отдел", "План"});
  EXPECT_EQ(outline({first, second}).substr(0, 18), "table 4x5 header 1");
}

TEST(TableWithoutRules, IsNoProse) {
  BuildPage page;
  page.text(50, 112, "Срок:  май  2024  г.  Ответственный:  отдел.  Результат:  справка  о");
  page.text(50, 124, "мероприятиях,  проведённых  в  школах  района.");
  EXPECT_EQ(outline({page}).substr(0, 3), "p: ");
}

TEST(TableBetweenRules, HasARowBetweenTwoOfThem) {
  BuildPage page(1, 600);
  for (const double y : {100.0, 120.0, 150.0, 180.0}) page.horizontal(y, 45, 560);
  row(page, 112, {"№", "Школа", "Учеников", "Куратор"});
  row(page, 132, {"1", "Школа № 3", "214", "Саблина Н.О."});
  row(page, 144, {"", "г. Липовск"});
  row(page, 162, {"2", "Школа № 8", "98", "Зимина К.Л."});
  EXPECT_EQ(outline({page}),
            "table 3x4\n"
            "| № | Школа | Учеников | Куратор |\n"
            "| 1 | Школа № 3 г. Липовск | 214 | Саблина Н.О. |\n"
            "| 2 | Школа № 8 | 98 | Зимина К.Л. |\n");
}

TEST(TableBetweenRules, MayHaveThemUnderItsHeaderAndAtItsEndsOnly) {
  BuildPage page = unruled();
  for (const double y : {100.0, 118.0, 175.0}) page.horizontal(y, 45, 560);
  EXPECT_EQ(outline({page}).substr(0, 9), "table 3x5");
}

TEST(AlignedFigures, AreATable) {
  BuildPage page;
  page.text(50, 100, "Школа").text(200, 100, "Учеников").text(300, 100, "В зоне риска");
  page.text(50, 115, "Школа № 1").text(200, 115, "214").text(300, 115, "12");
  page.text(50, 130, "Школа № 2").text(200, 130, "98").text(300, 130, "17");
  page.text(50, 145, "Школа № 3").text(200, 145, "61").text(300, 145, "9");
  EXPECT_EQ(outline({page}),
            "table 4x3\n| Школа | Учеников | В зоне риска |\n| Школа № 1 | 214 | 12 |\n"
            "| Школа № 2 | 98 | 17 |\n| Школа № 3 | 61 | 9 |\n");
}

TEST(TextsSideBySide, OfALetterheadAreReadColumnByColumn) {
  BuildPage page;
  page.lines(50, 50, {"АДМИНИСТРАЦИЯ", "ВЯЗЬМИНСКОГО РАЙОНА", "от 12.03.2024 № 45"});
  page.lines(300, 50, {"Руководителям", "школ района"});
  page.lines(50, 150, {"О графике совещаний"});
  EXPECT_EQ(outline({page}),
            "table 1x2 borderless\n"
            "| АДМИНИСТРАЦИЯ/ВЯЗЬМИНСКОГО РАЙОНА/от 12.03.2024 № 45 | Руководителям/школ района |\n"
            "p: О графике совещаний\n");
}

TEST(TextsSideBySide, OfASignatureAreOneLine) {
  BuildPage page;
  page.lines(50, 300, {"Начальник отдела образования", "администрации района"});
  page.text(350, 312, "А.В. Зимина");
  EXPECT_EQ(outline({page}),
            "p: Начальник отдела образования\np: администрации района\tА.В. Зимина\n");
}

TEST(TextsSideBySide, OfSeveralSignaturesStayLines) {
  BuildPage page;
  page.text(50, 300, "Начальник отдела").text(350, 300, "А.В. Зимина");
  page.text(50, 312, "Директор школы").text(350, 312, "К.Л. Саблин");
  EXPECT_EQ(outline({page}), "p: Начальник отдела\tА.В. Зимина\np: Директор школы\tК.Л. Саблин\n");
}

TEST(TextsSideBySide, KeepThePostTogetherWhereTheNameStandsBesideItsFirstLine) {
  BuildPage page;
  page.lines(50, 300, {"Начальник отдела", "образования администрации"});
  page.text(350, 300, "А.В. Зимина");
  EXPECT_EQ(outline({page}),
            "table 1x2 borderless\n| Начальник отдела/образования администрации | А.В. Зимина |\n");
}

}  // namespace
}  // namespace muko
