#include <gmock/gmock.h>

#include "reports/layout.h"
#include "reports/reports.h"
#include "reports/wording.h"
#include "tests/reports/example_report.h"

namespace muko {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

TEST(ReportText, ShowsScoreFindingsAndTheNextStep) {
  EXPECT_EQ(report_text(test::example_report(), Colour::Never),
            R"(Проверка: Неполный управленческий цикл (fioko-1.2-partial, версия 1)

Лесной район
заявка

Документы
  • заявка/план.docx — дорожная карта (план)

Т1 — адресная поддержка
Т2 — зона риска

Меры                                                                 Т1       Т2
  наличие сроков                                                    1/1      0/1
  вне цикла                                                       (1/1)        —

вне цикла — в сумму не входит

Итого: 1 из 2 (50 %), средний (условная шкала)

Почему баллы не получены
  • наличие сроков — Т2 (Меры): конкретны 1 из 4 сроков, нужно 80 %

Что найдено: 1 ошибка, 0 замечаний, 0 справок

заявка/план.docx

  ошибка · таблица 2, строка 5, столбец «Сроки» · deadline-vague
    В сроке нет календаря.
    │ «по мере необходимости»
    Как исправить: назовите месяц или квартал
    Влияет на баллы: наличие сроков — Т2 (Меры)
    Основание: domain.md §4

Что дальше: исправьте отмеченное как «ошибка» в указанных местах и запустите проверку снова.
)");
}

TEST(ReportText, JoinsTheSameReasonOfSeveralTracks) {
  Report report = test::example_report();
  SubmissionReport& submission = report.submissions[0];
  submission.scores[0] = submission.scores[1];
  submission.scores[0].track = Track::T1;
  EXPECT_THAT(report_text(report, Colour::Never),
              HasSubstr("\n  • наличие сроков — Т1, Т2 (Меры): конкретны 1 из 4 сроков"));
}

TEST(ReportText, NamesPointsThatAreLostTogetherOnce) {
  Report report = test::example_report();
  report.titles["decisions"] = "Решения";
  report.submissions[0].findings[0].costs = {"T1.measures.deadlines", "T1.decisions.deadlines",
                                             "T2.measures.deadlines", "T2.decisions.deadlines",
                                             "T1.measures.concrete"};
  EXPECT_THAT(report_text(report, Colour::Never),
              HasSubstr("Влияет на баллы: наличие сроков — Т1, Т2 (Меры; Решения); concrete — Т1 "
                        "(Меры)\n"));
}

TEST(ReportText, SaysTheSourceOfARuleOnceAFile) {
  Report report = test::example_report();
  report.submissions[0].findings.push_back(report.submissions[0].findings[0]);
  const std::string text = report_text(report, Colour::Never);
  EXPECT_EQ(text.find("Основание: "), text.rfind("Основание: "));
}

TEST(ReportText, MarksAnUnsureFindingForTheReader) {
  Report report = test::example_report();
  report.submissions[0].findings[0].certainty = Certainty::Unsure;
  EXPECT_THAT(report_text(report, Colour::Never), HasSubstr("ошибка (проверьте сами) · таблица 2"));
}

TEST(ReportText, NamesRegionalMeasuresWithoutAnAnswer) {
  Report report = test::example_report();
  report.submissions[0].coverage = {{"1.1", "Семинары", {{.file = "план.docx"}}},
                                    {"1.2", "Кураторы", {}}};
  EXPECT_THAT(report_text(report, Colour::Never),
              HasSubstr("\nРегиональные меры: 1 из 2 нашли отклик в документах\n"
                        "  нет отклика: 1.2 Кураторы\n"));
}

TEST(ReportText, SaysWhichFilesWereNotReadAndThatTheScoreIsPartial) {
  Report report = test::example_report();
  report.submissions[0].failures.push_back(
      Error(ErrorCode::Unsupported, {"заявка/скан.pdf"}, "PDF пока не читается"));
  const std::string text = report_text(report, Colour::Never);
  EXPECT_THAT(text, HasSubstr("Обратите внимание\n"
                              "  не прочитан: заявка/скан.pdf: PDF пока не читается\n"));
  EXPECT_THAT(text, EndsWith("проверку снова: без этих файлов оценка неполна.\n"));
}

TEST(ReportText, IsFreeOfColoursUnlessAsked) {
  EXPECT_THAT(report_text(test::example_report(), Colour::Never), Not(HasSubstr("\x1b")));
  EXPECT_THAT(report_text(test::example_report(), Colour::Always),
              HasSubstr("\x1b[31mошибка\x1b[0m"));
}

TEST(ReportText, LetsNoEscapeSequenceOfADocumentThrough) {
  Report report = test::example_report();
  report.submissions[0].findings[0].quote = "до \x1b[2Jмарта";
  EXPECT_THAT(report_text(report, Colour::Never), HasSubstr("«до \uFFFD[2Jмарта»"));
}

TEST(FactsText, ShowsRequisitesAndMeasures) {
  EXPECT_EQ(facts_text(test::example_facts(), Colour::Never), R"(план.docx
  Вид:              дорожная карта (план)
  Состав:           дорожная карта (план)
  Муниципалитет:    Лесной район
  Период:           с 01.01.2024 по 31.12.2024
  Акт:              от 12.02.2024 № 87-о
  Сокращения:       ШНОР — школы с низкими образовательными результатами

  1 мера

  Трек 1
  1.1  Семинар для директоров [Т1]
       Срок: «март 2024» — конкретный срок: с 01.03.2024 по 31.03.2024
       Ответственные: Управление образования
       Региональная мера 3.2 (названа в тексте)
       таблица 1, строка 2, столбец 2
)");
}

TEST(DeadlineText, NamesDatesRecurrenceAndFaults) {
  EXPECT_EQ(deadline_text({.specificity = Specificity::Missing}), "срока нет\n");
  EXPECT_EQ(deadline_text({.specificity = Specificity::Concrete,
                           .intervals = {{std::nullopt, Date{2024, 3, 1}}},
                           .recurrence = Recurrence::Yearly}),
            "конкретный срок: до 01.03.2024; ежегодно\n");
  EXPECT_EQ(
      deadline_text({.specificity = Specificity::Vague, .faults = {DeadlineFault::ImpossibleDate}}),
      "срок без календаря: такой даты нет в календаре\n");
}

TEST(Wrap, BreaksBetweenWordsAtAHundredColumns) {
  const std::string word(49, 'a');
  EXPECT_EQ(wrap(word + " " + word + " b c", "", "  "), word + " " + word + "\n  b c\n");
}

TEST(Wrap, KeepsLineBreaksAndLongWords) {
  const std::string word(150, 'a');
  EXPECT_EQ(wrap("x\n" + word, "- ", "  "), "- x\n  " + word + "\n");
}

TEST(Shorten, CutsByLettersNotBytes) {
  EXPECT_EQ(shorten("по мере необходимости", 8), "по мере…");
  EXPECT_EQ(shorten("план", 4), "план");
}

TEST(CountWords, AgreeWithTheNumber) {
  const auto words = [](std::size_t count) {
    return count_words(count, "ошибка", "ошибки", "ошибок");
  };
  EXPECT_EQ(words(1), "1 ошибка");
  EXPECT_EQ(words(3), "3 ошибки");
  EXPECT_EQ(words(11), "11 ошибок");
  EXPECT_EQ(words(122), "122 ошибки");
}

TEST(NumberWords, HaveACommaAndNoEmptyFraction) {
  EXPECT_EQ(number_words(25), "25");
  EXPECT_EQ(number_words(250.0 / 3), "83,3");
}

TEST(PlaceWords, NameWhatAPersonFindsInWord) {
  EXPECT_EQ(place_words({.paragraph = 14}, "", {"Программа", "Паспорт"}),
            "абзац 14, под заголовком «Паспорт»");
  EXPECT_EQ(place_words({.table = 2, .row = 5, .cell = 3}, "", {}),
            "таблица 2, строка 5, столбец 3");
  EXPECT_EQ(place_words({.story = Story::Header, .paragraph = 1}, "", {}),
            "верхний колонтитул, абзац 1");
  EXPECT_EQ(place_words({}, "", {}), "документ в целом");
}

TEST(PlaceWords, NameAMeasureByItsOwnNumberToo) {
  Finding finding{.rule = "a", .where = {.table = 2, .row = 5, .cell = 3}};
  finding.measure = "4.";
  finding.column = "Сроки";
  EXPECT_EQ(place_words(finding), "таблица 2, строка 5 (мера № 4), столбец «Сроки»");
  finding.across_columns = true;
  EXPECT_EQ(place_words(finding), "таблица 2, строка 5 (мера № 4)");
  finding.where = {.paragraph = 14};
  EXPECT_EQ(place_words(finding), "абзац 14 (мера № 4)");
}

TEST(Wrap, ShowsNoControlCharacter) {
  EXPECT_EQ(wrap("a\x1b[31mb\u009Bc", "", ""), "a\uFFFD[31mb\uFFFDc\n");
}

}  // namespace
}  // namespace muko
