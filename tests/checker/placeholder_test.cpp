#include <gmock/gmock.h>

#include "found_in.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kRule = "placeholder-left";

TEST(PlaceholderLeft, IsWhatNobodyFilledIn) {
  EXPECT_THAT(found_in_line("Администрация в лице (указать должность и Ф.И.О.) заключила", kRule),
              ElementsAre("место не заполнено: «(указать должность и Ф.И.О.)»"));
  const std::map<std::string, std::string> lines = {
      {"Поддержать школы: (наименование организаций)", "(наименование организаций)"},
      {"В 2025 году участвуют ____ школ района", "____"},
      {"Во исполнение приказа министерства от ХХ.ХХ.2025 № ХХ", "ХХ.ХХ.2025"},
      {"Завершить в 20ХХ году", "20ХХ"},
      {"Во исполнение приказа министерства от «__» ______ 20__ г. № ___ обеспечить",
       "__» ______ 20__ г. № ___"},
      {"Школы […] и гимназия", "[…]"},
      {"Программа {{ program.title }} утверждена", "{{ program.title }}"},
      {"Ответственный: указать ФИО", "указать ФИО"},
      {"Срок: до дд.мм.гггг включительно", "дд.мм.гггг"},
      {"Координатор назначен (Ф.И.О.) сроком на год", "(Ф.И.О.)"}};
  for (const auto& [line, quote] : lines) {
    EXPECT_THAT(quotes_in_line(line, kRule), ElementsAre(quote)) << line;
  }
}

TEST(PlaceholderLeft, IsFoundWhereverItStands) {
  for (int words = 0; words < 8; ++words) {
    std::string before;
    for (int i = 0; i < words; ++i) before += "план ";
    for (const std::string digits : {"ХХ", "Xх", "хX", "xx"}) {
      EXPECT_THAT(quotes_in_line("Завершить " + before + "в 20" + digits + " году", kRule),
                  ElementsAre("20" + digits));
      EXPECT_THAT(quotes_in_line("Завершить " + before + "в 20" + digits, kRule),
                  ElementsAre("20" + digits));
    }
    EXPECT_THAT(quotes_in_line("Участвуют " + before + "школы __", kRule), ElementsAre("__"));
  }
}

TEST(PlaceholderLeft, IsNoOrdinaryText) {
  for (const char* line :
       {"Указать в отчёте число школ",
        "Показатели (наименование и единица измерения по форме 1-ОШ)",
        "XX век, ХХ съезд, ХХХ конференция", "файл plan__2025.docx на https://a.ru/b__c",
        "Школа (дата открытия 01.09.1975)", "Список [1, 2] и (см. приложение)",
        "Необходимо указать причины низких результатов",
        "Срок: указывает директор школы каждый раз"}) {
    EXPECT_THAT(quotes_in_line(line, kRule), IsEmpty()) << line;
  }
}

Paper draft() {
  Paper paper;
  paper.title("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ЗАРЕЧНОГО РАЙОНА")
      .title("ПРИКАЗ")
      .line("от «___» ____________ 2025 г.                № ______")
      .line("с. Заречное")
      .line("Об утверждении плана поддержки школ")
      .line("В целях поддержки школ")
      .line("ПРИКАЗЫВАЮ:")
      .line("1. Утвердить план поддержки школ (приложение).")
      .line("2. Контроль за исполнением приказа оставляю за собой.")
      .line("Начальник управления          ____________ А.Б. Ветрова")
      .line("Визы: ____________ О.Л. Зимин")
      .line("С приказом ознакомлены: ____________ «__» ______ 20__ г.")
      .line("____________ (подпись) (Ф.И.О.)");
  return paper;
}

TEST(PlaceholderLeft, LetsADraftBeRegisteredAndSigned) {
  EXPECT_THAT(found_in(draft()
                           .page()
                           .right("Приложение")
                           .right("к приказу управления образования Заречного района")
                           .right("от ___________ 2025 г. № ______")
                           .title("План поддержки школ на 2025 год")
                           .line("Школы района получают помощь."),
                       kRule),
              IsEmpty());
}

TEST(PlaceholderLeft, LetsFormsBeFilledInByOthers) {
  EXPECT_THAT(found_in(draft()
                           .page()
                           .right("Приложение № 2")
                           .right("к приказу управления образования Заречного района")
                           .right("от ___________ 2025 г. № ______")
                           .title("Форма отчёта школы")
                           .line("Школа (наименование): ____________")
                           .line("В отчётном периоде проведено ____ занятий."),
                       kRule),
              IsEmpty());
}

TEST(PlaceholderLeft, IsInTheStampOfARegisteredOrder) {
  const Paper paper = Paper()
                          .title("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ЗАРЕЧНОГО РАЙОНА")
                          .title("ПРИКАЗ")
                          .line("от 03.02.2025 № 15-о")
                          .line("Об утверждении плана поддержки школ")
                          .line("ПРИКАЗЫВАЮ:")
                          .line("1. Утвердить план поддержки школ (приложение).")
                          .line("Начальник управления А.Б. Ветрова")
                          .page()
                          .right("Приложение")
                          .right("к приказу управления образования Заречного района")
                          .right("от ___________ № ______")
                          .title("План поддержки школ на 2025 год")
                          .line("Школы района получают помощь.");
  EXPECT_THAT(found_in(paper, kRule), ElementsAre("место не заполнено: «___________ № ______»"));
}

TEST(PlaceholderLeft, IsToldInTheRowsOfAPlanNotInItsHeader) {
  EXPECT_THAT(
      found_in(Paper()
                   .title("План мероприятий на 2025 год")
                   .ruled({{"№", "Мероприятие", "Срок", "Ответственный (Ф.И.О., должность)"},
                           {"1", "Анализ результатов ВПР", "март 2025 г.", "(Ф.И.О.)"},
                           {"2", "указать мероприятие", "май 2025 г.", "методист Зимина Н.П."}}),
               kRule),
      ElementsAre("место не заполнено: «(Ф.И.О.)»", "место не заполнено: «указать мероприятие»"));
}

}  // namespace
}  // namespace muko::test
