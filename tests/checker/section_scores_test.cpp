// The full management cycle: its sections, each there, in order and with its own content.
#include <gmock/gmock.h>

#include "base/error.h"
#include "tests/checker/full_cycle.h"

namespace muko::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// The sections of a model in their order, and words that are nobody else's.
const std::vector<std::pair<std::string, std::string>>& sections() {
  static const std::vector<std::pair<std::string, std::string>> kSections = {
      {"Цели", "Снизить к концу 2025 года долю не преодолевших порог с 24 до 15 процентов"},
      {"Показатели", "Доля семиклассников ниже порога: 24 % в 2024 году, 15 % в 2025 году"},
      {"Методы сбора и обработки информации",
       "Протоколы проверочных работ методический центр сводит в одну таблицу по школам"},
      {"Мониторинг показателей", "Дважды, в марте и октябре 2025 г., во всех школах района"},
      {"Анализ результатов мониторинга",
       "В марте ниже порога 22 % семиклассников, больше всего в школах № 2 и № 5"},
      {"Адресные рекомендации",
       "Директору школы № 2 закрепить наставника за двумя молодыми учителями математики"},
      {"Меры, мероприятия", "Семинар для учителей математики пройдёт 20 октября в школе № 5"},
      {"Управленческие решения",
       "Приказом от 10.06.2025 № 84-о за двумя школами закреплены кураторы"},
      {"Анализ эффективности принятых мер",
       "В декабре сравнивают долю отстающих до и после семинаров в обеих школах"}};
  return kSections;
}

Paper model() {
  return Paper().title("Модель муниципальной системы работы со школами Заречного района");
}

enum class Filled { Yes, No };

Paper& add(Paper& paper, std::size_t section, Filled filled = Filled::Yes) {
  paper.bold(sections()[section].first);
  if (filled == Filled::Yes) paper.line(sections()[section].second);
  return paper;
}

Paper in_order(const std::vector<std::size_t>& order, Filled filled = Filled::Yes) {
  Paper paper = model();
  for (const std::size_t section : order) add(paper, section, filled);
  return paper;
}

std::vector<std::string> found(const SubmissionReport& report) {
  std::vector<std::string> texts;
  for (const Finding& finding : report.findings) {
    if (finding.rule.rfind("section-", 0) == 0)
      texts.push_back(finding.rule + ": " + finding.message);
  }
  return texts;
}

TEST(FullCycle, GivesAllPointsToNineFilledSectionsInOrder) {
  const SubmissionReport report = check_full({in_order({0, 1, 2, 3, 4, 5, 6, 7, 8}).facts()});
  EXPECT_THAT(report.scores, SizeIs(27));
  EXPECT_THAT(lost(report), IsEmpty());
  EXPECT_THAT(found(report), IsEmpty());
  EXPECT_EQ(report.total.points, 45);
  const Score& order = section_score(report, "monitoring", "order");
  EXPECT_EQ(order.track, std::nullopt);
  EXPECT_EQ(order.why, "раздел стоит 4-м из 9 найденных в документе, порядок не нарушен");
  ASSERT_THAT(order.evidence, SizeIs(1));
  EXPECT_EQ(order.evidence[0].quote, "Мониторинг показателей");
  EXPECT_EQ(order.evidence[0].where.paragraph, 8);
  EXPECT_EQ(section_score(report, "monitoring", "own").why,
            "своих слов под заголовком: 11, нужно не меньше 8; «Дважды, в марте и октябре 2025 г., "
            "во всех школах района»");
  EXPECT_EQ(section_score(report, "monitoring", "present").why,
            "раздел есть: «Мониторинг показателей»");
}

