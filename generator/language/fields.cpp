#include "generator/language/fields.h"

namespace muko::tmpl {

const Field* Field::find(std::string_view name) const {
  for (const auto& [key, field] : members) {
    if (key == name) return field.get();
  }
  return nullptr;
}

Field& Field::member(std::string_view name) {
  for (const auto& [key, field] : members) {
    if (key == name) return *field;
  }
  members.emplace_back(std::string(name), std::make_unique<Field>());
  return *members.back().second;
}

Field& Field::any_item() {
  if (item == nullptr) item = std::make_unique<Field>();
  return *item;
}

json to_schema(const Field& root) {  // NOLINT(misc-no-recursion)
  json schema = json::object();
  if (root.item != nullptr) {
    schema["type"] = "array";
    schema["items"] = to_schema(*root.item);
    return schema;
  }
  if (root.members.empty()) {
    schema["type"] = json::array({"string", "number"});
    return schema;
  }
  schema["type"] = "object";
  json required = json::array();
  for (const auto& [name, field] : root.members) {
    schema["properties"][name] = to_schema(*field);
    if (!field->optional) required.push_back(name);
  }
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

}  // namespace muko::tmpl
