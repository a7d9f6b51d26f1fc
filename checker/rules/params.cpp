#include <algorithm>

#include "base/error.h"
#include "checker/rules/rule.h"

namespace muko::rules {
namespace {

std::string in_order(std::vector<std::string_view> keys) {
  std::sort(keys.begin(), keys.end());
  std::string all;
  for (const std::string_view key : keys) all.append(all.empty() ? "" : ", ").append(key);
  return all;
}

}  // namespace

const YamlNode& Params::value(std::string_view key) const {
  asked_.emplace(key);
  return require(*rule_, key);
}

std::string Params::text(std::string_view key) const {
  return require_text(value(key));
}

double Params::number(std::string_view key) const {
  return require_number(value(key));
}

bool Params::flag(std::string_view key) const {
  return require_bool(value(key));
}

std::vector<std::string> Params::texts(std::string_view key) const {
  return require_texts(value(key));
}

const std::vector<YamlNode>& Params::list(std::string_view key) const {
  return require_list(value(key));
}

std::size_t Params::choice(std::string_view key, const std::vector<std::string>& names) const {
  const std::string chosen = text(key);
  const auto found = std::find(names.begin(), names.end(), chosen);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string known;
  for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
  throw Error(
      ErrorCode::BadRule, value(key).place,
      "значение «" + chosen + "» ключа «" + std::string(key) + "» неизвестно; можно: " + known);
}

void check_keys(const YamlNode& map, const std::vector<std::string_view>& known) {
  if (map.kind != YamlNode::Kind::Map) {
    throw Error(ErrorCode::BadRule, map.place, "нужны ключи: " + in_order(known));
  }
  for (const auto& [key, entry] : map.entries) {
    if (std::find(known.begin(), known.end(), key.scalar) != known.end()) continue;
    throw Error(ErrorCode::BadRule, key.place,
                "неизвестный ключ «" + key.scalar + "»; можно: " + in_order(known));
  }
}

}  // namespace muko::rules
