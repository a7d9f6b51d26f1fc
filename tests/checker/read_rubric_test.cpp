#include <gtest/gtest.h>

#include "base/error.h"
#include "build_facts.h"

namespace muko::test {
namespace {

const std::string kHead = R"(id: probe
version: "1"
title: Проба
tracks: [{ id: T1, title: Первый }]
positions: [{ id: measures, title: Меры }]
parameters: [{ id: deadlines, title: Сроки, threshold: 0.5 }]
special_case: { no_shnor: false }
bands: [{ from: 0, title: низкий }, { from: 50, title: высокий }]
words: { managerial: [], form_sentences: [], acts: [], direction: [], regional_bodies: [], municipal_bodies: [], federal_bodies: [], school_lists: [], no_schools: [] }
links: { title_weight: 1, section_weight: 0, result_weight: 0, pair_weight: 0, root_weight: 0, sense_weight: 0, threshold: 0.1, most: 1, ignored: [], senses: [] }
)";

std::string error_of(const std::string& text) {
  try {
    (void)read_rubric(parse_yaml(text, "probe.yaml"));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadRule);
    return error.what();
  }
  return "no error";
}

// A rule whose lines from 12 on are given; its id stands at 12.
std::string with_rule(const std::string& lines) {
  return kHead + "rules:\n  - id: deadline-vague\n" + lines;
}

const std::string kTexts =
    "    severity: error\n    message: срок\n    advice: срок\n    source: проба\n";

TEST(ReadRubric, ReadsTracksBandsFromTheHighestAndRules) {
  const Rubric rubric = read_rubric(
      parse_yaml(with_rule("    kind: deadline_specificity\n    specificity: vague\n" + kTexts),
                 "probe.yaml"));
  EXPECT_EQ(rubric.tracks[0].title, "Первый");
  EXPECT_EQ(rubric.bands[0].title, "высокий");
  EXPECT_EQ(rubric.parameters[0].threshold, 0.5);
  ASSERT_EQ(rubric.rules.size(), 1U);
  EXPECT_EQ(rubric.rules[0].severity, Severity::Error);
}

TEST(ReadRubric, NamesTheLineOfAnUnknownKind) {
  EXPECT_EQ(error_of(with_rule("    kind: no_such_kind\n" + kTexts)),
            "probe.yaml:13:11: неизвестный вид проверки «no_such_kind»");
}

TEST(ReadRubric, NamesTheLineOfAMissingOrWrongParameter) {
  EXPECT_EQ(error_of(with_rule("    kind: deadline_specificity\n    specificity: soon\n" + kTexts)),
            "probe.yaml:14:18: значение «soon» ключа «specificity» неизвестно; можно: missing, "
            "vague, broad");
  EXPECT_NE(error_of(with_rule("    kind: deadline_specificity\n" + kTexts)), "no error");
}

TEST(ReadRubric, NamesAKeyThatTheKindDoesNotKnow) {
  EXPECT_EQ(
      error_of(with_rule("    kind: cell_count\n    threshold: 1\n" + kTexts)),
      "probe.yaml:14:5: неизвестный ключ «threshold»; можно: advice, bad, costs, good, id, kind, "
      "message, scope, severity, source");
}

TEST(ReadRubric, NamesASlotThatTheKindDoesNotFill) {
  EXPECT_EQ(error_of(with_rule("    kind: cell_count\n    severity: error\n    message: «{title}»\n"
                               "    advice: срок\n    source: проба\n")),
            "probe.yaml:15:14: в тексте правила нет подстановки «{title}»; можно: deadlines, "
            "measures, responsible");
}

TEST(ReadRubric, NamesAnUnknownSeverityAndAnUnknownCost) {
  EXPECT_EQ(error_of(with_rule("    kind: cell_count\n    severity: fatal\n    message: м\n"
                               "    advice: с\n    source: п\n")),
            "probe.yaml:14:15: неизвестное значение «fatal»; можно: error, note, warning");
  EXPECT_EQ(error_of(with_rule("    kind: cell_count\n" + kTexts + "    costs: [money]\n")),
            "probe.yaml:18:13: такого параметра в рубрике нет: «money»");
}

TEST(ReadRubric, RefusesAParameterThatCannotBeScored) {
  std::string text = kHead + "rules: []\n";
  text.replace(text.find("id: deadlines"), 13, "id: beauty   ");
  EXPECT_EQ(error_of(text), "probe.yaml:6:20: параметр «beauty» программа оценивать не умеет");
}

TEST(ReadRubric, ShipsAPartialCycleOfThirtyPoints) {
  const Rubric& rubric = shipped_rubric();
  EXPECT_EQ(rubric.id, "fioko-1.2-partial");
  EXPECT_EQ(rubric.tracks.size(), 3U);
  EXPECT_FALSE(rubric.positions[2].enabled);
  for (const rules::Rule& rule : rubric.rules) {
    EXPECT_FALSE(rule.advice.empty()) << rule.id;
    EXPECT_FALSE(rule.source.empty()) << rule.id;
  }
}

}  // namespace
}  // namespace muko::test
