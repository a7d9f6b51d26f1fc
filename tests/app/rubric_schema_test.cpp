// Each rubric fits its published schema, and the schema refuses what the program would refuse.

#include <gmock/gmock.h>

#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/files.h"
#include "base/yaml.h"
#include "checker/rubric/rubric.h"
#include "tests/reports/schema.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::IsEmpty;
using testing::Not;

// Word lists, no rubrics.
const std::set<std::string> kLists = {"abbreviations.yaml", "acts.yaml", "spelling.yaml",
                                      "vocabulary.yaml"};

json scalar_value(const YamlNode& node) {
  if (!node.quoted && (node.scalar == "true" || node.scalar == "false")) {
    return node.scalar == "true";
  }
  double number = 0;
  const char* end = node.scalar.data() + node.scalar.size();
  const auto parsed = std::from_chars(node.scalar.data(), end, number);
  if (node.quoted || parsed.ec != std::errc() || parsed.ptr != end) return node.scalar;
  if (number == static_cast<double>(static_cast<int>(number))) return static_cast<int>(number);
  return number;
}

json json_of(const YamlNode& node) {
  json value = nullptr;
  switch (node.kind) {
    case YamlNode::Kind::Null:
      break;
    case YamlNode::Kind::Scalar:
      value = scalar_value(node);
      break;
    case YamlNode::Kind::List:
      value = json::array();
      for (const YamlNode& item : node.items) value.push_back(json_of(item));
      break;
    case YamlNode::Kind::Map:
      value = json::object();
      for (const auto& [key, entry] : node.entries) value[key.scalar] = json_of(entry);
      break;
  }
  return value;
}

// One that extends another as it stands with what it has from there.
YamlNode read_whole(const fs::path& path) {
  YamlNode yaml = parse_yaml(read_file(path), path.filename().string());
  const YamlNode* base = yaml.find("extends");
  if (base == nullptr) return yaml;
  return extend_rubric(read_whole(path.parent_path() / (base->scalar + ".yaml")), yaml);
}

json read_rubric_file(const fs::path& path) {
  return json_of(read_whole(path));
}

TEST(RubricSchema, FitsEveryRubric) {
  int rubrics = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(MUKO_SOURCE_DIR) / "rubrics")) {
    if (kLists.count(entry.path().filename().string()) > 0) continue;
    ++rubrics;
    EXPECT_THAT(test::mismatches(read_rubric_file(entry.path()).dump(), "rubric"), IsEmpty())
        << entry.path();
  }
  EXPECT_GT(rubrics, 0);
}

TEST(RubricSchema, RefusesAnUnknownKeyAndABadSeverity) {
  const fs::path file = fs::path(MUKO_SOURCE_DIR) / "rubrics" / "fioko-1.2-partial.yaml";
  json rubric = read_rubric_file(file);
  rubric["rules"][0]["severity"] = "fatal";
  EXPECT_THAT(test::mismatches(rubric.dump(), "rubric"), Not(IsEmpty()));
  rubric = read_rubric_file(file);
  rubric["traks"] = 1;
  EXPECT_THAT(test::mismatches(rubric.dump(), "rubric"), Not(IsEmpty()));
}

}  // namespace
}  // namespace muko
