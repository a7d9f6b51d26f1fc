#include "base/yaml.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace muko {
namespace {

[[noreturn]] void fail_type(const YamlNode& node, const std::string& message) {
  throw Error(ErrorCode::BadRule, node.place, message);
}

template <typename Number>
std::optional<Number> to_number(const std::string& text) {
  Number number = {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

const YamlNode& require(const YamlNode& map, std::string_view key) {
  if (map.kind != YamlNode::Kind::Map) fail_type(map, "нужны пары «ключ: значение»");
  const YamlNode* value = map.find(key);
  if (value == nullptr) fail_type(map, "нет обязательного ключа «" + std::string(key) + "»");
  return *value;
}

std::string require_text(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::Scalar) fail_type(node, "нужен текст");
  return node.scalar;
}

int require_int(const YamlNode& node) {
  const auto number = to_number<int>(node.scalar);
  if (node.kind != YamlNode::Kind::Scalar || !number) fail_type(node, "нужно целое число");
  return *number;
}

double require_number(const YamlNode& node) {
  const auto number = to_number<double>(node.scalar);
  if (node.kind != YamlNode::Kind::Scalar || !number || !std::isfinite(*number)) {
    fail_type(node, "нужно число (дробная часть — после точки)");
  }
  return *number;
}

bool require_bool(const YamlNode& node) {
  const bool is_true = node.scalar == "true" || node.scalar == "да";
  const bool is_false = node.scalar == "false" || node.scalar == "нет";
  if (!is_true && !is_false) fail_type(node, "нужно true или false");
  return is_true;
}

const std::vector<YamlNode>& require_list(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::List) fail_type(node, "нужен список");
  return node.items;
}

std::vector<std::string> require_texts(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::Scalar) return {node.scalar};
  if (node.kind != YamlNode::Kind::List) fail_type(node, "нужен текст или список текстов");
  std::vector<std::string> texts;
  texts.reserve(node.items.size());
  for (const YamlNode& item : node.items) texts.push_back(require_text(item));
  return texts;
}

}  // namespace muko
