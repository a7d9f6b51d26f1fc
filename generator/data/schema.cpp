#include "generator/data/schema.h"

#include "generator/data/pointer.h"

namespace muko {
namespace {

using nlohmann::json;

constexpr int kMaxReferences = 20;

const json* member(const json* object, std::string_view key) {
  if (object == nullptr || !object->is_object()) return nullptr;
  const auto found = object->find(key);
  return found == object->end() ? nullptr : &*found;
}

}  // namespace

const json* resolve(const json& root, const json* schema) {
  for (int i = 0; i < kMaxReferences; ++i) {
    const json* reference = member(schema, "$ref");
    if (reference == nullptr || !reference->is_string()) return schema;
    const std::string& target = reference->get_ref<const std::string&>();
    if (!target.starts_with('#')) return nullptr;
    schema = &root;
    for (const std::string& step : split_pointer(target)) schema = member(schema, step);
  }
  return nullptr;
}

const json* schema_of_member(const json& root, const json& schema, const std::string& step) {
  const json* found = member(member(&schema, "properties"), step);
  const json* items = member(&schema, "items");
  if (found == nullptr && items != nullptr && items->is_object()) found = items;
  if (found == nullptr) found = member(&schema, "additionalProperties");
  found = resolve(root, found);
  return found != nullptr && found->is_object() ? found : nullptr;
}

const json* schema_at(const json& root, std::string_view pointer) {
  const json* schema = resolve(root, &root);
  for (const std::string& step : split_pointer(pointer)) {
    if (schema == nullptr) return nullptr;
    schema = schema_of_member(root, *schema, step);
  }
  return schema;
}

std::vector<std::string> property_names(const json* schema) {
  std::vector<std::string> names;
  const json* properties = member(schema, "properties");
  if (properties == nullptr || !properties->is_object()) return names;
  for (const auto& [name, value] : properties->items()) names.push_back(name);
  return names;
}

}  // namespace muko
