// Rules about the form of a document: dates, heading, stamps, signatures.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "checker/rubric/editions.h"
#include "sheet.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kPlan = "План поддержки школ на 2025 год";

TEST(DateForm, AsksForOneOfTwoForms) {
  for (const std::string date : {"03.02.2025", "3 февраля 2025 г.", "«03» февраля 2025 г.",
                                 "\"03\" февраля 2025 г.", "от 03.02.2025"}) {
    EXPECT_THAT(found_in_form(order_sheet({.date = date})), IsEmpty()) << date;
  }
  for (const std::string date : {"03.02.25", "3.02.2025", "03/02/2025", "2025-02-03"}) {
    EXPECT_THAT(
        found_in_form(order_sheet({.date = date})),
        ElementsAre("warning format-date: дата документа записана не по форме: «" + date + "»"));
  }
  for (const std::string date : {"03.02.2025 г.", "03.02.2025г.", "03.02.2025 года",
                                 "3 февраля 2025", "03 февраля 2025 г."}) {
    EXPECT_THAT(found_in_form(order_sheet({.date = date})),
                ElementsAre("note format-date: дата документа записана не совсем по форме: «" +
                            date + "»"));
  }
}

TEST(DateForm, CountsTheDatesOfMarks) {
  Sheet sheet = order_with_plan(
      {"Приложение", "к приказу управления образования", "от 03.02.2025 г. № 15-о"}, kPlan);
  std::get<Paragraph>(sheet.document.blocks[2]).text = "03.02.2025 г.\t№ 15-о";
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("note format-date: дата документа записана не совсем по форме: "
                          "«03.02.2025 г.»; ещё в 1 месте"));
}

TEST(HeadingForm, EndsWithoutAFullStop) {
  EXPECT_THAT(found_in_form(order_sheet({.heading = "Об утверждении плана."})),
              ElementsAre("warning format-heading: в конце заголовка стоит точка: «Об утверждении "
                          "плана.»"));
  EXPECT_THAT(found_in_form(order_sheet({.heading = "Об утверждении плана на 2025–2026 гг."})),
              IsEmpty());
}

TEST(HeadingForm, IsAskedOfEveryDocumentSince2025) {
  Sheet letter;
  letter.line("Управление образования Заречного муниципального района");
  letter.line("03.02.2025 № 120");
  letter.line("Уважаемая Ольга Ивановна!", Alignment::Center);
  letter.text(kLongText);
  letter.line("Начальник управления\tА.Б. Ветрова");
  EXPECT_THAT(found_by("gost-2016", letter), IsEmpty());
  EXPECT_THAT(found_by("gost-2025", letter),
              ElementsAre("warning heading-missing: у документа нет заголовка к тексту"));
  EXPECT_THAT(found_by("gost-2016", order_sheet({.heading = ""})),
              ElementsAre("warning heading-missing: у документа нет заголовка к тексту"));
}

TEST(StampForm, StandsAtTheRight) {
  Sheet sheet = order_with_plan(kMark, kPlan);
  Paragraph& mark = std::get<Paragraph>(sheet.document.blocks[10]);
  mark.format.indent_left = 0;
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("note format-stamp: отметка «Приложение» стоит слева, а не в правом "
                          "верхнем углу"));
  mark.format.alignment = Alignment::Center;
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("note format-stamp: отметка «Приложение» стоит посередине, а не в правом "
                          "верхнем углу"));
  mark.format.alignment = Alignment::Right;
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(StampForm, IsNarrowByTheYearOfTheStandard) {
  const Sheet sheet = order_with_plan(
      {"Приложение", "к приказу управления образования Заречного района", "от 03.02.2025 № 15-о"},
      kPlan);
  // 49 letters want more, and there is no more room.
  EXPECT_THAT(found_by("gost-2016", sheet), IsEmpty());
  Sheet wide = sheet;
  wide.document.sections[0].width = 214;
  EXPECT_THAT(found_by("gost-2016", wide),
              ElementsAre("note format-stamp: строки отметки «Приложение» слишком длинные: около "
                          "79 мм, а положено не больше 75"));
  EXPECT_THAT(found_by("gost-2025", wide), IsEmpty());
}

TEST(StampForm, AgreesWithWhatIsApproved) {
  const std::vector<std::string> stamp = {"УТВЕРЖДЕНО", "приказом управления образования",
                                          "от 03.02.2025 № 15-о"};
  EXPECT_THAT(found_in_form(order_with_plan(stamp, kPlan)),
              ElementsAre("warning format-stamp: гриф «УТВЕРЖДЕНО» не согласован с названием "
                          "документа: утверждается «план»"));
  EXPECT_THAT(found_in_form(order_with_plan(stamp, "Положение о рабочей группе")), IsEmpty());
  EXPECT_THAT(found_in_form(order_with_plan(
                  {"УТВЕРЖДЁН", "приказом управления образования", "от 03.02.2025 № 15-о"}, kPlan)),
              IsEmpty());
}

