// YamlBuilder: what a parser of YAML tells, value by value, put together as a tree within limits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/error.h"
#include "base/yaml.h"

namespace muko {

class YamlBuilder {
 public:
  // Number of an anchor («&name»); 0 for a value that has none.
  using Anchor = std::size_t;

  // A list or map begins. Throws Error: LimitExceeded (depth, values), as do the next two.
  void open(YamlNode&& node, Anchor anchor = 0);
  // A scalar or null.
  void add_leaf(YamlNode&& node, Anchor anchor = 0);
  // «*name»: a copy of what was anchored. Throws Error(BadYaml) where that is not finished yet.
  void add_alias(Anchor anchor, const YamlPlace& place);
  // The list or map that was opened last ends.
  void close();

  [[nodiscard]] YamlNode take_root() { return std::move(root_); }
  void restore_root(YamlNode root) { root_ = std::move(root); }
  // Keys that are none, or come twice.
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

 private:
  struct Measured {
    YamlNode node;
    std::size_t height = 0;  // 1 for a scalar
    std::size_t values = 0;
  };
  // A list or map that is not finished yet.
  struct Open {
    Measured measured;
    Anchor anchor = 0;
    std::optional<YamlNode> key = {};           // of a map, waiting for its value
    std::unordered_set<std::string> keys = {};  // of a map with many
  };

  void count(std::size_t values, const YamlPlace& place);
  void finish(Measured&& done, Anchor anchor);
  void add(YamlNode&& node, std::size_t height, std::size_t values);
  void check_key(Open& map, const YamlNode& key);
  static bool is_known(Open& map, const std::string& key);

  YamlNode root_;
  std::vector<Open> open_;
  std::unordered_map<Anchor, Measured> anchored_;
  std::vector<Fault> faults_;
  std::size_t values_ = 0;
};

}  // namespace muko
