#include "checker/rules/slips.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/yaml.h"

namespace muko::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What is misspelt in the text, by slips as a rubric has them.
std::vector<std::string> found(const std::vector<std::string>& wrong, const std::string& text) {
  std::string yaml;
  for (const std::string& one : wrong) yaml += "- { wrong: '" + one + "', right: верно }\n";
  std::vector<std::string> quotes;
  for (const FoundSlip& slip : Slips(parse_yaml(yaml, "slips.yaml").items).find(text)) {
    quotes.push_back(text.substr(slip.start, slip.end - slip.start));
  }
  return quotes;
}

TEST(Slips, BeginWithWordsOfEveryLength) {
  const std::vector<std::string> exact = {"а мы", "по дому", "шоп", "план", "плано", "вообщем"};
  for (const std::string& one : exact) {
    EXPECT_THAT(found(exact, "Итак: " + one + ", вот"), ElementsAre(one));
  }
  EXPECT_THAT(found(exact, "а вы, пo дом, шопа, планы, пла, вообще"), IsEmpty());
}

TEST(Slips, BeginWithTheBeginningsOfWords) {
  const std::vector<std::string> wrong = {"уч*", "расчит*", "фгос* гос*"};
  EXPECT_THAT(found(wrong, "Расчитать УЧЁТ, Учить; ФГОСа ГОСа и фгос спо"),
              ElementsAre("Расчитать", "УЧЁТ", "Учить", "ФГОСа ГОСа"));
  EXPECT_THAT(found(wrong, "у учти, расчёт, рассчитать"), ElementsAre("учти"));
}

TEST(Slips, AreTheSameInCapitalsAndWithYo) {
  EXPECT_THAT(found({"отчет* о"}, "ОТЧЁТЫ О, отчет о, Отчёта о; отчет об"),
              ElementsAre("ОТЧЁТЫ О", "отчет о", "Отчёта о"));
}

TEST(Slips, GoOnWithAnyKindOfWord) {
  const std::vector<std::string> wrong = {"в # классе", "на \" зло", "для *ого", "под * ногами",
                                          "с вод*|мёд*"};
  EXPECT_THAT(
      found(wrong, "В 5 классе. На «зло. Для нового. Под их ногами. С Мёдом, с водой"),
      ElementsAre("В 5 классе", "На «зло", "Для нового", "Под их ногами", "С Мёдом", "с водой"));
  EXPECT_THAT(found(wrong, "в классе на зло для новых под ногами с хлебом"), IsEmpty());
}

TEST(Slips, NeedAllTheirWords) {
  EXPECT_THAT(found({"в течении # дней"}, "в течении 5"), IsEmpty());
  EXPECT_THAT(found({"в течении # дней"}, "в"), IsEmpty());
  EXPECT_THAT(found({"в течении # дней"}, "в течении 5 дней"), ElementsAre("в течении 5 дней"));
}

}  // namespace
}  // namespace muko::rules
