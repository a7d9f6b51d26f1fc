// cases.json: templates with their data, and the text that Jinja2 itself made of them (README.md).
// A case that Jinja2 renders is rendered as docxtpl has it (Undefined::Empty); one where it raises
// must be a fault.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "generator/language/text_template.h"
#include "tests/jinja/differences.h"

namespace muko {
namespace {

using tmpl::json;

const json& all_cases() {
  static const json cases = json::parse(read_file(MUKO_SOURCE_DIR "/tests/jinja/cases.json"));
  return cases;
}

std::vector<std::string> groups() {
  std::vector<std::string> groups;
  for (const json& each : all_cases()) {
    const auto group = each.at("group").get<std::string>();
    if (groups.empty() || groups.back() != group) groups.push_back(group);
  }
  return groups;
}

// The text, or "fault: …".
std::string outcome(const json& each) {
  const bool raises = each.contains("error");
  try {
    const auto source = each.at("template").get<std::string>();
    return tmpl::render_text(tmpl::compile_text(source, "t"), each.at("data"),
                             raises ? Undefined::Error : Undefined::Empty);
  } catch (const Error& error) {
    return std::string("fault: ") + error.what();
  }
}

bool is_as_jinja(const json& each, const std::string& outcome) {
  if (each.contains("error")) return outcome.starts_with("fault: ");
  return outcome == each.at("expected").get<std::string>();
}

class JinjaGroup : public testing::TestWithParam<std::string> {};

TEST_P(JinjaGroup, IsRenderedAsJinjaRendersIt) {
  const auto& differences = test::deliberate_differences();
  for (const json& each : all_cases()) {
    if (each.at("group") != GetParam()) continue;
    const auto name = each.at("name").get<std::string>();
    const std::string got = outcome(each);
    const std::string wanted =
        each.contains("error") ? "a fault" : each.at("expected").get<std::string>();
    EXPECT_EQ(is_as_jinja(each, got), differences.count(name) == 0)
        << name << "\n  template: " << each.at("template").dump() << "\n  Jinja:    " << wanted
        << "\n  muko:     " << got;
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, JinjaGroup, testing::ValuesIn(groups()),
                         [](const testing::TestParamInfo<std::string>& group) {
                           std::string name = group.param;
                           for (char& letter : name) letter = letter == '-' ? '_' : letter;
                           return name;
                         });

TEST(Jinja, DiffersOnlyInCasesThatExist) {
  for (const auto& [name, reason] : test::deliberate_differences()) {
    bool found = false;
    for (const json& each : all_cases()) found = found || each.at("name") == name;
    EXPECT_TRUE(found) << name;
  }
}

}  // namespace
}  // namespace muko
