// A rubric that extends another says what differs.
#include <gmock/gmock.h>

#include "base/error.h"
#include "tests/checker/build_facts.h"

namespace muko::test {
namespace {

using testing::ElementsAre;

constexpr const char* kBase = R"(id: base
title: Проба
bands: [{ from: 0, title: низкий }]
words: { acts: [план] }
links: { most: 1, threshold: 0.1 }
parameters: [{ id: deadlines, threshold: 0.8 }, { id: context }]
rules:
  - { id: broad, kind: deadline_specificity, severity: warning, message: широк }
  - { id: broad, kind: deadline_share, threshold: 0.8, severity: error, message: доля }
  - { id: vague, message: без календаря }
)";

YamlNode extended(const std::string& changes) {
  return extend_rubric(parse_yaml(kBase, "base.yaml"), parse_yaml(changes, "region.yaml"));
}

std::string error_of(const std::string& changes) {
  try {
    (void)extended(changes);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::vector<std::string> messages(const YamlNode& rubric) {
  std::vector<std::string> found;
  for (const YamlNode& rule : require(rubric, "rules").items) {
    found.push_back(require_text(require(rule, "message")));
  }
  return found;
}

TEST(ExtendRubric, LeavesOnlyErrorsForASignature) {
  YamlNode rubric = extended("id: region\n");
  keep_errors(rubric);
  EXPECT_THAT(messages(rubric), ElementsAre("доля", "без календаря"));
  // Only with its base can it be told how severe these are.
  YamlNode half = parse_yaml("extends: base\nrules: [{ id: broad, severity: note }]", "half.yaml");
  keep_errors(half);
  EXPECT_EQ(require(half, "rules").items.size(), 1U);
  YamlNode misspelt = parse_yaml("rules: [{ id: broad, severity: eror }]", "misspelt.yaml");
  keep_errors(misspelt);
  EXPECT_EQ(require(misspelt, "rules").items.size(), 1U);
}

TEST(ExtendRubric, TakesTextsAndListsInThePlaceOfTheBases) {
  const YamlNode rubric = extended("extends: base\nid: region\nbands: [{ from: 90, title: А }]\n");
  EXPECT_EQ(require_text(require(rubric, "id")), "region");
  EXPECT_EQ(require_text(require(rubric, "title")), "Проба");
  ASSERT_EQ(require(rubric, "bands").items.size(), 1U);
  EXPECT_EQ(require_text(require(require(rubric, "bands").items[0], "title")), "А");
  EXPECT_EQ(rubric.find("extends"), nullptr);
}

TEST(ExtendRubric, AddsWordsAndMergesMaps) {
  const YamlNode rubric = extended("words: { acts: [карта] }\nlinks: { most: 3 }\n");
  EXPECT_THAT(require_texts(require(require(rubric, "words"), "acts")),
              ElementsAre("план", "карта"));
  EXPECT_EQ(require_int(require(require(rubric, "links"), "most")), 3);
  EXPECT_EQ(require_number(require(require(rubric, "links"), "threshold")), 0.1);
}

TEST(ExtendRubric, ChangesEntriesByTheirId) {
  const YamlNode rubric = extended("parameters: [{ id: deadlines, threshold: 0.5 }]\n");
  const auto& parameters = require(rubric, "parameters").items;
  ASSERT_EQ(parameters.size(), 2U);
  EXPECT_EQ(require_number(require(parameters[0], "threshold")), 0.5);
  EXPECT_EQ(require_text(require(parameters[1], "id")), "context");
}

TEST(ExtendRubric, MeansTheRuleThatHasTheKeys) {
  const YamlNode rubric =
      extended("rules: [{ id: broad, threshold: 0.6, message: другая доля }]\n");
  EXPECT_THAT(messages(rubric), ElementsAre("широк", "другая доля", "без календаря"));
}

TEST(ExtendRubric, MeansTheRuleOfTheKind) {
  EXPECT_THAT(messages(extended("rules: [{ id: broad, kind: deadline_share, off: true }]\n")),
              ElementsAre("широк", "без календаря"));
  EXPECT_THAT(messages(extended("rules: [{ id: broad, kind: deadline_share, message: иначе }]\n")),
              ElementsAre("широк", "иначе", "без календаря"));
  EXPECT_THAT(messages(extended("rules: [{ id: vague, off: false, costs: [deadlines] }]\n")),
              ElementsAre("широк", "доля", "без календаря"));
}

TEST(ExtendRubric, TakesRulesAwayAndAddsNewOnes) {
  const YamlNode rubric =
      extended("rules: [{ id: broad, off: true }, { id: own, message: свое }]\n");
  EXPECT_THAT(messages(rubric), ElementsAre("без календаря", "свое"));
}

TEST(ExtendRubric, NamesTheLineOfAMistake) {
  EXPECT_EQ(error_of("rules: [{ id: none, off: true }]\n"),
            "region.yaml:1:9: выключать нечего: такого «none» нет");
  EXPECT_EQ(error_of("rules: [{ id: vague, treshold: 1 }]\n"),
            "region.yaml:1:9: у «vague» нет таких ключей: посмотрите правило в исходной рубрике");
  EXPECT_EQ(error_of("words: { acts: карта }\n"), "region.yaml:1:16: нужен список");
}

}  // namespace
}  // namespace muko::test
