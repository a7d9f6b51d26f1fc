// Rule: one entry of the rubric's list, and the table of the kinds of check.
//
// A kind is a function Params -> Check in a file of its own: parameters are decoded once, when the
// rubric is read, and a mistake in them is an Error at its line. A Check looks at a submission's
// facts and reports places; message, advice, severity and costs are the rule's data.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "checker/facts/facts.h"
#include "checker/report.h"
#include "checker/rules/subject.h"

namespace muko::rules {

// What a check reports; `slots` fill the rule's message and advice.
struct Hit {
  int document = 0;  // index in Subject::documents
  Location where = {};
  std::string quote = {};
  std::map<std::string, std::string> slots = {};
  // Whose points it bears on. None is a row outside of the tracks that the plan shows.
  std::set<Track> tracks = {Track::T1, Track::T2, Track::T3};
  std::set<Position> positions = {};  // empty: all
  // The same where the rubric scores sections: "goals".
  std::set<std::string, std::less<>> sections = {};
  std::string owner = {};   // title of the measure or clause, for the fingerprint
  std::string number = {};  // of the measure in its plan; "" without
  Certainty certainty = Certainty::Sure;
};

using Report = std::function<void(Hit)>;
using Check = std::function<void(const Subject&, const Report&)>;

// A rule's own parameters: it remembers what was asked, so that an unknown key can be named.
class Params {
 public:
  explicit Params(const YamlNode& rule) : rule_(&rule) {}
  [[nodiscard]] std::string text(std::string_view key) const;  // throws Error(BadRule)
  [[nodiscard]] double number(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  [[nodiscard]] const std::vector<YamlNode>& list(std::string_view key) const;
  // The place of `key` in `names`; throws Error(BadRule) that lists them.
  [[nodiscard]] std::size_t choice(std::string_view key,
                                   const std::vector<std::string>& names) const;
  [[nodiscard]] const YamlNode& node() const { return *rule_; }
  [[nodiscard]] const std::set<std::string, std::less<>>& asked() const { return asked_; }

 private:
  const YamlNode& value(std::string_view key) const;

  const YamlNode* rule_;
  mutable std::set<std::string, std::less<>> asked_;
};

// Throws Error(BadRule) at a key of `map` that is not among `known`.
void check_keys(const YamlNode& map, const std::vector<std::string_view>& known);

using MakeCheck = Check (*)(const Params&);

struct CheckKind {
  std::string_view name;
  MakeCheck make;
  std::vector<std::string_view> slots;  // that message and advice may hold
  bool of_form = false;                 // looks at Facts::form
};

// The table of kinds; null where there is none of this name.
[[nodiscard]] const CheckKind* find_kind(std::string_view name);

struct Rule {
  std::string id = {};    // "deadline-vague"
  std::string kind = {};  // the check's name
  bool of_form = false;   // the check looks at Facts::form
  Severity severity = Severity::Warning;
  Scope scope = Scope::Document;
  std::string message = {};  // with named slots: «срок «{deadline}» …»
  std::string advice = {};
  std::string source = {};
  std::vector<std::string> costs = {};  // parameters: "deadlines"
  std::string bad = {};                 // an example of what the rule finds …
  std::string good = {};                // … and of what it asks for
  Check check = {};
};

}  // namespace muko::rules
