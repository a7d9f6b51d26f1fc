#include "checker/rubric/read_cycle.h"

#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "checker/rules/rule.h"

namespace muko {
namespace {

using rules::check_keys;

void add_nominatives(const std::vector<std::string>& phrases, CycleSection& section) {
  for (const std::string& phrase : phrases) {
    const auto words = split_words(phrase);
    if (!words.empty()) section.nominatives.insert(to_lower(words.front().text));
  }
}

CycleSection read_section(const YamlNode& node) {
  check_keys(node, {"id", "title", "headings", "whole", "dash", "example"});
  CycleSection section;
  section.id = require_text(require(node, "id"));
  section.title = require_text(require(node, "title"));
  section.example = require_text(require(node, "example"));
  const std::vector<std::string> headings = require_texts(require(node, "headings"));
  section.openings = PhraseSet(headings);
  add_nominatives(headings, section);
  if (const YamlNode* whole = node.find("whole")) {
    const std::vector<std::string> phrases = require_texts(*whole);
    add_nominatives(phrases, section);
    for (const std::string& phrase : phrases) section.whole.push_back(stem_keys(phrase));
  }
  if (const YamlNode* dash = node.find("dash")) section.dash = require_bool(*dash);
  return section;
}

}  // namespace

Cycle read_cycle(const YamlNode& rubric) {
  Cycle cycle;
  std::set<std::string, std::less<>> ids;
  for (const YamlNode& node : require_list(require(rubric, "sections"))) {
    cycle.sections.push_back(read_section(node));
    if (ids.insert(cycle.sections.back().id).second) continue;
    throw Error(ErrorCode::BadRule, require(node, "id").place,
                "раздел «" + cycle.sections.back().id + "» записан дважды");
  }
  const YamlNode& text = require(rubric, "section_text");
  check_keys(text, {"leads", "not_own", "least_words"});
  for (const std::string& lead : require_texts(require(text, "leads"))) {
    cycle.leads.insert(stem_key(lead));
  }
  cycle.not_own = Phrases(require_texts(require(text, "not_own")), 0);
  cycle.least_words = require_int(require(text, "least_words"));
  return cycle;
}

}  // namespace muko
