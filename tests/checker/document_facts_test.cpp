#include <gtest/gtest.h>

#include <string>

#include "tests/checker/paper.h"

namespace muko::test {
namespace {

using Words = std::map<std::string, std::string>;

TEST(Abbreviations, AreExplainedInBrackets) {
  EXPECT_EQ(Paper()
                .line("Приказ управления образования администрации района (далее – Управление "
                      "образования) о школах с низкими образовательными результатами (ШНОР)")
                .line("Исполнитель ИМЦ (информационно-методический центр района).")
                .facts()
                .abbreviations,
            (Words{{"Управление образования", "управления образования администрации района"},
                   {"ШНОР", "школах с низкими образовательными результатами"},
                   {"ИМЦ", "информационно-методический центр района"}}));
}

TEST(Wordings, AreParagraphsOfASensibleLength) {
  const std::string longest(10'000, 'x');
  const Facts facts = Paper().line(longest).line(longest + "x").line("Общие положения").facts();
  ASSERT_EQ(facts.wordings.size(), 2U);
  EXPECT_EQ(facts.wordings[0].quote.text, longest);
  EXPECT_EQ(facts.wordings[1].quote.text, "Общие положения");
}

TEST(Abbreviations, AreListed) {
  const Words expected = {{"ИМЦ", "информационно-методический центр"},
                          {"МРГ", "муниципальная рабочая группа"}};
  EXPECT_EQ(Paper()
                .line("Сокращения: ИМЦ – информационно-методический центр; МРГ – муниципальная "
                      "рабочая группа.")
                .facts()
                .abbreviations,
            expected);
  EXPECT_EQ(Paper()
                .line("В тексте приняты следующие сокращения:")
                .line("ИМЦ - информационно-методический центр")
                .line("МРГ — муниципальная рабочая группа")
                .line("Общие положения")
                .line("Цель – поддержка школ")
                .facts()
                .abbreviations,
            expected);
  EXPECT_EQ(Paper()
                .title("Список сокращений")
                .ruled({{"ИМЦ", "информационно-методический центр"},
                        {"МРГ", "муниципальная рабочая группа"}})
                .facts()
                .abbreviations,
            expected);
}

TEST(Abbreviations, AreSpeltBehindADash) {
  EXPECT_EQ(Paper()
                .line("Меры (ККМ – краевой комплекс мер, утверждённый приказом) и ИМЦ – лучшие в "
                      "районе")
                .facts()
                .abbreviations,
            (Words{{"ККМ", "краевой комплекс мер"}}));
}

TEST(Abbreviations, AreNoOrdinaryBrackets) {
  EXPECT_TRUE(Paper()
                  .line("Отделу (Зимина Н.П.) провести анализ (ежегодно) в школах (СОШ № 4)")
                  .facts()
                  .abbreviations.empty());
}

std::string period(const Facts& facts) {
  return facts.period ? to_iso(facts.period->start) + "/" + to_iso(facts.period->end) : "none";
}

TEST(PeriodOfADocument, IsThatOfItsTitle) {
  EXPECT_EQ(period(Paper().title("План мероприятий на 2024–2025 годы").facts()),
            "2024-01-01/2025-12-31");
  EXPECT_EQ(period(Paper().title("План мероприятий на 2024/2025 учебный год").facts()),
            "2024-09-01/2025-08-31");
  EXPECT_EQ(period(Paper().title("Аналитическая справка за 2023 год").facts()), "none");
}

TEST(PeriodOfADocument, IsThatOfThePassport) {
  EXPECT_EQ(period(Paper()
                       .title("Муниципальная программа поддержки школ")
                       .ruled({{"Наименование", "Программа"}, {"Срок реализации", "2021 –2024г."}})
                       .facts()),
            "2021-01-01/2024-12-31");
}

TEST(PeriodOfADocument, IsThatOfWhatAnOrderApproves) {
  EXPECT_EQ(period(Paper()
                       .title("ПРИКАЗ")
                       .line("Об утверждении плана")
                       .line("Во исполнение комплекса мер на 2020–2030 годы")
                       .line("ПРИКАЗЫВАЮ:")
                       .line("1. Утвердить план мероприятий на 2024 год.")
                       .facts()),
            "2024-01-01/2024-12-31");
}

TEST(OwnerOfADocument, StandsInItsLetterhead) {
  const Facts facts = Paper()
                          .title("АДМИНИСТРАЦИЯ ВЯЗЕМСКОГО РАЙОНА ЗАРЕЧЕНСКОЙ ОБЛАСТИ")
                          .title("ПРИКАЗ")
                          .line("О поддержке школ Вяземского муниципального района")
                          .line("ПРИКАЗЫВАЮ:")
                          .line("1. Изучить опыт Липовского района.")
                          .facts();
  ASSERT_TRUE(facts.municipality);
  EXPECT_EQ(facts.municipality->stem, "вяземск");
  EXPECT_EQ(facts.municipality->name, "Вяземский муниципальный район");
  ASSERT_TRUE(facts.region);
  EXPECT_EQ(facts.region->name, "Зареченская область");
}

TEST(OwnerOfADocument, IsNoMunicipalityForARegionalBody) {
  const Facts facts = Paper()
                          .title("МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЗАРЕЧЕНСКОЙ ОБЛАСТИ")
                          .title("РАСПОРЯЖЕНИЕ")
                          .line("Об утверждении списка школ")
                          .line("1. Утвердить список.")
                          .ruled({{"1", "Вяземский муниципальный район", "СОШ"}})
                          .facts();
  EXPECT_FALSE(facts.municipality);
  EXPECT_EQ(facts.region->name, "Зареченская область");
}

TEST(OwnerOfADocument, IsTheOneMostNamedWhereNothingElseTells) {
  const Facts facts = Paper()
                          .title("Аналитическая справка")
                          .line("В Вяземском районе 9 школ. В Липовском районе 7 школ.")
                          .line("Школы Вяземского района показали результаты.")
                          .facts();
  EXPECT_EQ(facts.municipality->name, "Вяземский район");
}

TEST(OwnerOfADocument, IsAPlainDistrictWhereNothingFullerIsNamed) {
  const auto owner = [](const std::string& title, const std::string& text) {
    const Facts facts = Paper().title("План мероприятий").title(title).line(text).facts();
    return facts.municipality ? facts.municipality->name : "none";
  };
  EXPECT_EQ(owner("школ Заречного района на 2024 год", "Районный отдел провёл анализ."),
            "Заречный район");
  EXPECT_EQ(owner("районного отдела образования", "В школах Заречного района 40 учителей."),
            "Заречный район");
  EXPECT_EQ(owner("школ Заречного района", "План Заречного муниципального района."),
            "Заречный муниципальный район");
}

std::string roles(const Facts& facts) {
  std::string found;
  for (const TerritoryMention& mention : facts.territories) {
    const char* role = mention.role == TerritoryRole::Owner     ? "owner"
                       : mention.role == TerritoryRole::Partner ? "partner"
                                                                : "mention";
    found += mention.territory.name + ": " + role + "\n";
  }
  return found;
}

TEST(TerritoryRoles, AreToldByTheWordsAround) {
  const auto plan = [](const std::string& measure) {
    return roles(
        Paper()
            .title("План мероприятий Вяземского района на 2024 год")
            .ruled({{"№", "Мероприятие", "Сроки", "Ответственные"}, {"1", measure, "май", "ИМЦ"}})
            .facts());
  };
  const std::string own = "Вяземский район: owner\n";
  EXPECT_EQ(plan("Семинар для учителей школ Липовского района"), own + "Липовский район: owner\n");
  EXPECT_EQ(plan("Семинар на базе школы Липовского района"), own + "Липовский район: partner\n");
  EXPECT_EQ(plan("Методический день совместно с партнёром – управлением образования Липовского "
                 "района"),
            own + "Липовский район: partner\n");
  EXPECT_EQ(plan("Исполнение приказа министерства Приозёрского края от 12.02.2024 № 5 «О школах "
                 "Липовского района»"),
            own + "Приозёрский край: partner\nЛиповский район: mention\n");
}

TEST(TerritoryRoles, ArePartnersWhereTheWordsBehindAgreeIt) {
  const auto plan = [](const std::string& measure, const std::string& executor) {
    return roles(Paper()
                     .title("План мероприятий Вяземского района на 2024 год")
                     .ruled({{"№", "Мероприятие", "Сроки", "Ответственные"},
                             {"1", measure, "май", executor}})
                     .facts());
  };
  const std::string own = "Вяземский район: owner\n";
  const std::string partner = own + "Липовский район: partner\n";
  EXPECT_EQ(plan("Практикум в школах Липовского района по соглашению о сотрудничестве", "ИМЦ"),
            partner);
  EXPECT_EQ(plan("Практикум по соглашению с управлением образования Липовского района", "ИМЦ"),
            partner);
  EXPECT_EQ(plan("Практикум", "ИМЦ, отдел образования Липовского района (по согласованию)"),
            partner);
  const std::string owner = own + "Липовский район: owner\n";
  EXPECT_EQ(plan("Практикум", "отдел образования Липовского района"), owner);
  EXPECT_EQ(plan("Проверка школ Липовского района по согласованию с директорами", "ИМЦ"), owner);
}

TEST(TerritoryRoles, KnowTheirMeasure) {
  const Facts facts = Paper()
                          .title("План мероприятий на 2024 год")
                          .ruled({{"№", "Мероприятие", "Сроки", "Ответственные"},
                                  {"1", "Провести анализ", "май", "ИМЦ"},
                                  {"2", "Провести семинар", "июнь", "Отдел Липовского района"}})
                          .facts();
  ASSERT_EQ(facts.territories.size(), 1U);
  EXPECT_EQ(facts.territories[0].measure, 1);
  EXPECT_EQ(facts.territories[0].quote.where.row, 3);
  EXPECT_EQ(facts.territories[0].quote.where.start, 6);
}

}  // namespace
}  // namespace muko::test
