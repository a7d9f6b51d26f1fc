// The lists of a programme and the names by which it calls itself and the bodies.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/paper.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> kName = {"Наименование", "Программа «Вместе»"};
const std::vector<std::string> kGoal = {"Цель", "Поднять результаты двух школ"};
const std::vector<std::string> kTerm = {"Срок реализации", "2025 год"};

// "задачи, паспорт: первая; вторая"
std::vector<std::string> listings(const Facts& facts) {
  static const char* const kNames[] = {"задачи", "результаты", "показатели"};
  std::vector<std::string> lines;
  for (const Listing& listing : facts.listings) {
    std::string line = kNames[static_cast<int>(listing.what)];
    line += listing.passport ? ", паспорт:" : ", текст:";
    for (const Quote& item : listing.items) line += " [" + item.text + "]";
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> passport(const std::string& label, const std::string& value) {
  return listings(
      Paper().title("Программа «Вместе»").ruled({kName, kGoal, {label, value}, kTerm}).facts());
}

std::vector<std::string> text(const std::vector<std::string>& lines) {
  Paper paper;
  paper.title("Программа «Вместе»");
  for (const std::string& line : lines) paper.line(line);
  return listings(paper.facts());
}

std::vector<std::string> names(const Facts& facts, NameUse::What what) {
  std::vector<std::string> found;
  for (const NameUse& name : facts.names) {
    if (name.what == what) found.push_back(name.name);
  }
  return found;
}

TEST(Listings, OfAPassportAreNumberedLines) {
  EXPECT_THAT(passport("Задачи Программы", "1. Помочь школам.\n2. Обучить учителей."),
              ElementsAre("задачи, паспорт: [Помочь школам] [Обучить учителей]"));
}

TEST(Listings, OfAPassportAreGluedNumbers) {
  EXPECT_THAT(
      passport("Задачи", "1. Помочь школам2. Обучить учителей.\n3. Открыть\nклуб. 4. Учить"),
      ElementsAre("задачи, паспорт: [Помочь школам] [Обучить учителей] [Открыть клуб] "
                  "[Учить]"));
}

TEST(Listings, OfAPassportAreDashesAndSemicolons) {
  EXPECT_THAT(passport("Ожидаемые результаты", "- обучены учителя;\n- открыт клуб."),
              ElementsAre("результаты, паспорт: [обучены учителя] [открыт клуб]"));
  EXPECT_THAT(passport("Ожидаемые результаты", "обучены учителя; открыт клуб (май; июнь)"),
              ElementsAre("результаты, паспорт: [обучены учителя] [открыт клуб (май; июнь)]"));
}

TEST(Listings, KeepTheValuesOfAnIndicatorWithIt) {
  EXPECT_THAT(passport("Целевые показатели",
                       "Показатели программы:\nдоля сдавших, %: 2023 г. – 71; 2024 г. – 80;\n"
                       "число кружков"),
              ElementsAre("показатели, паспорт: [доля сдавших, %: 2023 г. – 71; 2024 г. – 80] "
                          "[число кружков]"));
}

TEST(Listings, OfARowBrokenOverThePageGoOn) {
  const Facts facts = Paper()
                          .title("Программа «Вместе»")
                          .ruled({kName,
                                  kGoal,
                                  {"Основные показатели", "доля сдавших;"},
                                  {"(индикаторы)", "число кружков."},
                                  kTerm})
                          .facts();
  EXPECT_THAT(listings(facts), ElementsAre("показатели, паспорт: [доля сдавших] [число кружков]"));
}

TEST(Listings, OfGoalsAndTasksInOneRowAreItsTasks) {
  EXPECT_THAT(
      passport("Цели и задачи", "Цель: поднять результаты.\nЗадачи:\n1. Учить.\n2. Лечить."),
      ElementsAre("задачи, паспорт: [Учить] [Лечить]"));
  EXPECT_THAT(passport("Цели и задачи", "Поднять результаты."), IsEmpty());
}

TEST(Listings, OfTheTextFollowTheirLead) {
  EXPECT_THAT(text({"Основные задачи Программы:", "1. Учить.", "2. Помогать.", "Срок – год."}),
              ElementsAre("задачи, текст: [Учить] [Помогать]"));
  EXPECT_THAT(text({"Цель – рост. Для её достижения решаются следующие задачи:", "учить школы;",
                    "помогать школам.", "Программа рассчитана на год."}),
              ElementsAre("задачи, текст: [учить школы] [помогать школам]"));
  EXPECT_THAT(text({"Задачи: учить школы; помогать школам."}),
              ElementsAre("задачи, текст: [учить школы] [помогать школам]"));
}

TEST(Listings, OfTheTextFollowTheirHeading) {
  const Facts facts = Paper()
                          .title("Программа «Вместе»")
                          .title("Раздел 4. Ожидаемые результаты Программы")
                          .line("К концу года:")
                          .item("1.", "обучены учителя;")
                          .item("2.", "открыт клуб.")
                          .title("Раздел 5. Сроки")
                          .item("1.", "первый этап")
                          .facts();
  EXPECT_THAT(listings(facts), ElementsAre("результаты, текст: [обучены учителя] [открыт клуб]"));
}

TEST(Listings, AreNotTheTasksOfOthersNorProse) {
  EXPECT_THAT(text({"Задачи рабочей группы:", "1. Учить.", "2. Помогать."}), IsEmpty());
  EXPECT_THAT(text({"Анализ показателей обеспечивает:", "- рост;", "- помощь."}), IsEmpty());
  EXPECT_THAT(text({"Задача 1: учить.", "1. Учить."}), IsEmpty());
  EXPECT_THAT(listings(Paper()
                           .title("Программа «Вместе»")
                           .title("Ожидаемые результаты")
                           .line("Школы станут лучше работать с родителями.")
                           .line("Учителя пройдут обучение.")
                           .facts()),
              IsEmpty());
}

TEST(Listings, OfATableOfIndicatorsKnowTheRowBeside) {
  const Facts facts = Paper()
                          .title("Программа «Вместе»")
                          .ruled({{"№", "Наименование показателя", "Ед. изм.", "2025 год"},
                                  {"1", "Доля сдавших экзамен", "%", "80"},
                                  {"2", "Число школьных кружков", "", ""}})
                          .facts();
  EXPECT_THAT(listings(facts),
              ElementsAre("показатели, текст: [Доля сдавших экзамен] [Число школьных кружков]"));
  EXPECT_THAT(facts.listings[0].beside, ElementsAre("1 | % | 80", "2"));
}

TEST(Listings, LeaveTablesWithoutValuesAlone) {
  const Facts facts = Paper()
                          .title("Программа «Вместе»")
                          .ruled({{"Показатель", "Источник"}, {"Доля сдавших экзамен", "Справка"}})
                          .facts();
  EXPECT_THAT(listings(facts), IsEmpty());
}

TEST(Passport, IsNoPlanThoughARowBeginsLikeAHeader) {
  const Facts facts = Paper()
                          .title("Программа «Вместе»")
                          .ruled({kName, {"Исполнители", "Задачи делят школы"}, kGoal, kTerm})
                          .facts();
  EXPECT_THAT(facts.plans, IsEmpty());
  EXPECT_THAT(facts.measures, IsEmpty());
}

TEST(Listings, AreSoManyAtMost) {
  Paper lines;
  Paper rows;
  std::vector<std::vector<std::string>> passport = {kName, kGoal, kTerm};
  for (int i = 0; i < 40; ++i) {
    lines.line("Задачи:").line("1. Помочь школам;").line("2. Обучить учителей.").line("Вот и всё.");
    passport.push_back({"Задачи", "1. Помочь школам.\n2. Обучить учителей."});
  }
  EXPECT_EQ(lines.facts().listings.size(), 24U);
  EXPECT_EQ(rows.title("Программа «Вместе»").ruled(passport).facts().listings.size(), 24U);
}

TEST(Names, OfAProgrammeAreInThePassport) {
  const Facts facts = Paper()
                          .title("Программа «Вместе»")
                          .ruled({{"Наименование Программы",
                                   "Муниципальная программа «Вместе» (далее – Программа)"},
                                  kGoal,
                                  kTerm})
                          .facts();
  EXPECT_THAT(names(facts, NameUse::What::Programme),
              ElementsAre("Муниципальная программа «Вместе»"));
}

TEST(Names, OfBodiesEndWhereTheMunicipalityBegins) {
  const Facts facts =
      Paper()
          .title("Программа «Вместе»")
          .ruled(
              {kName,
               {"Разработчик", "Управления по вопросам образования и спорта администрации округа"},
               {"Исполнители", "отдел образования, школы; комитет образования Заокской области"},
               kTerm})
          .facts();
  EXPECT_THAT(names(facts, NameUse::What::Body),
              ElementsAre("управление по вопросам образования и спорта", "отдел образования"));
}

}  // namespace
}  // namespace muko::test
