// Yaml: YAML and JSON texts as one tree that keeps line and column of each value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"

namespace muko {

struct YamlNode {
  enum class Kind { Null, Scalar, List, Map };

  Kind kind = Kind::Null;
  std::string scalar = {};
  bool quoted = false;                                      // "2021" is a text, 2021 a number
  std::vector<YamlNode> items = {};                         // of a list
  std::vector<std::pair<YamlNode, YamlNode>> entries = {};  // of a map, in the order of the text
  SourcePlace place = {};

  // The value of a key; null where there is none or this is no map.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

// `file` is the name for messages. Throws Error: BadYaml (syntax, a key twice, an anchor that
// refers to itself), LimitExceeded (depth 100, 200,000 values).
[[nodiscard]] YamlNode parse_yaml(std::string_view text, const std::string& file);

// What rules and vocabularies ask of a node. Each throws Error(BadRule) at the node's place
// where it is something else: "rubric.yaml:7:3: нужен список".
[[nodiscard]] const YamlNode& require(const YamlNode& map, std::string_view key);
[[nodiscard]] std::string require_text(const YamlNode& node);
[[nodiscard]] int require_int(const YamlNode& node);
[[nodiscard]] double require_number(const YamlNode& node);
[[nodiscard]] bool require_bool(const YamlNode& node);
[[nodiscard]] const std::vector<YamlNode>& require_list(const YamlNode& node);
[[nodiscard]] std::vector<std::string> require_texts(const YamlNode& node);  // a list, or one text

}  // namespace muko
