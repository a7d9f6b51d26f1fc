// Rules about the region and about whose the words are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ForeignTerritory, IsAnotherOwnerNotAPartnerATownOrAFormOfTheOwnName) {
  Facts facts = good_plan();
  facts.territories = {mention("Нагорный муниципальный район", "нагорн", TerritoryRole::Owner, 1),
                       mention("Лесной муниципальный округ", "лесн", TerritoryRole::Partner, 2),
                       mention("город Ветров", "ветров", TerritoryRole::Owner, 2),
                       mention("Заречный район", "заречн", TerritoryRole::Owner, 0)};
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("foreign-municipality: назван чужой муниципалитет: Нагорный "
                          "муниципальный район; документ — Заречный муниципальный район"));
  EXPECT_THAT(report.findings[0].costs, ElementsAre("T2.measures.context", "T2.decisions.context"));
  EXPECT_EQ(score_of(report, Track::T2, Position::Measures, "context").why,
            "назван другой муниципалитет: Нагорный муниципальный район");
  EXPECT_EQ(score_of(report, Track::T1, Position::Measures, "context").points, 1);
}

TEST(RegionMismatch, IsTheActOfAnotherRegion) {
  Facts facts = good_plan();
  facts.acts.push_back(act("распоряжение", "министерство образования Устьинской области", "7-р",
                           {2025, 1, 9},
                           "О Комплексе мер по поддержке школ с низкими результатами"));
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report), ElementsAre("region-mismatch: назван чужой регион: Устьинская "
                                            "область; документ — Заокская область"));
}

TEST(RegionMismatch, IsNoLinkToTheOwnRegion) {
  Facts facts = good_plan();
  facts.acts = {act("распоряжение", "министерство образования Устьинской области", "7-р",
                    {2025, 1, 9}, "О Комплексе мер по поддержке школ с низкими результатами")};
  const SubmissionReport report = check_all({facts});
  EXPECT_EQ(score_of(report, Track::T1, Position::Measures, "regional").points, 0);
  EXPECT_THAT(messages(report), ElementsAre("region-mismatch: назван чужой регион: Устьинская "
                                            "область; документ — Заокская область"));
}

TEST(RegionalLink, IsMissingWithoutAnActANumberOrAnAgreement) {
  Facts facts = good_plan();
  facts.acts = {act("федеральный закон", "", "273-ФЗ", {2012, 12, 29},
                    "Об образовании в Российской Федерации")};
  EXPECT_NE(only(check_all({facts}), "regional-link-missing"), nullptr);

  Facts agreement = facts_of("соглашение.docx", Kind::Agreement);
  agreement.acts = {regional_act()};
  agreement.signatures.push_back({.post = "Министр", .name = "К.Л. Серова"});
  EXPECT_THAT(messages(check_all({facts, agreement})), IsEmpty());
}

TEST(RegionalMeasureUnknown, NeedsTheRegionalDocument) {
  Facts facts = good_plan();
  const MeasureCitation citation{"9.9", quote("п. 9.9 Комплекса мер", cell(2, 2))};
  facts.measures[0].citations = {citation};
  facts.measure_citations = {citation};
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
  const Facts regional = regional_measures();
  EXPECT_THAT(messages(check_all({facts}, &regional)),
              ElementsAre("regional-measure-unknown: в региональном документе нет меры с номером "
                          "9.9"));
}

TEST(RegionalMeasureUnknown, IsSilentOnTheDocumentOfAnotherRegion) {
  Facts facts = good_plan();
  facts.acts.clear();
  facts.measures[0].citations = {{"9.9", quote("п. 9.9 Комплекса мер", cell(2, 2))}};
  facts.measure_citations = facts.measures[0].citations;
  Facts regional = regional_measures();
  regional.region = Owner{"Устьинская область", "устьинск"};
  EXPECT_THAT(messages(check_all({facts}, &regional)), IsEmpty());
  EXPECT_EQ(regional_warning(submission({facts}), regional),
            "региональный документ «комплекс мер.docx» другого региона (Устьинская область), а "
            "проверяемые документы — Заокская область: ссылки на меры по нему не проверялись, "
            "совпадения даны только по смыслу; укажите в --regional документ своего региона");
}

}  // namespace
}  // namespace muko::test
