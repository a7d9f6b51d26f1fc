// Rubric: tracks, positions, parameters, thresholds, words and rules of one assessment, as data
// (rubrics/*.yaml). Points are given for tracks, or for the sections of the full cycle; a rubric
// without either has rules only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "checker/links/links.h"
#include "checker/report.h"
#include "checker/rules/rule.h"
#include "checker/rules/subject.h"

namespace muko {

struct RubricTrack {
  Track track = Track::T1;
  std::string title = {};
};

struct RubricPosition {
  Position position = Position::Measures;
  std::string title = {};
  bool enabled = true;
};

struct RubricParameter {
  std::string id;  // "deadlines": also the name of the way it is scored
  std::string title = {};
  double points = 1;
  bool counted = true;
  double threshold = 0;   // share of rows, 0…1, where it is scored by a share
  std::string note = {};  // why it is not counted
};

struct RubricBand {
  double from_percent = 0;
  std::string title = {};
};

struct Rubric {
  std::string id = {};
  std::string version = {};
  std::string title = {};
  std::vector<RubricTrack> tracks = {};
  std::vector<RubricPosition> positions = {};
  std::vector<RubricParameter> parameters = {};
  bool no_shnor = true;  // the special case: T1 gets the maximum where there are no such schools
  std::vector<RubricBand> bands = {};  // from the highest down
  std::string band_label = {};         // «условная шкала»
  Lexicon lexicon = {};
  LinkOptions links = {};
  std::vector<rules::Rule> rules = {};
};

// Throws Error(BadRule) at the line of the mistake: an unknown key, kind, severity or slot.
[[nodiscard]] Rubric read_rubric(const YamlNode& yaml);

// A rubric that begins with `extends: NAME` changes the one of that name and says no more than what
// differs. Its texts, numbers and lists stand in the place of the base's; maps are merged key by
// key; entries of `tracks`, `positions`, `parameters` and `rules` are merged by their id (of
// several rules with one id, all that have the keys in question; a new id is a new entry); `off:
// true` takes one away (what a parameter taken away was to cost the rules, it costs no longer);
// lists under `words` are added to the base's. Places stay those of the
// text that each value comes from. Throws Error(BadRule).
[[nodiscard]] YamlNode extend_rubric(YamlNode base, const YamlNode& changes);

// Drops the rules that are warnings or notes. What extends another rubric is left alone: only both
// together say how severe a rule is.
void keep_errors(YamlNode& rubric);

// Tracks or sections: it has points to give.
[[nodiscard]] bool gives_points(const Rubric& rubric);
// The rules in their order; several may have one id.
[[nodiscard]] std::vector<RuleSummary> summaries_of(const Rubric& rubric);

}  // namespace muko
