#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checker/facts/addressees.h"
#include "tests/checker/paper.h"

namespace muko::test {
namespace {

Paper order() {
  return Paper().title("ПРИКАЗ").line("О мерах").line("ПРИКАЗЫВАЮ:");
}

using Texts = std::vector<std::string>;

TEST(Clauses, AreNumberedByHandOrAutomatically) {
  const Facts typed = order().line("1. Провести совещание.").line("2) Создать группу.").facts();
  ASSERT_EQ(typed.clauses.size(), 2U);
  EXPECT_EQ(typed.clauses[0].number, "1");
  EXPECT_EQ(typed.clauses[0].text, "Провести совещание.");
  EXPECT_EQ(typed.clauses[1].number, "2");

  const Facts automatic =
      order().item("1.", "Провести совещание.").item("2.", "Создать группу.").facts();
  ASSERT_EQ(automatic.clauses.size(), 2U);
  EXPECT_EQ(automatic.clauses[1].number, "2");
  EXPECT_EQ(automatic.clauses[1].text, "Создать группу.");
}

TEST(Clauses, SubClausesHaveTheClauseAboveAsIntro) {
  const Facts facts = order()
                          .line("4. Руководителям школ рекомендовать:")
                          .line("4.1. обеспечить выполнение мер до 1 марта 2024 г.;")
                          .line("4.2. назначить координаторов.")
                          .facts();

  ASSERT_EQ(facts.clauses.size(), 2U);
  EXPECT_EQ(facts.clauses[0].number, "4.1");
  EXPECT_EQ(facts.clauses[0].intro, "Руководителям школ рекомендовать:");
  EXPECT_EQ(facts.clauses[0].addressees, Texts{"Руководителям школ"});
  ASSERT_EQ(facts.clauses[0].deadlines.size(), 1U);
  EXPECT_EQ(facts.clauses[0].deadlines[0].text, "до 1 марта 2024 г.");
  EXPECT_EQ(facts.clauses[1].addressees, Texts{"Руководителям школ"});
  EXPECT_TRUE(facts.clauses[1].deadlines.empty());
}

TEST(Clauses, HoldTheItemsOfTheirLists) {
  const Facts facts = order()
                          .line("2. Обеспечить:")
                          .line("- реализацию мер;")
                          .line("- проведение анализа.")
                          .line("- 3. Контроль за исполнением оставляю за собой.")
                          .facts();

  ASSERT_EQ(facts.clauses.size(), 2U);
  EXPECT_EQ(facts.clauses[0].text, "Обеспечить:\n- реализацию мер;\n- проведение анализа.");
  EXPECT_EQ(facts.clauses[1].number, "3");
  EXPECT_EQ(facts.clauses[1].kind, ClauseKind::Control);
}

TEST(Clauses, EndWithTheSignature) {
  const Facts facts = order()
                          .line("1. Провести совещание.")
                          .line("Начальник управления")
                          .line("образования\tА.В. Полынцев")
                          .line("1. Это уже не пункт.")
                          .facts();

  ASSERT_EQ(facts.clauses.size(), 1U);
  EXPECT_EQ(facts.clauses[0].text, "Провести совещание.");
}

TEST(Clauses, AreKnownByTheirFirstWords) {
  const auto kind = [](const std::string& text) {
    const Facts facts = order().line("1. " + text).facts();
    return facts.clauses.empty() ? ClauseKind::Action : facts.clauses[0].kind;
  };
  EXPECT_EQ(kind("Утвердить план (прилагается)."), ClauseKind::Approve);
  EXPECT_EQ(kind("Признать утратившим силу приказ от 17.02.2022 № 33."), ClauseKind::Repeal);
  EXPECT_EQ(kind("Внести изменения в план мероприятий."), ClauseKind::Amend);
  EXPECT_EQ(kind("Контроль исполнения приказа возложить на Юдину М.А."), ClauseKind::Control);
  EXPECT_EQ(kind("С приказом ознакомить руководителей."), ClauseKind::Familiarise);
  EXPECT_EQ(kind("Приказ вступает в силу со дня подписания."), ClauseKind::Publish);
  EXPECT_EQ(kind("Разместить настоящий приказ на сайте."), ClauseKind::Publish);
  EXPECT_EQ(kind("Директорам школ утвердить школьные планы."), ClauseKind::Action);
  EXPECT_EQ(kind("Руководителям ОО внести изменения в планы."), ClauseKind::Action);
}

TEST(Clauses, OnThePlanAsAWholeAreMarked) {
  const auto whole = [](const std::string& text) {
    const Facts facts =
        order().line("1. Утвердить план мероприятий (прилагается).").line("2. " + text).facts();
    return facts.clauses.size() == 2 && facts.clauses[1].whole_plan;
  };
  EXPECT_TRUE(whole("Отделу образования обеспечить выполнение плана мероприятий."));
  EXPECT_TRUE(whole("Юдиной М.А. представить отчёт по всем трём трекам."));
  EXPECT_FALSE(whole("Директорам разработать программы во исполнение пункта 2.2 Комплекса мер."));
  EXPECT_FALSE(whole("Отделу обеспечить выполнение учебных планов."));
}

TEST(Clauses, OnThePlanAreOnAllOfItWhenTheyNameItAsTheirOwn) {
  const Facts facts = order()
                          .line("1. Утвердить дорожную карту поддержки школ (приложение).")
                          .line("2. Директорам школ обсудить дорожную карту до 1 марта 2024 г.")
                          .line("3. Директорам школ внести мероприятия Плана в свои планы.")
                          .line("4. Директорам школ составить план уроков.")
                          .facts();

  ASSERT_EQ(facts.clauses.size(), 4U);
  EXPECT_TRUE(facts.clauses[1].whole_plan);
  EXPECT_TRUE(facts.clauses[2].whole_plan);
  EXPECT_FALSE(facts.clauses[3].whole_plan);
}

TEST(Clauses, OfAProtocolStandBehindItsDecision) {
  const Facts facts = Paper()
                          .title("ПРОТОКОЛ № 4")
                          .line("ПОВЕСТКА ДНЯ:")
                          .line("1. О результатах.")
                          .line("СЛУШАЛИ: Юдину М.А.")
                          .line("РЕШИЛИ:")
                          .line("1. Директорам школ до 10 октября 2024 года представить планы.")
                          .line("СЛУШАЛИ: Мороз Г.Н.")
                          .line("РЕШИЛИ:")
                          .line("1. Информацию принять к сведению.")
                          .facts();

  ASSERT_EQ(facts.clauses.size(), 2U);
  EXPECT_EQ(facts.clauses[0].addressees, Texts{"Директорам школ"});
  EXPECT_EQ(facts.clauses[1].text, "Информацию принять к сведению.");
  EXPECT_TRUE(facts.clauses[1].addressees.empty());
}

TEST(Clauses, OfAProtocolStandBehindALineThatSaysDecision) {
  for (const char* opening : {"Решение:", "РЕШЕНИЕ:", "По итогам обсуждения принято решение:"}) {
    const Facts facts = Paper()
                            .title("ПРОТОКОЛ № 4")
                            .line("1. О результатах.")
                            .line(opening)
                            .line("1. Директорам школ до 10 октября 2024 года представить планы.")
                            .facts();
    ASSERT_EQ(facts.clauses.size(), 1U) << opening;
    EXPECT_EQ(facts.clauses[0].addressees, Texts{"Директорам школ"});
  }
}

TEST(Clauses, OfAnAgreementNameTheParty) {
  const Facts facts =
      Paper()
          .title("СОГЛАШЕНИЕ № 14")
          .line("Министерство образования (далее – Министерство) и управление (далее – Управление)")
          .bold("2. Обязательства Сторон")
          .line("2.1. Министерство предоставляет данные до 1 октября 2024 г.")
          .line("2.2. Управление обязуется:")
          .line("2.2.1. представлять отчёты.")
          .facts();

  ASSERT_EQ(facts.clauses.size(), 2U);
  EXPECT_EQ(facts.clauses[0].addressees, Texts{"Министерство"});
  EXPECT_EQ(facts.clauses[0].kind, ClauseKind::Action);
  EXPECT_EQ(facts.clauses[1].addressees, Texts{"Управление"});
}

TEST(Addressees, StandInTheDative) {
  const auto addressees = [](std::string_view clause) {
    return find_addressees(clause, vocabulary());
  };
  EXPECT_EQ(
      addressees("Отделу общего образования (Ясенева Н.П.) до 1 марта 2024 г. создать группу."),
      Texts{"Отделу общего образования (Ясенева Н.П.)"});
  EXPECT_EQ(addressees("Рекомендовать руководителям школ разработать планы."),
            Texts{"руководителям школ"});
  EXPECT_EQ(addressees("Руководителям школ, заведующему РМК Мороз Г.Н. принять меры."),
            (Texts{"Руководителям школ", "заведующему РМК Мороз Г.Н."}));
  EXPECT_EQ(
      addressees("Директорам СОШ № 3 (Кротов Л.Д.) и СОШ № 7 (Мороз Г.Н.) представить планы."),
      Texts{"Директорам СОШ № 3 (Кротов Л.Д.) и СОШ № 7 (Мороз Г.Н.)"});
  EXPECT_EQ(addressees("Юдиной М.А. подготовить отчёт."), Texts{"Юдиной М.А."});
  EXPECT_EQ(addressees("Назначить координатором Юдину М.А., методиста ИМЦ."), Texts{"Юдину М.А."});
  EXPECT_EQ(addressees("Возложить ответственность на директоров школ."), Texts{"директоров школ"});
  EXPECT_EQ(addressees("Провести консультации. Срок: октябрь. Ответственный: Юдина М.А."),
            Texts{"Юдина М.А."});
  EXPECT_EQ(addressees("МКУ «Центр развития образования» обеспечить сопровождение."),
            Texts{"МКУ «Центр развития образования»"});
  EXPECT_EQ(addressees("Обеспечить реализацию мероприятий."), Texts{});
  EXPECT_EQ(addressees("Информацию принять к сведению."), Texts{});
}

std::string approvals(const Facts& facts) {
  std::string found;
  for (const Approval& approval : facts.approvals) {
    found += std::string(name_of(approval.kind)) + " " + approval.title + " [" +
             approval.appendix_number.value_or("-") + "] part " +
             (approval.part ? std::to_string(*approval.part) : "none") + "\n";
  }
  return found;
}

TEST(Addressees, AreKnownByThePersonOrByTheEndingOfWhoActs) {
  const auto found = [](const char* clause) { return find_addressees(clause, vocabulary()); };
  EXPECT_EQ(found("Централизованной бухгалтерии (Гнедых О.Е.) предусмотреть средства."),
            Texts{"Централизованной бухгалтерии (Гнедых О.Е.)"});
  EXPECT_EQ(found("Экономисту отдела рассчитать расходы."), Texts{"Экономисту отдела"});
  EXPECT_EQ(found("Смету утвердить до 1 марта."), Texts{});
  EXPECT_EQ(found("Меру исполнить."), Texts{});
}

TEST(Approvals, NameTheirAppendices) {
  EXPECT_EQ(approvals(order()
                          .line("1. Утвердить Порядок выявления (приложение № 1), План мероприятий "
                                "(приложение № 2) и состав группы (приложение № 3).")
                          .facts()),
            "regulation Порядок выявления [1] part none\n"
            "roadmap План мероприятий [2] part none\n"
            "unknown состав группы [3] part none\n");
  EXPECT_EQ(approvals(order().line("1. Утвердить прилагаемую муниципальную программу.").facts()),
            "programme муниципальную программу [] part none\n");
  EXPECT_EQ(approvals(order().line("1. Утвердить План работы согласно приложению 2.").facts()),
            "roadmap План работы [2] part none\n");
  EXPECT_EQ(approvals(order()
                          .line("1. Утвердить:")
                          .line("- Положение о наставничестве (приложение 1);")
                          .line("- План работы (приложение 2).")
                          .facts()),
            "regulation Положение о наставничестве [1] part none\n"
            "roadmap План работы [2] part none\n");
}

TEST(Approvals, KnowThePartThatTheyApprove) {
  const Facts facts = order()
                          .line("1. Утвердить Порядок (прилагается).")
                          .line("2. Утвердить дорожную карту (прилагается).")
                          .line("Начальник\tА.В. Полынцев")
                          .line("Порядок")
                          .line("перевода школ")
                          .facts();

  EXPECT_EQ(approvals(facts),
            "regulation Порядок [] part 1\n"
            "roadmap дорожную карту [] part none\n");
}

}  // namespace
}  // namespace muko::test
