// Rules about lists, names and schools that must agree, and the form's own words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using What = Listing::What;

Listing listing(What what, bool passport, const std::vector<std::string>& items) {
  Listing made{.what = what, .passport = passport};
  int line = passport ? 20 : 40;
  for (const std::string& item : items) made.items.push_back(quote(item, {.paragraph = ++line}));
  return made;
}

Facts programme(const std::vector<Listing>& listings) {
  Facts facts = good_plan();
  facts.kind = facts.parts[0].kind = Kind::Programme;
  facts.listings = listings;
  return facts;
}

const std::vector<std::string> kTasks = {"Обучить учителей математики",
                                         "Снизить число неуспевающих", "Открыть школьный клуб"};

TEST(ListMismatch, NamesEachItemWithoutCounterpart) {
  const Facts facts =
      programme({listing(What::Tasks, true, kTasks),
                 listing(What::Tasks, false,
                         {"Обучение учителей математики", "Снизить число неуспевающих в районе",
                          "Оснастить библиотеки"})});
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("list-mismatch: списки задач расходятся: «Оснастить библиотеки» есть в "
                          "тексте, но нет в паспорте",
                          "list-mismatch: списки задач расходятся: «Открыть школьный клуб» есть в "
                          "паспорте, но нет в тексте"));
  EXPECT_EQ(report.findings[1].where.paragraph, 23);
}

TEST(ListMismatch, IsSilentWhereOneItemHoldsTwo) {
  const Facts facts =
      programme({listing(What::Tasks, true,
                         {"Обучить учителей математики и открыть школьный клуб", "Лечить"}),
                 listing(What::Tasks, false,
                         {"Обучить учителей математики", "Открыть школьный клуб", "Лечить"})});
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
}

TEST(ListMismatch, IsAlsoAnotherValueOfTheSame) {
  const auto with = [](const char* value) {
    return programme({listing(What::Results, true,
                              {"Доля выпускников без аттестата снижена до 4,5 %",
                               "Обучены 12 учителей математики"}),
                      listing(What::Results, false,
                              {std::string("Доля выпускников без аттестата снижена до ") + value,
                               "Обучены 12 учителей математики в 2025 году"})});
  };
  EXPECT_THAT(messages(check_all({with("4,5 %")})), IsEmpty());
  EXPECT_THAT(messages(check_all({with("6 %")})),
              ElementsAre("list-mismatch: списки ожидаемых результатов расходятся: «Доля "
                          "выпускников без аттестата снижена до 6 %» есть в тексте, но нет в "
                          "паспорте"));
}

TEST(ListMismatch, NeedsTwoListsOfOneThing) {
  EXPECT_THAT(messages(check_all({programme({listing(What::Tasks, true, kTasks)})})), IsEmpty());
  const Facts other = programme({listing(What::Tasks, true, kTasks),
                                 listing(What::Tasks, false, {"Вести журнал", "Сдать отчёт"})});
  EXPECT_THAT(messages(check_all({other})), IsEmpty());
}

TEST(ListMismatch, TakesTheListThatIsMeant) {
  const Facts facts = programme(
      {listing(What::Results, true, {"Обучены учителя", "Открыт клуб"}),
       listing(What::Results, false, {"Собран журнал", "Сдан отчёт"}),
       listing(What::Results, false, {"Обучены учителя", "Открыт клуб", "Куплены книги"})});
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("list-mismatch: списки ожидаемых результатов расходятся: «Куплены книги» "
                          "есть в тексте, но нет в паспорте"));
}

TEST(IndicatorTarget, IsANumberInItOrInItsRow) {
  Listing table = listing(What::Indicators, false, {"Доля сдавших экзамен", "Число кружков"});
  table.beside = {"% | 71 | 80", "шт."};
  const Facts facts = programme({table});
  EXPECT_THAT(messages(check_all({facts})),
              ElementsAre("indicator-without-target: у показателя «Число кружков» нет значения: "
                          "неизвестно, сколько есть и сколько должно стать"));
}

TEST(IndicatorTarget, IsNoYearClassOrSchoolNumber) {
  const Facts facts =
      programme({listing(What::Indicators, true,
                         {"Доля выпускников 9 классов школы № 2 к 2026 году", "Разрыв баллов: 0,8",
                          "Ни одной жалобы", "Число участников проекта 500+"})});
  EXPECT_THAT(
      messages(check_all({facts})),
      ElementsAre("indicator-without-target: у показателя «Доля выпускников 9 классов школы "
                  "№ 2 к 2026 году» нет значения: неизвестно, сколько есть и сколько должно "
                  "стать",
                  "indicator-without-target: у показателя «Число участников проекта 500+» "
                  "нет значения: неизвестно, сколько есть и сколько должно стать"));
}

