#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checker/facts/opening.h"
#include "tests/checker/paper.h"

namespace muko::test {
namespace {

std::vector<std::string> kinds(const Facts& facts) {
  std::vector<std::string> names;
  for (const Part& part : facts.parts) names.emplace_back(name_of(part.kind));
  return names;
}

using Names = std::vector<std::string>;
const std::vector<std::vector<std::string>> kPlan = {
    {"№", "Мероприятие", "Сроки", "Ответственные"},
    {"1", "Провести семинар", "март 2024 г.", "Управление образования"}};

Paper order() {
  return Paper()
      .title("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ВЯЗЕМСКОГО РАЙОНА")
      .title("П Р И К А З")
      .line("12.02.2024 № 87-о")
      .line("Об утверждении плана")
      .line("В целях поддержки школ")
      .line("ПРИКАЗЫВАЮ:")
      .line("1. Утвердить план мероприятий (приложение № 1).")
      .line("2. Контроль оставляю за собой.")
      .line("Начальник управления\tА.В. Полынцев");
}

TEST(Parts, OfAnOrderAloneIsOne) {
  EXPECT_EQ(kinds(order().facts()), Names{"order"});
}

TEST(Parts, BeginWithTheMarkOfAnAppendix) {
  const Facts facts = order()
                          .right("Приложение № 1")
                          .right("к приказу управления образования")
                          .right("от 12.02.2024 № 87-о")
                          .title("План мероприятий")
                          .title("на 2024 год")
                          .ruled(kPlan)
                          .facts();

  EXPECT_EQ(kinds(facts), (Names{"order", "roadmap"}));
  EXPECT_EQ(facts.parts[1].appendix_number, "1");
  EXPECT_EQ(facts.parts[1].title, "План мероприятий на 2024 год");
  ASSERT_TRUE(facts.parts[1].mark);
  EXPECT_EQ(facts.parts[1].mark->kind, "приказ");
  EXPECT_EQ(facts.parts[1].mark->body, "управления образования");
  EXPECT_EQ(facts.parts[1].mark->number, "87-о");
  EXPECT_EQ(facts.parts[0].last_block, facts.parts[1].first_block);
}

TEST(Parts, BeginWithAnApprovalStampInALayoutTable) {
  const Facts facts =
      order()
          .layout({{"", "УТВЕРЖДЕНО\nприказом управления образования\nот 12.02.2024 № 87-о"}})
          .title("ПОЛОЖЕНИЕ")
          .title("о рабочей группе")
          .line("1. Общие положения")
          .facts();

  EXPECT_EQ(kinds(facts), (Names{"order", "regulation"}));
  ASSERT_TRUE(facts.parts[1].stamp);
  EXPECT_EQ(facts.parts[1].stamp->number, "87-о");
  EXPECT_EQ(facts.parts[1].title, "ПОЛОЖЕНИЕ о рабочей группе");
}

TEST(Parts, MayHaveMarkAndStampBoth) {
  const Facts facts = order()
                          .line("Приложение № 2")
                          .line("УТВЕРЖДЁН")
                          .line("приказом управления образования")
                          .line("Вяземского района")
                          .line("от 12.02.2024 № 87-о")
                          .title("Порядок")
                          .line("1. Настоящий Порядок определяет")
                          .facts();

  EXPECT_EQ(kinds(facts), (Names{"order", "regulation"}));
  EXPECT_EQ(facts.parts[1].appendix_number, "2");
  EXPECT_EQ(facts.parts[1].stamp->body, "управления образования Вяземского района");
}

TEST(Parts, BeginWithATitleBehindTheSignature) {
  EXPECT_EQ(kinds(order().line("Порядок").line("по переводу школ").line("Общие положения").facts()),
            (Names{"order", "regulation"}));
  EXPECT_EQ(kinds(order().page().title("Муниципальная программа").line("поддержки школ").facts()),
            (Names{"order", "programme"}));
}

TEST(Parts, DoNotBeginInsideTheClauses) {
  EXPECT_EQ(kinds(Paper()
                      .title("ПРИКАЗ")
                      .line("ПРИКАЗЫВАЮ:")
                      .line("1. Утвердить:")
                      .line("План мероприятий")
                      .line("2. Контроль оставляю за собой.")
                      .facts()),
            Names{"order"});
}

TEST(Parts, APlanInsideAProgrammeIsOneOfItsOwn) {
  const Facts facts = Paper()
                          .title("Муниципальная программа")
                          .title("поддержки школ на 2024–2025 годы")
                          .title("1. Содержание проблемы")
                          .line("Текст.")
                          .title("Раздел 7. План мероприятий")
                          .ruled(kPlan)
                          .facts();

  EXPECT_EQ(kinds(facts), (Names{"programme", "roadmap"}));
}

TEST(Parts, ATableOfContentsOpensNoPlan) {
  EXPECT_EQ(kinds(Paper()
                      .title("Муниципальная программа поддержки школ")
                      .line("2. План мероприятий ...... 7")
                      .title("1. Паспорт")
                      .ruled({{"Название", "Программа"}})
                      .facts()),
            Names{"programme"});
}

TEST(Parts, AFormBehindARegulationBelongsToIt) {
  EXPECT_EQ(kinds(Paper()
                      .title("ПОЛОЖЕНИЕ")
                      .title("о мониторинге")
                      .line("1. Общие положения")
                      .right("Приложение № 1")
                      .right("к Положению о мониторинге")
                      .title("Форма отчёта")
                      .facts()),
            Names{"regulation"});
}

TEST(Parts, AnAppendixOfAnotherKindIsUnknown) {
  EXPECT_EQ(kinds(order()
                      .right("Приложение к приказу от 12.02.2024 № 87-о")
                      .title("Состав рабочей группы")
                      .line("Полынцев А.В., председатель")
                      .facts()),
            (Names{"order", "unknown"}));
}

TEST(Parts, AMunicipalComplexOfMeasuresIsAPlan) {
  const Names regional = kinds(Paper().title("Комплекс мер Зареченской области").facts());
  EXPECT_EQ(regional, Names{"regional_measures"});
  EXPECT_EQ(kinds(Paper().title("Комплекс мер Вяземского муниципального округа").facts()),
            Names{"roadmap"});
}

TEST(Parts, AListOfEnclosuresOpensNone) {
  EXPECT_EQ(kinds(order().line("Приложение: на 3 л. в 1 экз.").facts()), Names{"order"});
}

TEST(Parts, OfAnEmptyDocumentIsOneUnknown) {
  EXPECT_EQ(kinds(Paper().facts()), Names{"unknown"});
}

TEST(KindOfTitle, IsToldByItsFirstWords) {
  const auto kind = [](std::string_view title) {
    return std::string(name_of(kind_of_title(title, vocabulary())));
  };
  EXPECT_EQ(kind("План мероприятий («дорожная карта») по реализации программы"), "roadmap");
  EXPECT_EQ(kind("муниципальную Программу повышения качества"), "programme");
  EXPECT_EQ(kind("Положение о муниципальной программе"), "regulation");
  EXPECT_EQ(kind("АНАЛИТИЧЕСКАЯ СПРАВКА о результатах"), "analytical_note");
  EXPECT_EQ(kind("Региональный комплекс мер"), "regional_measures");
  EXPECT_EQ(kind("Модель муниципальной системы"), "model");
  EXPECT_EQ(kind("Утверждение плана мероприятий"), "unknown");
  EXPECT_EQ(kind("Состав рабочей группы"), "unknown");
}

TEST(Opening, OfALetterIsItsGreeting) {
  EXPECT_EQ(Paper()
                .layout({{"Министерство образования\n15.01.2024 № 5", "Директорам школ"}})
                .line("О направлении комплекса мер")
                .centred("Уважаемые коллеги!")
                .facts()
                .kind,
            Kind::Letter);
}

TEST(Opening, OfABareTableOfMeasuresIsAPlan) {
  EXPECT_EQ(Paper().ruled(kPlan).facts().kind, Kind::Roadmap);
}

}  // namespace
}  // namespace muko::test
