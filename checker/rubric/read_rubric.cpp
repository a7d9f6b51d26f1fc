#include <algorithm>
#include <array>
#include <set>

#include "base/error.h"
#include "checker/rubric/read_cycle.h"
#include "checker/rubric/rubric.h"
#include "checker/rubric/scores.h"
#include "checker/rubric/section_scores.h"

namespace muko {
namespace {

using Keys = std::set<std::string, std::less<>>;
using rules::check_keys;

[[noreturn]] void fail(const YamlNode& node, const std::string& message) {
  throw Error(ErrorCode::BadRule, node.place, message);
}

std::string joined(const Keys& keys) {
  std::string text;
  for (const std::string& key : keys) text += (text.empty() ? "" : ", ") + key;
  return text;
}

template <class Enum, std::size_t kCount>
Enum read_name(const YamlNode& node, const std::array<Enum, kCount>& values) {
  const std::string text = require_text(node);
  Keys known;
  for (const Enum value : values) {
    if (text == name_of(value)) return value;
    known.insert(name_of(value));
  }
  fail(node, "неизвестное значение «" + text + "»; можно: " + joined(known));
}

constexpr std::array kTracks = {Track::T1, Track::T2, Track::T3};
constexpr std::array kPositions = {Position::Measures, Position::Decisions,
                                   Position::Effectiveness};
constexpr std::array kSeverities = {Severity::Error, Severity::Warning, Severity::Note};
constexpr std::array kScopes = {Scope::Document, Scope::Submission};

std::string optional_text(const YamlNode& map, std::string_view key) {
  const YamlNode* value = map.find(key);
  return value == nullptr ? "" : require_text(*value);
}

RubricTrack read_track(const YamlNode& node) {
  check_keys(node, {"id", "title"});
  return {read_name(require(node, "id"), kTracks), require_text(require(node, "title"))};
}

RubricPosition read_position(const YamlNode& node) {
  check_keys(node, {"id", "title", "enabled"});
  const YamlNode* enabled = node.find("enabled");
  return {read_name(require(node, "id"), kPositions), require_text(require(node, "title")),
          enabled == nullptr || require_bool(*enabled)};
}

RubricParameter read_parameter(const YamlNode& node, bool (*known)(std::string_view)) {
  check_keys(node, {"id", "title", "points", "counted", "threshold", "note"});
  RubricParameter parameter;
  parameter.id = require_text(require(node, "id"));
  if (!known(parameter.id)) {
    fail(require(node, "id"), "параметр «" + parameter.id + "» программа оценивать не умеет");
  }
  parameter.title = require_text(require(node, "title"));
  parameter.note = optional_text(node, "note");
  if (const YamlNode* points = node.find("points")) parameter.points = require_number(*points);
  if (const YamlNode* counted = node.find("counted")) parameter.counted = require_bool(*counted);
  if (const YamlNode* share = node.find("threshold")) {
    parameter.threshold = require_number(*share);
    if (parameter.threshold < 0 || parameter.threshold > 1) {
      fail(*share, "порог — доля от 0 до 1, например 0.8");
    }
  }
  return parameter;
}

RubricBand read_band(const YamlNode& node) {
  check_keys(node, {"from", "title"});
  return {require_number(require(node, "from")), require_text(require(node, "title"))};
}

template <class Read>
auto read_list(const YamlNode& map, std::string_view key, Read read) {
  std::vector<decltype(read(map))> values;
  for (const YamlNode& item : require_list(require(map, key))) values.push_back(read(item));
  return values;
}

Lexicon read_lexicon(const YamlNode& node) {
  check_keys(node, {"managerial", "form_sentences", "acts", "direction", "regional_bodies",
                    "municipal_bodies", "federal_bodies", "school_lists", "no_schools"});
  const auto words = [&node](std::string_view key) {
    return Phrases(require_texts(require(node, key)));
  };
  return {.managerial = words("managerial"),
          .form_sentences = words("form_sentences"),
          .acts = words("acts"),
          .direction = words("direction"),
          .regional_bodies = words("regional_bodies"),
          .municipal_bodies = words("municipal_bodies"),
          .federal_bodies = words("federal_bodies"),
          .school_lists = words("school_lists"),
          .no_schools = words("no_schools")};
}

LinkOptions read_links(const YamlNode& node) {
  check_keys(node, {"title_weight", "section_weight", "result_weight", "pair_weight", "root_weight",
                    "sense_weight", "threshold", "most", "ignored", "senses"});
  LinkOptions options;
  options.title_weight = require_number(require(node, "title_weight"));
  options.section_weight = require_number(require(node, "section_weight"));
  options.result_weight = require_number(require(node, "result_weight"));
  options.pair_weight = require_number(require(node, "pair_weight"));
  options.root_weight = require_number(require(node, "root_weight"));
  options.sense_weight = require_number(require(node, "sense_weight"));
  options.threshold = require_number(require(node, "threshold"));
  options.most = require_int(require(node, "most"));
  options.ignored = require_texts(require(node, "ignored"));
  for (const YamlNode& sense : require_list(require(node, "senses"))) {
    options.senses.push_back(require_texts(sense));
  }
  return options;
}

// Every «{slot}» of a text is one that the kind fills.
void check_slots(const YamlNode& node, const rules::CheckKind& kind) {
  const std::string text = require_text(node);
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    const std::string slot = text.substr(open + 1, close - open - 1);
    const auto& slots = kind.slots;
    if (close != std::string::npos && std::find(slots.begin(), slots.end(), slot) != slots.end()) {
      continue;
    }
    fail(node, "в тексте правила нет подстановки «{" + slot +
                   "}»; можно: " + joined(Keys(slots.begin(), slots.end())));
  }
}

std::vector<std::string> read_costs(const YamlNode& node, const Rubric& rubric) {
  const YamlNode* costs = node.find("costs");
  if (costs == nullptr) return {};
  for (const YamlNode& cost : require_list(*costs)) {
    const auto known = std::any_of(
        rubric.parameters.begin(), rubric.parameters.end(),
        [&](const RubricParameter& parameter) { return parameter.id == require_text(cost); });
    if (!known) fail(cost, "такого параметра в рубрике нет: «" + cost.scalar + "»");
  }
  return require_texts(*costs);
}

rules::Rule read_rule(const YamlNode& node, const Rubric& rubric) {
  rules::Rule rule;
  rule.id = require_text(require(node, "id"));
  rule.kind = require_text(require(node, "kind"));
  const rules::CheckKind* kind = rules::find_kind(rule.kind);
  if (kind == nullptr) fail(require(node, "kind"), "неизвестный вид проверки «" + rule.kind + "»");
  rule.of_form = kind->of_form;
  rule.severity = read_name(require(node, "severity"), kSeverities);
  if (const YamlNode* scope = node.find("scope")) rule.scope = read_name(*scope, kScopes);
  rule.message = require_text(require(node, "message"));
  rule.advice = require_text(require(node, "advice"));
  rule.source = require_text(require(node, "source"));
  check_slots(require(node, "message"), *kind);
  check_slots(require(node, "advice"), *kind);
  rule.costs = read_costs(node, rubric);
  rule.bad = optional_text(node, "bad");
  rule.good = optional_text(node, "good");

  const rules::Params params(node);
  rule.check = kind->make(params);
  std::vector<std::string_view> known = {"id",     "kind",   "severity", "scope", "message",
                                         "advice", "source", "costs",    "bad",   "good"};
  known.insert(known.end(), params.asked().begin(), params.asked().end());
  check_keys(node, known);
  return rule;
}

// Tracks, positions, parameters: all that points are given by.
void read_scoring(const YamlNode& yaml, Rubric& rubric) {
  check_keys(yaml, {"id", "version", "title", "tracks", "positions", "parameters", "special_case",
                    "bands", "band_label", "words", "links", "sections", "section_text", "rules"});
  rubric.tracks = read_list(yaml, "tracks", read_track);
  rubric.positions = read_list(yaml, "positions", read_position);
  const YamlNode* sections = yaml.find("sections");
  if (sections != nullptr && !(rubric.tracks.empty() && rubric.positions.empty())) {
    fail(*sections,
         "баллы дают или за треки, или за разделы: запишите «tracks: []» и «positions: []»");
  }
  rubric.parameters = read_list(yaml, "parameters", [sections](const YamlNode& node) {
    return read_parameter(node, sections == nullptr ? can_score : can_score_sections);
  });
  const YamlNode& special = require(yaml, "special_case");
  check_keys(special, {"no_shnor"});
  rubric.no_shnor = require_bool(require(special, "no_shnor"));
  rubric.bands = read_list(yaml, "bands", read_band);
  std::stable_sort(
      rubric.bands.begin(), rubric.bands.end(),
      [](const RubricBand& a, const RubricBand& b) { return a.from_percent > b.from_percent; });
  rubric.band_label = optional_text(yaml, "band_label");
  rubric.lexicon = read_lexicon(require(yaml, "words"));
  if (sections != nullptr) rubric.lexicon.cycle = read_cycle(yaml);
  for (const RubricTrack& track : rubric.tracks) {
    rubric.lexicon.track_titles[track.track] = track.title;
  }
  rubric.links = read_links(require(yaml, "links"));
}

}  // namespace

bool gives_points(const Rubric& rubric) {
  return !rubric.tracks.empty() || !rubric.lexicon.cycle.sections.empty();
}

std::vector<RuleSummary> summaries_of(const Rubric& rubric) {
  std::vector<RuleSummary> summaries;
  for (const rules::Rule& rule : rubric.rules) {
    summaries.push_back({rule.id, rule.severity, rule.scope, rule.message, rule.advice, rule.source,
                         rule.costs, rule.bad, rule.good});
  }
  return summaries;
}

Rubric read_rubric(const YamlNode& yaml) {
  Rubric rubric;
  rubric.id = require_text(require(yaml, "id"));
  rubric.version = require_text(require(yaml, "version"));
  rubric.title = require_text(require(yaml, "title"));
  // One that scores nothing has rules only.
  if (yaml.find("tracks") != nullptr) {
    read_scoring(yaml, rubric);
  } else {
    check_keys(yaml, {"id", "version", "title", "rules"});
    rubric.no_shnor = false;
  }
  rubric.rules =
      read_list(yaml, "rules", [&](const YamlNode& node) { return read_rule(node, rubric); });
  return rubric;
}

}  // namespace muko