TEST(IndicatorTarget, IsNoRangeOfClassesNorTheValueOfAYearBefore) {
  const auto told = [](const std::string& indicator) {
    return messages(check_all({programme({listing(What::Indicators, true, {indicator})})})).size();
  };
  EXPECT_EQ(told("Число учеников 4–6 классов с трудностями в обучении"), 1U);
  EXPECT_EQ(told("Число учеников с трудностями в обучении, чел.: 96 (2024 год)"), 1U);
  EXPECT_EQ(told("Число учеников с трудностями в обучении, чел.: 96 (2024 год), 60 (2025 год)"),
            0U);
  EXPECT_EQ(told("Число учеников с трудностями в обучении, чел.: до 60 (2025 год)"), 0U);
}

TEST(IndicatorTarget, MayStandAmongTheResults) {
  const Facts facts =
      programme({listing(What::Indicators, true, {"Число неуспевающих"}),
                 listing(What::Results, false, {"Число неуспевающих сократится с 44 до 20"})});
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
}

TEST(IndicatorTarget, IsNotAskedOfANote) {
  Facts facts = facts_of("справка.docx", Kind::AnalyticalNote);
  facts.listings = {listing(What::Indicators, false, {"Удовлетворённость родителей"})};
  EXPECT_THAT(messages(check_all({good_plan(), facts})), IsEmpty());
}

NameUse name(NameUse::What what, const std::string& words, int line) {
  return {what, words, 0, quote(words, {.paragraph = line})};
}

Facts titled(const std::string& title, const std::string& in_passport) {
  Facts facts = programme({});
  facts.parts[0].title = title;
  facts.names = {name(NameUse::What::Programme, in_passport, 9)};
  return facts;
}

TEST(NameVariant, IsAnotherNameInThePassport) {
  const Facts facts =
      titled("Программа «Школа роста» на 2025 год", "Муниципальная программа «Школа успеха»");
  const SubmissionReport report = check_all({facts});
  EXPECT_THAT(messages(report),
              ElementsAre("name-variant: программа названа по-разному: «Муниципальная программа "
                          "«Школа успеха»» и «Программа «Школа роста» на 2025 год»"));
  EXPECT_EQ(report.findings[0].where.paragraph, 9);
}

TEST(NameVariant, IsNoAbridgementInflectionOrPeriod) {
  EXPECT_THAT(messages(check_all({titled("Программа «Школа роста» на 2025 год", "«Школа роста»")})),
              IsEmpty());
  EXPECT_THAT(
      messages(check_all({titled("Программа поддержки школ с низкими результатами на 2025 год",
                                 "Программа поддержки ШНОР Заречного района")})),
      IsEmpty());
  EXPECT_THAT(messages(check_all({titled("Программа поддержки школ Заречного муниципального района",
                                         "Программа поддержки школ с низкими результатами")})),
              IsEmpty());
  EXPECT_THAT(messages(check_all({titled("Паспорт программы", "Программа «Школа роста»")})),
              IsEmpty());
  EXPECT_THAT(messages(check_all({titled("ПРОГРАММА «ШКОЛА РОСТА»", "Школы роста на 2025 год")})),
              IsEmpty());
}

Facts with_bodies(const std::vector<std::string>& bodies) {
  Facts facts = good_plan();
  int line = 10;
  for (const std::string& body : bodies) {
    facts.names.push_back(name(NameUse::What::Body, body, ++line));
  }
  return facts;
}

TEST(NameVariant, IsOneBodyUnderTwoNames) {
  const SubmissionReport report =
      check_all({with_bodies({"отдел по образованию", "отдел по образованию",
                              "отдел образования и молодёжной политики"})});
  EXPECT_THAT(messages(report),
              ElementsAre("name-variant: орган назван по-разному: «отдел образования и молодёжной "
                          "политики» и «отдел по образованию»"));
  EXPECT_EQ(report.findings[0].where.paragraph, 13);
}

TEST(NameVariant, IsNotAnotherBody) {
  EXPECT_THAT(messages(check_all(
                  {with_bodies({"отдел образования", "отдел культуры", "управление образования",
                                "отдел общего образования", "отдел дошкольного образования"})})),
              IsEmpty());
}

TEST(NameVariant, IsNotADeclaredShortName) {
  Facts facts = with_bodies({"управление образования и спорта", "управление образования"});
  facts.abbreviations["Управление образования"] = "управление образования и спорта администрации";
  EXPECT_THAT(messages(check_all({facts})), IsEmpty());
}

TEST(NameVariant, LeavesTheSidesOfAnAgreementAlone) {
  Facts facts = with_bodies({"управление образования", "управление образования и спорта"});
  facts.parts[0].kind = Kind::Agreement;
  EXPECT_EQ(only(check_all({facts}), "name-variant"), nullptr);
}

Facts with_wording(const std::string& words) {
  Facts facts = good_plan();
  facts.wordings.push_back({.quote = quote(words, {.paragraph = 30})});
  return facts;
}

