#include "checker/links/links.h"

#include <gmock/gmock.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Facts regional() {
  Facts facts = facts_of("комплекс мер.docx", Kind::RegionalMeasures);
  facts.requisites.type = "распоряжение";
  facts.requisites.number = "12-р";
  facts.requisites.date = Date{2025, 1, 20};
  facts.abbreviations["ШНОР"] = "школы с низкими образовательными результатами";
  const std::pair<const char*, const char*> measures[] = {
      {"1.1", "Утверждение списка ШНОР"},
      {"2.1", "Создание муниципальных рабочих групп по сопровождению ШНОР"},
      {"2.2", "Закрепление кураторов за школами зоны риска"},
      {"3.1", "Диагностика профессиональных дефицитов педагогов ШНОР"},
      {"3.2", "Стажировки управленческих команд на базе школ-лидеров"},
      {"4.1", "Консультации для родителей обучающихся с трудностями в обучении"}};
  for (const auto& [number, title] : measures) {
    add_measure(facts, std::nullopt, title).number = number;
  }
  return facts;
}

Measure measure(std::string title) {
  Measure made;
  made.title = std::move(title);
  return made;
}

std::vector<std::string> numbers(const std::vector<RegionalMatch>& matches) {
  std::vector<std::string> found;
  for (const RegionalMatch& match : matches) found.push_back(match.measure);
  return found;
}

TEST(RegionalIndex, GivesTheCitedMeasuresAndNoOthers) {
  const Facts facts = regional();
  const RegionalIndex index(facts, {});
  Measure cited = measure("Создание рабочей группы по сопровождению двух школ");
  cited.citations = {{"3.1", {}}, {"9.9", {}}};
  const auto matches = index.match(cited);
  ASSERT_EQ(numbers(matches), std::vector<std::string>{"3.1"});
  EXPECT_TRUE(matches[0].is_explicit);
  EXPECT_EQ(matches[0].document, "распоряжение от 20.01.2025 № 12-р");
}

TEST(RegionalIndex, RanksByTheWordsWhateverTheirForms) {
  const Facts facts = regional();
  const RegionalIndex index(facts, {});
  const auto first = [&](const char* title) {
    const auto matches = index.match(measure(title));
    return matches.empty() ? std::string("none") : matches[0].measure;
  };
  EXPECT_EQ(first("Создать рабочую группу для сопровождения школ"), "2.1");
  EXPECT_EQ(first("Диагностика дефицитов 12 учителей"), "3.1");
  EXPECT_EQ(first("Стажировка команд двух школ"), "3.2");
  EXPECT_EQ(first("Утвердить список школ с низкими образовательными результатами"), "1.1");
  EXPECT_EQ(first("Ремонт спортивного зала"), "none");
}

TEST(RegionalIndex, GivesOneForTheMeasureItselfAndNothingForNoWords) {
  const Facts facts = regional();
  const RegionalIndex index(facts, {});
  const auto same = index.match(facts.measures[3]);
  ASSERT_FALSE(same.empty());
  EXPECT_EQ(same[0].measure, "3.1");
  EXPECT_DOUBLE_EQ(same[0].similarity, 1);
  EXPECT_THAT(index.match(measure("")), IsEmpty());
  EXPECT_THAT(RegionalIndex(Facts{}, {}).match(measure("Диагностика")), IsEmpty());
}

TEST(RegionalIndex, ResolvesNothingWhereCitationsMeanAnotherDocument) {
  const Facts facts = regional();
  const RegionalIndex index(facts, {});
  Measure cited = measure("Ремонт спортивного зала");
  cited.citations = {{"3.1", {}}};
  EXPECT_THAT(index.match(cited, false), IsEmpty());
}

TEST(Coverage, ListsEveryRegionalMeasureWithWhatAnswersIt) {
  const Facts document = regional();
  Facts facts = good_plan();
  facts.measures[1].citations = {{"2.2", {}}};
  Facts decree = order();
  add_clause(decree, "3", "Провести диагностику", ClauseKind::Action).citations = {{"3.1", {}}};
  const SubmissionReport report = check_all({facts, decree}, &document);
  ASSERT_EQ(report.coverage.size(), 6U);
  EXPECT_EQ(report.coverage[1].regional, "2.1");
  EXPECT_EQ(report.coverage[1].measures.size(), 2U);  // T1 and T3 by their words
  EXPECT_FALSE(report.coverage[1].measures[0].is_explicit);
  ASSERT_EQ(report.coverage[2].measures.size(), 1U);
  EXPECT_TRUE(report.coverage[2].measures[0].is_explicit);
  EXPECT_EQ(report.coverage[2].measures[0].title, facts.measures[1].title);
  ASSERT_EQ(report.coverage[3].measures.size(), 1U);
  EXPECT_EQ(report.coverage[3].measures[0].title, "Провести диагностику");
  EXPECT_THAT(report.coverage[5].measures, IsEmpty());
}

}  // namespace
}  // namespace muko::test