TEST(FullCycle, FindsWhatIsMissingAndWhatIsMisplaced) {
  const SubmissionReport report = check_full({in_order({0, 1, 3, 7, 4, 6, 8}).facts()});
  EXPECT_THAT(
      found(report),
      ElementsAre("section-missing: нет раздела: «Методы сбора и обработки информации»",
                  "section-missing: нет раздела: «Адресные рекомендации»",
                  "section-order: раздел «Управленческие решения» стоит не на своём месте"));
  EXPECT_THAT(lost(report), ElementsAre("methods.present", "methods.order", "methods.own",
                                        "recommendations.present", "recommendations.order",
                                        "recommendations.own", "decisions.order"));
  EXPECT_EQ(section_score(report, "methods", "own").why,
            "раздела нет: ни один заголовок его не называет");
  EXPECT_EQ(section_score(report, "decisions", "order").why,
            "раздел стоит 4-м из 7 найденных в документе, а должен – после раздела «Меры, "
            "мероприятия»");
  const Finding* misplaced = only(report, "section-order");
  ASSERT_NE(misplaced, nullptr);
  EXPECT_EQ(misplaced->quote, "Управленческие решения");
  EXPECT_THAT(misplaced->costs, ElementsAre("decisions.order"));
  EXPECT_EQ(misplaced->advice,
            "Поставьте его после раздела «Меры, мероприятия»: цели; показатели; методы; "
            "мониторинг; анализ; рекомендации; меры; решения; анализ эффективности.");
}

TEST(FullCycle, FindsSectionsOfHeadingsOnly) {
  const SubmissionReport report =
      check_full({in_order({0, 1, 2, 3, 4, 5, 6, 7, 8}, Filled::No).facts()});
  EXPECT_EQ(report.total.points, 18);
  EXPECT_THAT(found(report), SizeIs(9));
  EXPECT_THAT(found(report),
              Contains("section-empty: в разделе «Цели» есть заголовок и почти нет своего "
                       "содержания"));
  EXPECT_EQ(section_score(report, "goals", "own").why,
            "своих слов под заголовком: 0, нужно не меньше 8");
}

TEST(FullCycle, TellsOnceWhereNoSectionIsThere) {
  const SubmissionReport report = check_full({model().line("Работа ведётся по плану.").facts()});
  EXPECT_EQ(report.total.points, 0);
  ASSERT_THAT(found(report), SizeIs(1));
  EXPECT_THAT(only(report, "section-missing")->costs, SizeIs(27));
}

TEST(FullCycle, TakesNeitherTheFormsWordsNorTheHeadingsForContent) {
  Paper paper = model();
  paper.bold("Цели").line("Цели");
  paper.bold("Показатели").line("Раздел находится в разработке и будет представлен позднее.");
  paper.bold("Адресные рекомендации")
      .line("В данном разделе описываются адресные рекомендации всем участникам отношений.");
  const SubmissionReport report = check_full({paper.facts()});
  EXPECT_EQ(section_score(report, "goals", "own").points, 0);
  EXPECT_EQ(section_score(report, "indicators", "own").points, 0);
  EXPECT_EQ(section_score(report, "recommendations", "own").points, 0);
}

TEST(FullCycle, CountsAParagraphCopiedUnderEveryHeadingOnce) {
  Paper paper = model();
  const std::string same = "Работа ведётся управлением образования района в течение всего года.";
  paper.bold("Цели").line(same).bold("Показатели").line(same);
  const SubmissionReport report = check_full({paper.facts()});
  EXPECT_EQ(section_score(report, "goals", "own").points, 3);
  EXPECT_EQ(section_score(report, "indicators", "own").points, 0);
}

TEST(FullCycle, SeesTwoSectionsUnderOneHeading) {
  Paper paper = model();
  paper.bold("1. Мониторинг показателей и анализ его результатов").line(sections()[4].second);
  const SubmissionReport report = check_full({paper.facts()});
  EXPECT_EQ(section_score(report, "monitoring", "own").points, 3);
  EXPECT_EQ(section_score(report, "analysis", "own").points, 3);
  EXPECT_EQ(section_score(report, "analysis", "order").points, 1);
}

TEST(FullCycle, ReadsAHeadingOfTwoParagraphs) {
  Paper paper = model();
  paper.bold("Анализ эффективности").bold("принятых мер: как она видна району");
  paper.line(sections()[8].second);
  const SubmissionReport report = check_full({paper.facts()});
  EXPECT_EQ(section_score(report, "effectiveness", "own").points, 3);
  EXPECT_EQ(section_score(report, "measures", "present").points, 0);
}

