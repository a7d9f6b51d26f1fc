// Who is named as responsible.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/facts/parties.h"
#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

const std::map<std::string, std::string> kAbbreviations = {
    {"ТИРО", "Тальский институт развития образования"},
    {"ЦОКТО", "центр оценки качества Тальской области"},
    {"ОМСУ", "органы местного самоуправления"},
    {"ШНОР", "школы с низкими образовательными результатами"},
    {"ШНСУ", "школы в неблагоприятных условиях"}};

std::vector<Party> parties(const std::string& words) {
  return split_parties(words, {vocabulary(), kAbbreviations});
}

std::string split(const std::string& words) {
  return words_of(parties(words));
}

struct Case {
  const char* words;
  const char* expected;
};

class PartiesSplit : public ::testing::TestWithParam<Case> {};

TEST_P(PartiesSplit, AsWritten) {
  EXPECT_EQ(split(GetParam().words), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    BySigns, PartiesSplit,
    ::testing::Values(Case{"Управление образования, МРГ", "Управление образования | МРГ"},
                      Case{"ИМЦ; ЦОКТО (по согласованию)", "ИМЦ | ЦОКТО (по согласованию)"},
                      Case{"ТИРО (по согласованию) / Комитет по образованию",
                           "ТИРО (по согласованию) | Комитет по образованию"},
                      Case{"ИМЦ\nЗаместитель директора МКОУ «Тальская СОШ»",
                           "ИМЦ | Заместитель директора МКОУ «Тальская СОШ»"},
                      Case{"Директор МБОУ «Тальская СОШ», директор МБОУ «Ручейская ООШ»",
                           "Директор МБОУ «Тальская СОШ» | директор МБОУ «Ручейская ООШ»"},
                      Case{"управление образования, ОО района",
                           "управление образования | ОО района"},
                      Case{"ИМЦ, МБОУ «Тальская СОШ № 1»", "ИМЦ | МБОУ «Тальская СОШ № 1»"},
                      Case{"МКУ «Центр оценки, методики и анализа», УО",
                           "МКУ «Центр оценки, методики и анализа» | УО"},
                      Case{"Школьные координаторы, педагоги-психологи",
                           "Школьные координаторы | педагоги-психологи"},
                      Case{"1) ИМЦ;\n2) школьные команды.", "ИМЦ | школьные команды"}));

INSTANTIATE_TEST_SUITE_P(
    ByNothing, PartiesSplit,
    ::testing::Values(Case{"ТИРО ЦОКТО ОМСУ", "ТИРО | ЦОКТО | ОМСУ"}, Case{"ТИРО ОО", "ТИРО | ОО"},
                      Case{"ОМСУ ШНОР и ШНСУ", "ОМСУ | ШНОР и ШНСУ"},
                      Case{"НИРО МЦОКО", "НИРО | МЦОКО"},
                      Case{"Отдел по образованию ОО района", "Отдел по образованию | ОО района"},
                      Case{"Управление образования МБОУ «Тальская СОШ»",
                           "Управление образования | МБОУ «Тальская СОШ»"},
                      Case{"директор МБОУ «А» директор МБОУ «Б»",
                           "директор МБОУ «А» | директор МБОУ «Б»"},
                      Case{"методист Иванова И.И. директор Петров П.П.",
                           "методист Иванова И.И. | директор Петров П.П."},
                      Case{"Управление образования и ИМЦ", "Управление образования | ИМЦ"}));

INSTANTIATE_TEST_SUITE_P(
    Whole, PartiesSplit,
    ::testing::Values(
        Case{"начальник отдела Иванова И.И.", "начальник отдела Иванова И.И."},
        Case{"Администрация\nрайона", "Администрация района"},
        Case{"Заместитель\nначальника отдела", "Заместитель начальника отдела"},
        Case{"ГАУ ДПО «ТИРО»", "ГАУ ДПО «ТИРО»"}, Case{"Руководители ОО", "Руководители ОО"},
        Case{"Директора школ № 1, 2, 5", "Директора школ № 1, 2, 5"},
        Case{"министерство образования, науки и молодежной политики",
             "министерство образования, науки и молодежной политики"},
        Case{"органы местного самоуправления, осуществляющие управление в сфере образования",
             "органы местного самоуправления, осуществляющие управление в сфере образования"},
        Case{"Заместители директоров по УВР/ВР", "Заместители директоров по УВР/ВР"},
        Case{"комитет образования и науки", "комитет образования и науки"},
        Case{"руководители школ, в которых выявлены риски",
             "руководители школ, в которых выявлены риски"},
        Case{"ОО со стабильно высокими результатами обучения",
             "ОО со стабильно высокими результатами обучения"},
        Case{"Педагоги-психологи МБОУ «СОШ № 9»", "Педагоги-психологи МБОУ «СОШ № 9»"},
        Case{"Начальник Управления образования", "Начальник Управления образования"}, Case{"-", ""},
        Case{" – ", ""}, Case{"", ""}));

TEST(Parties, TellsTheApproverFromTheExecutor) {
  const auto found =
      parties("Общеобразовательные учреждения по согласованию с Отделом по образованию");

  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "Общеобразовательные учреждения");
  EXPECT_EQ(found[0].part, PartyPart::Executor);
  EXPECT_EQ(found[1].text, "Отделом по образованию");
  EXPECT_EQ(found[1].part, PartyPart::Approver);
}

