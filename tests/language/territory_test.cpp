#include "language/territory.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/nominative.h"

namespace muko {
namespace {

using Names = std::vector<std::string>;

Names names(std::string_view text) {
  Names found;
  for (const FoundTerritory& territory : find_territories(text)) found.push_back(territory.name);
  return found;
}

std::string stem_of(std::string_view text) {
  const auto found = find_territories(text);
  return found.size() == 1 ? found[0].stem : "not one";
}

TEST(Territory, BringsADistrictToTheNominative) {
  EXPECT_EQ(names("Вяземского муниципального района"), Names{"Вяземский муниципальный район"});
  EXPECT_EQ(names("в Вяземском муниципальном округе"), Names{"Вяземский муниципальный округ"});
  EXPECT_EQ(names("школ Усть-Липского района"), Names{"Усть-Липский район"});
  EXPECT_EQ(names("Вяземскому городскому округу"), Names{"Вяземский городской округ"});
  EXPECT_EQ(names("Старозимнего муниципального района"), Names{"Старозимний муниципальный район"});
  EXPECT_EQ(names("Донского муниципального района"), Names{"Донской муниципальный район"});
  EXPECT_EQ(names("Заречного муниципального округа"), Names{"Заречный муниципальный округ"});
  EXPECT_EQ(names("Камско-Липинский муниципальный район"),
            Names{"Камско-Липинский муниципальный район"});
  EXPECT_EQ(names("Намского улуса"), Names{"Намский улус"});
  EXPECT_EQ(names("Вяземского\nмуниципального района"), Names{"Вяземский муниципальный район"});
}

TEST(Territory, GivesLettersTheirCaseInALetterhead) {
  EXPECT_EQ(names("АДМИНИСТРАЦИЯ ВЯЗЕМСКОГО МУНИЦИПАЛЬНОГО РАЙОНА ЗАРЕЧЕНСКОЙ ОБЛАСТИ"),
            (Names{"Вяземский муниципальный район", "Зареченская область"}));
  EXPECT_EQ(names("АДМИНИСТРАЦИЯ ГОРОДА ЛИПОВСКА"), Names{"город Липовск"});
  EXPECT_EQ(names("АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА ЗАРЕЧЕНСКОЙ ОБЛАСТИ"),
            Names{"Зареченская область"});
  EXPECT_EQ(names("КАМСКО-ЛИПИНСКОГО РАЙОНА"), Names{"Камско-Липинский район"});
}

TEST(Territory, FindsRegionsOfEveryKind) {
  EXPECT_EQ(names("министерства образования Зареченской области"), Names{"Зареченская область"});
  EXPECT_EQ(names("в Приозёрском крае"), Names{"Приозёрский край"});
  EXPECT_EQ(names("агентства образования Полярного края"), Names{"Полярный край"});
  EXPECT_EQ(names("школы нашего родного края"), Names{});
  EXPECT_EQ(names("Республики Татарстан"), Names{"Республика Татарстан"});
  EXPECT_EQ(names("РЕСПУБЛИКИ МАРИЙ ЭЛ МИНИСТЕРСТВО"), Names{"Республика Марий Эл"});
  EXPECT_EQ(names("Республики Саха (Якутия)"), Names{"Республика Саха (Якутия)"});
  EXPECT_EQ(names("Республике Северная Осетия – Алания"),
            Names{"Республика Северная Осетия – Алания"});
  EXPECT_EQ(names("Чувашской Республики"), Names{"Чувашская Республика"});
  EXPECT_EQ(names("Ханты-Мансийского автономного округа – Югры"),
            Names{"Ханты-Мансийский автономный округ – Югра"});
  EXPECT_EQ(names("Еврейской автономной области"), Names{"Еврейская автономная область"});
  const auto moscow = find_territories("Правительство города Москвы");
  ASSERT_EQ(moscow.size(), 1U);
  EXPECT_EQ(moscow[0].name, "город Москва");
  EXPECT_EQ(moscow[0].kind, TerritoryKind::Region);
}

TEST(Territory, TakesAPlainDistrictOnlyWhereAsked) {
  const auto plain = [](std::string_view text) {
    Names found;
    for (const auto& one : find_territories(text, DistrictNames::Plain)) found.push_back(one.name);
    return found;
  };
  EXPECT_EQ(plain("школ Заречного района"), Names{"Заречный район"});
  EXPECT_EQ(plain("АДМИНИСТРАЦИЯ ЛУГОВОГО РАЙОНА"), Names{"Луговой район"});
  EXPECT_EQ(plain("ЗАРЕЧНЫЙ РАЙОН"), Names{"Заречный район"});
  EXPECT_EQ(plain("Отдалённые школы нашего района. Сельского района мало"), Names{});
  EXPECT_EQ(names("школ Заречного района"), Names{});
}

TEST(Territory, DeclinesTowns) {
  EXPECT_EQ(names("города Липовска"), Names{"город Липовск"});
  EXPECT_EQ(names("в городе Липовске"), Names{"город Липовск"});
  EXPECT_EQ(names("городу Липовску"), Names{"город Липовск"});
  EXPECT_EQ(names("города Волжского"), Names{"город Волжский"});
  EXPECT_EQ(names("города Твери"), Names{"город Тверь"});
  EXPECT_EQ(names("города Калуги"), Names{"город Калуга"});
  EXPECT_EQ(names("города Ельца"), Names{"город Елец"});
  EXPECT_EQ(names("города Ярославля"), Names{"город Ярославль"});
  EXPECT_EQ(names("города Кемерово"), Names{"город Кемерово"});
  EXPECT_EQ(names("города Ростова-на-Дону"), Names{"город Ростов-на-Дону"});
  EXPECT_EQ(names("ГОРОДА РОСТОВА-НА-ДОНУ"), Names{"город Ростов-на-Дону"});
  EXPECT_EQ(names("города Нижнего Новгорода"), Names{"город Нижний Новгород"});
  EXPECT_EQ(names("города Новый Уренгой"), Names{"город Новый Уренгой"});
  EXPECT_EQ(names("города Переславля-Залесского"), Names{"город Переславль-Залесский"});
  EXPECT_EQ(names("города Набережные Челны"), Names{"город Набережные Челны"});
  EXPECT_EQ(names("в городе Калуге"), Names{"город Калуга"});
  EXPECT_EQ(names("г. Липовск"), Names{"город Липовск"});
  EXPECT_EQ(names("администрации г. Липовска"), Names{"город Липовск"});
}

TEST(Territory, TakesTheNounBehindACityOkrug) {
  EXPECT_EQ(names("городского округа город Волжский"), Names{"городской округ город Волжский"});
  EXPECT_EQ(names("городского округа «Город Липовск»"), Names{"городской округ город Липовск"});
  EXPECT_EQ(names("городского округа Тольятти"), Names{"городской округ Тольятти"});
  EXPECT_EQ(names("муниципального района «Печора»"), Names{"муниципальный район «Печора»"});
  EXPECT_EQ(names("муниципального района имени Лазо"), Names{"муниципальный район имени Лазо"});
  EXPECT_EQ(names("ЗАТО Светлый"), Names{"ЗАТО Светлый"});
  EXPECT_EQ(names("муниципального образования «Вяземский муниципальный округ»"),
            Names{"Вяземский муниципальный округ"});
}

TEST(Territory, SeesNoPlaceInCommonWords) {
  EXPECT_EQ(names("в муниципальном районе"), Names{});
  EXPECT_EQ(names("Каждого района"), Names{});
  EXPECT_EQ(names("В ПЕДАГОГИЧЕСКОЙ ОБЛАСТИ"), Names{});
  EXPECT_EQ(names("в области образования"), Names{});
  EXPECT_EQ(names("от 12 марта 2024 г. Управление образования"), Names{});
  EXPECT_EQ(names("Российской Федерации"), Names{});
  EXPECT_EQ(names("в городе МБОУ «СОШ № 4»"), Names{});
  EXPECT_EQ(names("школ города Управление"), Names{});
}

TEST(Territory, HasOneStemInEveryCase) {
  EXPECT_EQ(stem_of("Вяземского муниципального района"), "вяземск");
  EXPECT_EQ(stem_of("ВЯЗЕМСКИЙ РАЙОН"), "вяземск");
  EXPECT_EQ(stem_of("города Липовска"), stem_of("г. Липовск"));
  EXPECT_EQ(stem_of("городского округа город Волжский"), stem_of("города Волжского"));
  EXPECT_EQ(stem_of("города Калуги"), stem_of("в городе Калуге"));
}

TEST(Territory, KeepsOffsetsInBytes) {
  const std::string text = "по школам Вяземского района за год";
  const auto found = find_territories(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].start, found[0].end - found[0].start), "Вяземского района");
}

TEST(Territory, SurvivesBrokenText) {
  EXPECT_EQ(names("\xD0г.\xD1\x80 района \xFF"), Names{});
  EXPECT_EQ(names("г."), Names{});
  EXPECT_EQ(names("города"), Names{});
}

TEST(Nominative, OfABodyIsThatOfItsFirstNoun) {
  EXPECT_EQ(body_nominative("департамента образования администрации города Липовска"),
            "департамент образования администрации города Липовска");
  EXPECT_EQ(body_nominative("управлением образования"), "управление образования");
  EXPECT_EQ(body_nominative("комитета по образованию"), "комитет по образованию");
  EXPECT_EQ(body_nominative("Муниципального казённого учреждения «ИМЦ»"),
            "Муниципальное казённое учреждение «ИМЦ»");
  EXPECT_EQ(body_nominative("Рособрнадзора"), "Рособрнадзора");
}

}  // namespace
}  // namespace muko
