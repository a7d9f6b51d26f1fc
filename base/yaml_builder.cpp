#include "base/yaml_builder.h"

#include <algorithm>
#include <utility>

namespace muko {
namespace {

constexpr std::size_t kMaxDepth = 100;
constexpr std::size_t kMaxValues = 200'000;

void check_depth(std::size_t depth, const YamlPlace& place) {
  if (depth > kMaxDepth) {
    throw Error(ErrorCode::LimitExceeded, place,
                "значения вложены глубже " + std::to_string(kMaxDepth) + " уровней");
  }
}

}  // namespace

void YamlBuilder::open(YamlNode&& node, Anchor anchor) {
  count(1, node.place);
  check_depth(open_.size() + 1, node.place);
  open_.push_back(Open{{std::move(node), 1, 1}, anchor});
}

void YamlBuilder::add_leaf(YamlNode&& node, Anchor anchor) {
  count(1, node.place);
  check_depth(open_.size() + 1, node.place);
  if (anchor != 0) anchored_[anchor] = {node, 1, 1};
  add(std::move(node), 1, 1);
}

void YamlBuilder::add_alias(Anchor anchor, const YamlPlace& place) {
  const auto found = anchored_.find(anchor);
  if (found == anchored_.end()) {
    throw Error(ErrorCode::BadYaml, place, "ссылка «*» ведёт на значение, в котором сама стоит");
  }
  count(found->second.values, place);
  check_depth(open_.size() + found->second.height, place);
  add(YamlNode(found->second.node), found->second.height, found->second.values);
}

void YamlBuilder::close() {
  Open done = std::move(open_.back());
  open_.pop_back();
  finish(std::move(done.measured), done.anchor);
}

void YamlBuilder::count(std::size_t values, const YamlPlace& place) {
  values_ += values;
  if (values_ > kMaxValues) {
    throw Error(ErrorCode::LimitExceeded, place,
                "в данных больше " + std::to_string(kMaxValues) + " значений");
  }
}

void YamlBuilder::finish(Measured&& done, Anchor anchor) {
  if (anchor != 0) anchored_[anchor] = done;
  add(std::move(done.node), done.height, done.values);
}

void YamlBuilder::add(YamlNode&& node, std::size_t height, std::size_t values) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  parent.measured.height = std::max(parent.measured.height, height + 1);
  parent.measured.values += values;
  if (parent.measured.node.kind == YamlNode::Kind::List) {
    parent.measured.node.items.push_back(std::move(node));
  } else if (!parent.key) {
    check_key(parent, node);
    parent.key = std::move(node);
  } else {
    parent.measured.node.entries.emplace_back(std::move(*parent.key), std::move(node));
    parent.key.reset();
  }
}

void YamlBuilder::check_key(Open& map, const YamlNode& key) {
  if (key.kind != YamlNode::Kind::Scalar) {
    faults_.push_back({key.place, "ключ должен быть текстом"});
  } else if (is_known(map, key.scalar)) {
    faults_.push_back({key.place, "ключ «" + key.scalar + "» встречается дважды"});
  }
}

// Most maps have a few keys: the set is for the others.
bool YamlBuilder::is_known(Open& map, const std::string& key) {
  constexpr std::size_t few = 16;
  const auto& entries = map.measured.node.entries;
  if (entries.size() < few) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return entry.first.scalar == key; });
  }
  if (map.keys.empty()) {
    for (const auto& [known, value] : entries) map.keys.insert(known.scalar);
  }
  return !map.keys.insert(key).second;
}

}  // namespace muko
