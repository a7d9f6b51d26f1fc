// Yaml: YAML and JSON texts as one tree that keeps line and column of each value.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"

namespace muko {

// Where a value stands. The values of a file share its name.
struct YamlPlace {
  std::shared_ptr<const std::string> file = {};
  int line = 0;    // from 1
  int column = 0;  // from 1, in code points

  operator SourcePlace() const;  // NOLINT(google-explicit-constructor): the same with its own name
};

struct YamlNode {
  enum class Kind : std::uint8_t { Null, Scalar, List, Map };

  Kind kind = Kind::Null;
  bool quoted = false;  // "2021" is a text, 2021 a number
  std::string scalar = {};
  std::vector<YamlNode> items = {};                         // of a list
  std::vector<std::pair<YamlNode, YamlNode>> entries = {};  // of a map, in the order of the text
  YamlPlace place = {};

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
