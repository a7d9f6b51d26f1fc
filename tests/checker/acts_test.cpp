#include "checker/facts/acts.h"

#include <gtest/gtest.h>

#include <string>

#include "checker/facts/quotes.h"
#include "tests/checker/paper.h"

namespace muko::test {
namespace {

// "kind | body | date | number | title", one line an act.
std::string acts(std::string_view text) {
  std::string found;
  for (const FoundAct& act : find_acts(text, vocabulary())) {
    found += act.act.kind + " | " + act.act.body + " | " +
             (act.act.date ? to_iso(*act.act.date) : "-") + " | " + act.act.number + " | " +
             act.act.title + "\n";
  }
  return found;
}

TEST(Acts, GiveTheirPiecesInAnyOrder) {
  const std::string expected =
      "распоряжение | министерства образования Зареченской области | 2024-01-19 | 48-р | Об "
      "утверждении Комплекса мер\n";
  EXPECT_EQ(acts("во исполнение распоряжения министерства образования Зареченской области от "
                 "19.01.2024 № 48-р «Об утверждении Комплекса мер» (далее – Комплекс мер)"),
            expected);
  EXPECT_EQ(acts("распоряжением министерства образования Зареченской области № 48-р от 19 января "
                 "2024 г. «Об утверждении Комплекса мер»"),
            expected);
  EXPECT_EQ(acts("распоряжение министерства образования Зареченской области «Об утверждении "
                 "Комплекса мер» от 19.01.2024 № 48-р"),
            expected);
  EXPECT_EQ(acts("распоряжение от 19.01.2024 № 48-р министерства образования Зареченской области "
                 "«Об утверждении Комплекса мер»"),
            expected);
}

TEST(Acts, NameTheThingApproved) {
  EXPECT_EQ(acts("соответствуют Комплексу мер, утверждённому распоряжением министерства "
                 "образования от 19.01.2024 № 48-р."),
            "распоряжение | министерства образования | 2024-01-19 | 48-р | Комплексу мер\n");
  EXPECT_EQ(acts("В соответствии с Концепцией системы оценки качества, реализующих программы "
                 "общего образования утвержденной комитетом образования области от 23.07.2021г № "
                 "84 и в целях"),
            "концепция | комитетом образования области | 2021-07-23 | 84 | системы оценки "
            "качества, реализующих программы общего образования\n");
}

TEST(Acts, AreFoundOneByOne) {
  EXPECT_EQ(acts("В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в "
                 "Российской Федерации», приказом управления от 12.02.2024 № 87-о"),
            "федеральный закон |  | 2012-12-29 | 273-ФЗ | Об образовании в Российской Федерации\n"
            "приказ | управления | 2024-02-12 | 87-о | \n");
}

TEST(Acts, MayLackDateOrNumber) {
  EXPECT_EQ(acts("приказом управления от 12.02.2024"), "приказ | управления | 2024-02-12 |  | \n");
  EXPECT_EQ(acts("приказ № 41"), "приказ |  | - | 41 | \n");
  EXPECT_EQ(acts("от 23.07.2021г № 84"), " |  | 2021-07-23 | 84 | \n");
}

TEST(Acts, AreNoNumbersOfSchoolsOrDeadlines) {
  EXPECT_EQ(acts("План работы МБОУ «СОШ № 4»"), "");
  EXPECT_EQ(acts("до 1 марта 2024 г. представить план"), "");
  EXPECT_EQ(acts("директорам СОШ № 3, СОШ № 7"), "");
}

TEST(Acts, MayBeToldInBracketsBehindTheirNumber) {
  EXPECT_EQ(
      acts("Во исполнение № 08/112 от 25.12.2023 г. (приказ агентства образования Зареченского "
           "края «Об утверждении программы поддержки школ») и писем"),
      "приказ | агентства образования Зареченского края | 2023-12-25 | 08/112 | Об утверждении "
      "программы поддержки школ\n");
}

TEST(Acts, OfStampsMayBeBlank) {
  const auto act = read_act(
      "УТВЕРЖДЁН приказом управления образования Вяземского района от «___» ____ 2024 г. № ___",
      vocabulary());
  ASSERT_TRUE(act);
  EXPECT_EQ(act->kind, "приказ");
  EXPECT_EQ(act->body, "управления образования Вяземского района");
  EXPECT_EQ(act->number, "");
}

TEST(Acts, CitedInADocumentKeepTheirPlaces) {
  const Facts facts =
      Paper().title("Справка").line("Согласно приказу управления от 12.02.2024 № 87-о.").facts();
  ASSERT_EQ(facts.acts.size(), 1U);
  EXPECT_EQ(facts.acts[0].quote.text, "приказу управления от 12.02.2024 № 87-о");
  EXPECT_EQ(facts.acts[0].quote.where.paragraph, 2);
  EXPECT_EQ(facts.acts[0].quote.where.start, 9);
  EXPECT_EQ(facts.acts[0].quote.where.end, 48);
}

TEST(Acts, OfMarksAndOfTheOrderItselfAreNotAmongThoseCited) {
  EXPECT_TRUE(Paper()
                  .title("ПРИКАЗ")
                  .line("12.02.2024 № 87-о")
                  .line("ПРИКАЗЫВАЮ:")
                  .line("1. Утвердить план.")
                  .right("Приложение")
                  .right("к приказу управления")
                  .right("от 12.02.2024 № 87-о")
                  .title("План мероприятий")
                  .facts()
                  .acts.empty());
}

TEST(Numbers, KeepTheirSuffixes) {
  const auto number = [](std::string_view text) {
    const auto found = find_numbers(text);
    return found.size() == 1 ? std::string(found[0].number) : "none";
  };
  EXPECT_EQ(number("№ 274/1"), "274/1");
  EXPECT_EQ(number("№ 3.12-132-р."), "3.12-132-р");
  EXPECT_EQ(number("№06-10404\\01-18\\21 от"), "06-10404\\01-18\\21");
  EXPECT_EQ(number("№ 45 о/д"), "45 о/д");
  EXPECT_EQ(number("№ 301 г. Липовск"), "301");
  EXPECT_EQ(number("N 12-п"), "12-п");
  EXPECT_EQ(number("№ ____"), "none");
}

TEST(Quotes, MayBeNestedOrLeftOpen) {
  const auto quoted = [](std::string_view text) {
    std::string found;
    for (const QuotedRange& range : find_quoted(text)) {
      found += "[" + std::string(range.text(text)) + "]";
    }
    return found;
  };
  EXPECT_EQ(quoted("«Об утверждении «дорожной карты»» и «Приказ»"),
            "[Об утверждении «дорожной карты»][Приказ]");
  EXPECT_EQ(quoted("«Об утверждении «дорожной карты»"), "[Об утверждении «дорожной карты]");
  EXPECT_EQ(quoted("\"О мерах\" и \"План\""), "[О мерах][План]");
  EXPECT_EQ(quoted("5\" и «не закрыта"), "");
}

}  // namespace
}  // namespace muko::test