TEST(StampForm, NumbersNoAppendixThatIsAlone) {
  const std::vector<std::string> mark = {"Приложение № 1", "к приказу управления образования",
                                         "от 03.02.2025 № 15-о"};
  Sheet sheet = order_with_plan(mark, kPlan);
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("note format-stamp: единственное приложение пронумеровано: «Приложение № "
                          "1»"));
  std::get<Paragraph>(sheet.document.blocks[7]).text =
      "2. Методисту Петровой О.И. до 1 апреля 2025 г. собрать справки (приложение № 2).";
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

TEST(StampForm, NamesTheActOfAnAppendix) {
  EXPECT_THAT(found_in_form(order_with_plan({"Приложение"}, kPlan)),
              ElementsAre("warning format-stamp: в отметке «Приложение» не сказано, к какому "
                          "документу приложение"));
}

TEST(SignatureForm, PutsInitialsBeforeTheSurname) {
  EXPECT_THAT(
      found_in_form(order_sheet({.signature = "Начальник управления образования\tВетрова А.Б."})),
      ElementsAre("warning format-signature: в подписи фамилия стоит перед инициалами: «Ветрова "
                  "А.Б.»"));
}

TEST(SignatureForm, PutsInitialsBehindItInTheText) {
  EXPECT_THAT(found_in_form(order_sheet(
                  {.clause = "2. Методисту О.И. Петровой до 1 апреля 2025 г. провести семинар."})),
              ElementsAre("note format-signature: в тексте инициалы стоят перед фамилией: «О.И. "
                          "Петровой»"));
}

TEST(SignatureForm, AsksTheMarkOfAnElectronicSignatureForItsParts) {
  Sheet sheet = order_sheet();
  sheet.line("ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ");
  sheet.line("Сертификат 00A1B2C3");
  EXPECT_THAT(found_in_form(sheet),
              ElementsAre("warning format-signature: в отметке об электронной подписи нет: "
                          "владельца, срока действия"));
  sheet.line("Владелец: Ветрова Анна Борисовна");
  sheet.line("Действителен с 01.02.2025 по 01.05.2026");
  EXPECT_THAT(found_in_form(sheet), IsEmpty());
}

std::string error_of(const std::string& text) {
  try {
    const YamlNode yaml = parse_yaml(text, "probe.yaml");
    if (read_editions(yaml).empty()) (void)read_rubric(yaml);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(FormRules, NameTheLineOfAMistake) {
  const std::string head =
      "id: probe\nversion: '1'\ntitle: Проба\nrules:\n  - id: format-date\n    severity: note\n"
      "    message: м\n    advice: с\n    source: и\n";
  EXPECT_EQ(error_of(head + "    kind: date_form\n    faults: [short]\n"),
            "probe.yaml:11:13: неизвестная ошибка в дате «short»; можно: short_year, one_digit, "
            "separator, year_word, no_year_word, leading_zero");
  EXPECT_EQ(
      error_of(head + "    kind: heading_form\n    fault: missing\n    of: [prikaz]\n"),
      "probe.yaml:12:9: неизвестный вид документа «prikaz»; можно: order, programme, roadmap, "
      "regional_measures, regulation, model, analytical_note, agreement, protocol, letter");
  EXPECT_EQ(error_of(head + "    kind: text_format\n    property: size\n    least: 12\n"),
            "probe.yaml:5:5: нет обязательного ключа «most»");
}

TEST(ReadRubric, AcceptsOneThatGivesNoPoints) {
  const Rubric rubric = read_rubric(rubric_yaml("gost-2025"));
  EXPECT_EQ(rubric.id, "gost-2025");
  EXPECT_TRUE(rubric.tracks.empty());
  EXPECT_FALSE(rubric.rules.empty());
  EXPECT_EQ(error_of("id: a\nversion: '1'\ntitle: А\npositions: []\nrules: []\n"),
            "probe.yaml:4:1: неизвестный ключ «positions»; можно: id, rules, title, version");
}

TEST(Editions, AreChosenByTheLatestDateOfTheSubmission) {
  Rubric older;
  older.id = "older";
  Rubric newer;
  newer.id = "newer";
  const std::vector<Edition> editions = {{Date{2025, 8, 17}, older}, {std::nullopt, newer}};
  Submission submission;
  submission.documents.resize(2);
  EXPECT_EQ(edition_for(editions, submission).id, "newer");
  submission.documents[1].facts.requisites.date = Date{2025, 8, 17};
  EXPECT_EQ(edition_for(editions, submission).id, "older");
  submission.documents[0].facts.requisites.date = Date{2025, 8, 18};
  EXPECT_EQ(edition_for(editions, submission).id, "newer");
}

TEST(Editions, NeedADayButForTheLast) {
  EXPECT_THAT(read_editions(rubric_yaml("gost")).size(), 2U);
  EXPECT_EQ(error_of("id: a\neditions:\n  - { rubric: b }\n  - { rubric: c }\n"),
            "probe.yaml:3:5: «until» нужен каждой редакции, кроме последней: по какой день она "
            "действует");
  EXPECT_EQ(error_of("id: a\neditions:\n  - { rubric: b, until: лето }\n  - { rubric: c }\n"),
            "probe.yaml:3:25: нужна дата, например 2025-08-17");
}

}  // namespace
}  // namespace muko::test
