#include <gmock/gmock.h>

#include "found_in.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Spelling, FindsATermThatGoesOnInTheWrongCase) {
  EXPECT_THAT(
      found_in_line("Школы отчитываются в\u00A0течении 10 дней, а  В течении всего учебного "
                    "года ведут журнал.",
                    "spelling"),
      ElementsAre("ошибка в написании: «в\u00A0течении 10»",
                  "ошибка в написании: «В течении всего учебного года»"));
}

TEST(Spelling, LeavesTheCourseOfARiverAlone) {
  for (const char* line : {"Экскурсия: жизнь в течении реки Талой", "Изменения в течении болезни",
                           "Сдать справки в течение 10 дней", "Роль учителя в течении урокам"}) {
    EXPECT_THAT(found_in_line(line, "spelling"), IsEmpty()) << line;
  }
}

TEST(Spelling, TellsTheRightFormInItsCase) {
  const SubmissionReport report =
      check_all({Paper().title("Модель").line("По данным Рособнадзора и рособнадзором").facts()});
  std::vector<std::string> advice;
  for (const Finding& finding : report.findings) {
    if (finding.rule == "spelling") advice.push_back(finding.advice);
  }
  EXPECT_THAT(advice, ElementsAre("Напишите: «Рособрнадзора».", "Напишите: «Рособрнадзором»."));
}

TEST(Spelling, KeepsTheNameOfAProjectInTheNominative) {
  EXPECT_THAT(found_in_line("В рамках национального проекта «Образования»", "spelling"),
              ElementsAre("ошибка в написании: «национального проекта «Образования»»"));
  EXPECT_THAT(found_in_line("В рамках национального проекта «Образование» и проекта «Образования "
                            "достойны все»",
                            "spelling"),
              IsEmpty());
}

TEST(Spelling, AsksForTheDative) {
  EXPECT_THAT(
      quotes_in_line("Согласно утверждённого плана и согласно приказа управления", "spelling"),
      ElementsAre("Согласно утверждённого плана", "согласно приказа"));
  EXPECT_THAT(
      quotes_in_line("Согласно приказу, согласно пункту плана и согласно инструкции", "spelling"),
      IsEmpty());
}

TEST(Spelling, LetsActsBeBroughtInLine) {
  EXPECT_THAT(quotes_in_line("Привести уставы школ в соответствие с законом", "spelling"),
              IsEmpty());
  EXPECT_THAT(quotes_in_line("В соответствие с приказом министерства", "spelling"),
              ElementsAre("В соответствие с"));
}

TEST(Spelling, FindsSlipsInWords) {
  EXPECT_THAT(quotes_in_line("Ответсвенные за обучющихся учавствуют в мониторинге", "spelling"),
              ElementsAre("Ответсвенные", "обучющихся", "учавствуют"));
}

TEST(Spelling, AcceptsTheOfficialStyle) {
  EXPECT_THAT(
      quotes_in_line("Обеспечить участие в мероприятии по плану, по окончании четверти, по "
                     "завершению работ, не смотря на экран; вследствие отсутствия; ввиду болезни; "
                     "имея в виду отсутствие кадров; просвещение, ответственный исполнитель; "
                     "контроль за исполнением; о проведении; план мероприятий",
                     "spelling"),
      IsEmpty());
}

