#include "generator/language/value.h"

#include <cstdint>

namespace muko::tmpl {

const json* Value::get() const {
  if (const auto* computed = std::get_if<json>(&kind_)) return computed;
  if (const auto* borrowed = std::get_if<const json*>(&kind_)) return *borrowed;
  return nullptr;
}

const Loop* Value::loop() const {
  const auto* loop = std::get_if<const Loop*>(&kind_);
  return loop == nullptr ? nullptr : *loop;
}

json Value::copy() const {
  const json* value = get();
  return value == nullptr ? json() : *value;
}

bool is_true(const Value& value) {
  const json* found = value.get();
  if (found == nullptr) return value.loop() != nullptr;
  switch (found->type()) {
    case json::value_t::null:
      return false;
    case json::value_t::boolean:
      return found->get<bool>();
    case json::value_t::string:
      return !found->get_ref<const std::string&>().empty();
    case json::value_t::number_float:
      return found->get<double>() != 0;
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
      return found->get<std::int64_t>() != 0;
    default:
      return !found->empty();
  }
}

std::optional<std::string> to_text(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "True" : "False";
  if (value.is_number()) return value.dump();
  return std::nullopt;
}

const char* type_name(const json& value) {
  if (value.is_string()) return "строка";
  if (value.is_number()) return "число";
  if (value.is_boolean()) return "да/нет";
  if (value.is_array()) return "список";
  if (value.is_object()) return "набор полей";
  return "пустое значение";
}

const json* member(const json& object, const json& key) {
  if (object.is_object() && key.is_string()) {
    const auto found = object.find(key.get_ref<const std::string&>());
    return found == object.end() ? nullptr : &*found;
  }
  if (object.is_array() && key.is_number_integer()) {
    const auto size = static_cast<std::int64_t>(object.size());
    auto index = key.get<std::int64_t>();
    if (index < 0) index += size;
    return index < 0 || index >= size ? nullptr : &object[static_cast<std::size_t>(index)];
  }
  return nullptr;
}

}  // namespace muko::tmpl