TEST(FormText, IsTheGoalOfTheForm) {
  EXPECT_THAT(
      messages(check_all({with_wording("Цель: внедрить технологии эффективного школьного "
                                       "управления")})),
      ElementsAre("template-text-unchanged: это предложение самой формы, в нём нет ничего о "
                  "муниципалитете: «Цель: внедрить технологии эффективного школьного "
                  "управления»"));
  EXPECT_THAT(
      messages(check_all({with_wording("Цель – профилактика учебной неуспешности в "
                                       "муниципалитете")})),
      ElementsAre("template-text-unchanged: это предложение самой формы, в нём нет ничего о "
                  "муниципалитете: «Цель – профилактика учебной неуспешности в "
                  "муниципалитете»"));
}

TEST(FormText, IsNoGoalOfOnesOwnNorATracksName) {
  for (const char* const own :
       {"Цель: внедрить технологии эффективного школьного управления в Луговой школе",
        "Цель: адресная поддержка 2 школ с низкими результатами обучения",
        "Трек 3. Профилактика учебной неуспешности в ОО муниципалитета", "Цель: поддержка школ"}) {
    EXPECT_THAT(messages(check_all({with_wording(own)})), IsEmpty()) << own;
  }
}

Specific school(const std::string& words, Track track, int line) {
  return {.track = track, .quote = quote(words, {.paragraph = line})};
}

Facts note(const std::vector<std::string>& schools) {
  Facts facts = facts_of("справка.docx", Kind::AnalyticalNote);
  int line = 4;
  for (const std::string& words : schools) {
    facts.specifics.push_back(school(words, Track::T1, ++line));
    facts.wordings.push_back({.quote = quote("Низкие результаты: " + words, {.paragraph = line})});
  }
  return facts;
}

Facts plan_for(const std::string& words) {
  return with_wording(words);
}

TEST(SchoolMismatch, NamesASchoolOfTheNoteThatThePlanForgot) {
  EXPECT_THAT(messages(check_all({plan_for("Курсы для Заречной школы"),
                                  note({"МКОУ «Заречная СОШ»", "МКОУ «Ключевская ООШ»"})})),
              ElementsAre("list-mismatch: списки школ расходятся: МКОУ «Ключевская ООШ» — в "
                          "аналитической справке есть, в плане нет"));
}

TEST(SchoolMismatch, KnowsASchoolByItsNumberInAList) {
  EXPECT_THAT(messages(check_all({plan_for("Курсы для школ № 1, 3 и 5"),
                                  note({"МБОУ «СОШ № 3»", "МБОУ «СОШ № 5»", "МБОУ «СОШ № 8»"})})),
              ElementsAre("list-mismatch: списки школ расходятся: МБОУ «СОШ № 8» — в аналитической "
                          "справке есть, в плане нет"));
}

TEST(SchoolMismatch, IsSilentWhereThePlanNamesNoneOfThem) {
  EXPECT_THAT(messages(check_all({plan_for("Курсы для двух школ"),
                                  note({"МКОУ «Заречная СОШ»", "МКОУ «Ключевская ООШ»"})})),
              IsEmpty());
}

TEST(SchoolMismatch, LeavesPartnersAlone) {
  Facts facts = note({"МКОУ «Заречная СОШ»", "МКОУ «Ключевская ООШ»"});
  facts.wordings.back().quote.text = "Партнёр школы – МКОУ «Ключевская ООШ»";
  EXPECT_THAT(messages(check_all({plan_for("Курсы для Заречной школы"), facts})), IsEmpty());
}

TEST(SchoolMismatch, AsksTheRegionalListForTheSchoolsOfThisMunicipality) {
  Facts list = order("список.docx");
  list.municipality.reset();
  list.requisites.issuer = "Министерство образования Заокской области";
  const auto row = [&](const std::string& district, const std::string& stem,
                       const std::string& words, int line) {
    TerritoryMention found = mention(district, stem, TerritoryRole::Owner, -1);
    found.territory.kind = TerritoryKind::Municipality;
    found.quote.where = cell(line, 1);
    list.territories.push_back(found);
    list.wordings.push_back({.quote = quote(district, cell(line, 1))});
    list.wordings.push_back({.quote = quote(words, cell(line, 2))});
    list.specifics.push_back({.quote = quote(words, cell(line, 2))});
  };
  row("Заречный район", "заречн", "МБОУ «Полевая СОШ»", 2);
  row("Заречный район", "заречн", "МБОУ «Лесная СОШ»", 3);
  row("Нагорный район", "нагорн", "МБОУ «Горная СОШ»", 4);
  EXPECT_THAT(messages(check_all({plan_for("Курсы для Полевой школы"), list})),
              ElementsAre("list-mismatch: списки школ расходятся: МБОУ «Лесная СОШ» — в "
                          "региональном списке есть, в плане нет"));
}

}  // namespace
}  // namespace muko::test