TEST(Spelling, NamesTheLineOfABadSlip) {
  const auto error_of = [](const std::string& list) {
    const YamlNode node = parse_yaml("kind: spelling\nslips:\n" + list, "own.yaml");
    try {
      (void)rules::find_kind("spelling")->make(rules::Params(node));
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("no error");
  };
  EXPECT_EQ(error_of("  - { wrong: \"* срока\", right: срока }\n"),
            "own.yaml:3:14: первое слово — точное или с двумя буквами перед звёздочкой: «* срока»");
  EXPECT_EQ(error_of("  - { wrong: \"о*бр\", right: срока }\n"),
            "own.yaml:3:14: звёздочка стоит в начале или в конце слова: «о*бр»");
  EXPECT_EQ(error_of("  - { wrnog: a, right: срока }\n"),
            "own.yaml:3:7: неизвестный ключ «wrnog»; можно: right, unless, wrong");
}

TEST(MixedScript, NamesTheLatinLetters) {
  const std::vector<std::string> expected = {
      "в слове «рискoвый» латинские буквы вместо русских: «o»",
      "в слове «COШ» латинские буквы вместо русских: «C», «O»"};
  EXPECT_EQ(found_in_line("Составить рискoвый профиль для COШ № 3", "mixed-script"), expected);
}

TEST(MixedScript, LeavesNamesNumeralsAndAddressesAlone) {
  EXPECT_THAT(quotes_in_line("IT-куб, QR-код, Wi-Fi, IХ и ХI классы, XXI век, PRO-движение, "
                             "школа@mail.ru, https://школa.рф/a, 5a класс, Zoom, iПрактика, pH",
                             "mixed-script"),
              IsEmpty());
}

TEST(MixedScript, IsNotAskedOfAScan) {
  Facts facts = Paper().title("План").line("рискoвый профиль").facts();
  facts.format = Format::Scan;
  EXPECT_THAT(found_in({facts}, "mixed-script"), IsEmpty());
}

TEST(Mojibake, IsToldOncePerPlace) {
  EXPECT_THAT(
      found_in(Paper()
                   .title("Письмо")
                   .line("Ïðîñèì ïîäòâåðäèòü ïîëó÷åíèå")
                   .line("äî 1 ìàðòà 2024 ãîäà")
                   .line("Спасибо.")
                   .line("РџСЂРёРєР°Р· СѓРїСЂР°РІР»РµРЅРёСЏ"),
               "mojibake"),
      ElementsAre("текст прочитан не в той кодировке: «Ïðîñèì ïîäòâåðäèòü ïîëó÷åíèå»",
                  "текст прочитан не в той кодировке: «РџСЂРёРєР°Р· СѓРїСЂР°РІР»РµРЅРёСЏ»"));
}

TEST(Mojibake, KnowsTheOtherEncodings) {
  for (const char* line :
       {"оПХЙЮГ сОПЮБКЕМХЪ НАПЮГНБЮМХЪ", "╧Ёшърч ю яюффхЁцъх", "Ð¿Ñ€Ð¸ÐºÐ°Ð·", "П��� ���аз"}) {
    EXPECT_EQ(found_in_line(line, "mojibake").size(), 1U) << line;
  }
}

TEST(Mojibake, LeavesForeignWordsAndSignsAlone) {
  for (const char* line :
       {"Café «Déjà vu», naïve, 5×5×5, ± 3 °С", "Р. С. Ёлкин, С.Р. Ёжиков – Россия, СССР",
        "Школа § 5, РФ · СССР · ВПР «Ёлка»", "вПР, оГЭ", "План │ Срок │ Итог",
        "│План│Срок│Итог│Ёлка│"}) {
    EXPECT_THAT(found_in_line(line, "mojibake"), IsEmpty()) << line;
  }
}

TEST(Mojibake, TellsWhatTheReaderMended) {
  Facts facts = Paper().title("План").line("Текст").facts();
  facts.warnings.push_back({"mojibake", "текст восстановлен", {.page = 2}});
  EXPECT_THAT(found_in({facts}, "mojibake"),
              ElementsAre("текст прочитан не в той кодировке: русские буквы записаны в файле как "
                          "латинские с ударениями"));
}

TEST(AbbreviationUndefined, IsToldOnceInASubmission) {
  const Facts plan = Paper().title("План").line("Исполнитель МЦПР, затем МЦПР района").facts();
  EXPECT_THAT(found_in({plan, plan}, "abbreviation-undefined"),
              ElementsAre("сокращение «МЦПР» нигде не объяснено"));
}

TEST(AbbreviationUndefined, IsExplainedByAnyDocument) {
  const Facts plan = Paper().title("План").line("Исполнители: МЦПР, ККМЗ, РЦХ").facts();
  const Facts order = Paper()
                          .title("ПРИКАЗ")
                          .line("1. Муниципальному центру поддержки развития (далее – МЦПР).")
                          .line("2. Выполнить меры (ККМЗ – краевой комплекс мер Заречья, 2024).")
                          .line("3. РЦХ (районный центр химии) отвечает за опыты.")
                          .facts();
  EXPECT_THAT(found_in({plan, order}, "abbreviation-undefined"), IsEmpty());
}

TEST(AbbreviationUndefined, IsNoNameNumberHeadingOrCommonOne) {
  for (const char* line :
       {"МБОУ СОШ № 2, ООО «РМТК», ФГОС и ВПР в РФ", "Клуб «МЦПР» и газета \"МЦПР\"",
        "Приказ № 31-МЦ, 01/ПРТ и № АБ-17", "ВЕТРОВ А.Б. и ХХI век, IX–ХІ классы",
        "ОБЩИЕ ПОЛОЖЕНИЯ МЦПР", "ВАЖНО знать, ПОЧЕМУ это так", "НЕ позднее: не позднее"}) {
    EXPECT_THAT(found_in_line(line, "abbreviation-undefined"), IsEmpty()) << line;
  }
}

}  // namespace
}  // namespace muko::test