TEST(FullCycle, DoesNotTakeRowsOfAPassportOrAListOfContentsForSections) {
  Paper paper = model();
  paper.ruled({{"Цели", sections()[0].second}, {"Показатели", sections()[1].second}});
  paper.line("Мониторинг показателей\t4").line("Адресные рекомендации ........ 7");
  paper.line("Цикл состоит из следующих частей:");
  paper.item("–", "Меры, мероприятия;").item("–", "Управленческие решения.");
  paper.line(sections()[0].second);
  EXPECT_EQ(check_full({paper.facts()}).total.points, 0);
}

TEST(FullCycle, LeavesSubsectionsWithTheirSection) {
  Paper paper = model();
  paper.bold("1. Мониторинг показателей").bold("1.1. Показатели мониторинга");
  paper.line(sections()[3].second).bold("2. Показатели").line(sections()[1].second);
  const SubmissionReport report = check_full({paper.facts()});
  EXPECT_EQ(section_score(report, "monitoring", "own").points, 3);
  EXPECT_EQ(section_score(report, "indicators", "present").evidence.at(0).quote, "2. Показатели");
}

TEST(FullCycle, TakesASectionFromAnotherDocumentOfTheSubmission) {
  Paper other = Paper().title("Аналитическая справка Заречного района за 2025 год");
  add(other, 4);
  const SubmissionReport report =
      check_full({in_order({0, 1, 2, 3, 5, 6, 7, 8}).facts(), other.facts()});
  EXPECT_THAT(lost(report), IsEmpty());
  EXPECT_EQ(section_score(report, "analysis", "order").why,
            "раздел стоит в отдельном документе, порядок не нарушен");
}

TEST(FullCycle, AsksForNoTracks) {
  const SubmissionReport report = check_full({plan()});
  EXPECT_EQ(only(report, "track-missing"), nullptr);
  EXPECT_EQ(only(report, "regional-link-missing"), nullptr);
}

TEST(FullCycle, TakesTheTermsOfAGlossaryAndTheClausesOfAnOrderForNoSections) {
  Paper paper = Paper().title("ПРИКАЗ").line("от 03.02.2025 № 15-о");
  paper.bold("Цели").line(sections()[0].second);
  const Facts facts = paper.facts();
  ASSERT_EQ(facts.kind, Kind::Order);
  EXPECT_EQ(check_full({facts}).total.points, 0);
}

std::string error_of(const std::string& changes) {
  const std::string path = std::string(MUKO_SOURCE_DIR) + "/rubrics/fioko-1.2-partial.yaml";
  try {
    const YamlNode base = read_yaml(path, [](const std::string& file) { return read_file(file); });
    (void)read_rubric(extend_rubric(base, parse_yaml(changes, "probe.yaml")));
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ReadCycle, NamesTheLineOfTheMistake) {
  EXPECT_EQ(error_of("sections: []\n"),
            "probe.yaml:1:11: баллы дают или за треки, или за разделы: запишите «tracks: []» и "
            "«positions: []»");
  const std::string head =
      "tracks: []\npositions: []\nparameters: [{ id: concrete, off: true }, { id: context, off: "
      "true }, { id: deadlines, off: true }, { id: responsible, off: true }, { id: regional, off: "
      "true }, { id: beyond, off: true }]\n";
  EXPECT_EQ(error_of(head + "sections: [{ id: goals, title: Цели, exmple: Цели }]\n"),
            "probe.yaml:4:38: неизвестный ключ «exmple»; можно: dash, example, headings, id, "
            "title, whole");
  const std::string goals = "{ id: goals, title: Цели, example: Цели, headings: [цели] }";
  EXPECT_EQ(
      error_of(head + "section_text: { leads: [], not_own: [], least_words: 8 }\nsections:\n  - " +
               goals + "\n  - " + goals + "\n"),
      "probe.yaml:7:11: раздел «goals» записан дважды");
}

}  // namespace
}  // namespace muko::test