TEST(Parties, ReadsTheLabelOfCoExecutors) {
  const auto found = parties("Ответственный: УО; соисполнители: ИМЦ, школы района");

  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].part, PartyPart::Executor);
  EXPECT_EQ(found[1].text, "ИМЦ");
  EXPECT_EQ(found[1].part, PartyPart::CoExecutor);
  EXPECT_EQ(found[2].part, PartyPart::CoExecutor);
}

struct KindCase {
  const char* words;
  PartyKind kind;
};

class PartyKinds : public ::testing::TestWithParam<KindCase> {};

TEST_P(PartyKinds, ByTheirWords) {
  const auto found = parties(GetParam().words);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_STREQ(name_of(found[0].kind), name_of(GetParam().kind));
}

INSTANTIATE_TEST_SUITE_P(
    Parties, PartyKinds,
    ::testing::Values(KindCase{"Отдел общего образования", PartyKind::Organisation},
                      KindCase{"МБОУ «Тальская СОШ»", PartyKind::Organisation},
                      KindCase{"ТИРО", PartyKind::Organisation},
                      KindCase{"Муниципальная рабочая группа", PartyKind::Organisation},
                      KindCase{"РМО учителей математики", PartyKind::Organisation},
                      KindCase{"ОО района", PartyKind::OrganisationClass},
                      KindCase{"ОМСУ", PartyKind::OrganisationClass},
                      KindCase{"образовательные учреждения", PartyKind::OrganisationClass},
                      KindCase{"Директор МБОУ «Тальская СОШ»", PartyKind::Post},
                      KindCase{"Руководители общеобразовательных организаций", PartyKind::Post},
                      KindCase{"Заместители директоров школ", PartyKind::Post},
                      KindCase{"начальник отдела Иванова И.И.", PartyKind::Person},
                      KindCase{"МБУ «Центр развития» (Иванов А.А.)", PartyKind::Organisation},
                      KindCase{"Методический центр (И.И. Иванова)", PartyKind::Organisation},
                      KindCase{"ОО района (координатор Иванов А.А.)", PartyKind::OrganisationClass},
                      KindCase{"ИМЦ (по согласованию)", PartyKind::Organisation},
                      KindCase{"Директор центра (Иванов А.А.)", PartyKind::Person},
                      KindCase{"Иванов А.А. (МБУ «Центр развития»)", PartyKind::Person},
                      KindCase{"куратор (Иванов А.А.)", PartyKind::Person},
                      KindCase{"В.Ф. Федорова", PartyKind::Person},
                      KindCase{"Школьные координаторы", PartyKind::Role},
                      KindCase{"Классные руководители", PartyKind::Role},
                      KindCase{"тьюторы", PartyKind::Role}));

TEST(Parties, ImpersonalWordsNameNobody) {
  for (const char* words : {"ответственные лица", "Исполнители", "ответственные исполнители"}) {
    const auto found = parties(words);
    ASSERT_EQ(found.size(), 1U) << words;
    EXPECT_EQ(found[0].kind, PartyKind::Impersonal) << words;
  }
}

}  // namespace
}  // namespace muko::test
