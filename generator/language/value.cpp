#include "generator/language/value.h"

#include <limits>

namespace muko::tmpl {
namespace {

ValueType type_of(const json& value) {
  switch (value.type()) {
    case json::value_t::boolean:
      return ValueType::Boolean;
    case json::value_t::string:
      return ValueType::Text;
    case json::value_t::number_float:
      return ValueType::Float;
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
      return ValueType::Integer;
    case json::value_t::array:
      return ValueType::List;
    case json::value_t::object:
      return ValueType::Map;
    default:
      return ValueType::None;
  }
}

bool is_true_json(const json& value) {
  switch (value.type()) {
    case json::value_t::null:
      return false;
    case json::value_t::boolean:
      return value.get<bool>();
    case json::value_t::string:
      return !value.get_ref<const std::string&>().empty();
    case json::value_t::number_float:
      return value.get<double>() != 0;
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
      return value.get<std::int64_t>() != 0;
    default:
      return !value.empty();
  }
}

const char* name_of(ValueType type) {
  switch (type) {
    case ValueType::Text:
      return "строка";
    case ValueType::Integer:
    case ValueType::Float:
      return "число";
    case ValueType::Boolean:
      return "да/нет";
    case ValueType::List:
      return "список";
    case ValueType::Map:
      return "набор полей";
    case ValueType::Object:
      return "макрос, «loop» или функция";
    case ValueType::Absent:
      return "не значение";
    case ValueType::None:
      break;
  }
  return "пустое значение";
}

}  // namespace

const json* Value::get() const {
  if (const auto* borrowed = std::get_if<const json*>(&kind_)) return *borrowed;
  if (const auto* computed = std::get_if<json>(&kind_)) return computed;
  const Printed* text = printed();
  return text == nullptr ? nullptr : &text->text;
}

const Absent* Value::absent() const {
  static const Absent quiet{.quiet = true};
  if (const auto* missing = std::get_if<Missing>(&kind_)) return missing->get();
  return std::holds_alternative<std::monostate>(kind_) ? &quiet : nullptr;
}

ValueType Value::type() const {
  if (const json* found = get()) return type_of(*found);
  if (list() != nullptr) return ValueType::List;
  if (map() != nullptr) return ValueType::Map;
  if (object() != nullptr) return ValueType::Object;
  return ValueType::Absent;
}

const std::string* Value::text() const {
  const json* found = get();
  return found == nullptr ? nullptr : found->get_ptr<const std::string*>();
}

bool is_tuple(const Value& value) {
  const List* list = value.list();
  return list != nullptr && (list->kind == ListKind::Tuple || list->kind == ListKind::Group);
}

bool is_true(const Value& value) {
  if (const json* found = value.get()) return is_true_json(*found);
  if (const List* list = value.list()) return !list->items.empty();
  if (const Map* map = value.map()) return !map->entries.empty();
  return value.object() != nullptr;
}

const char* type_name(const Value& value) {
  return name_of(value.type());
}

const char* type_name(const json& value) {
  return name_of(type_of(value));
}

bool is_numeric(const Value& value) {
  return is_integral(value) || value.type() == ValueType::Float;
}

bool is_integral(const Value& value) {
  const ValueType type = value.type();
  return type == ValueType::Integer || type == ValueType::Boolean;
}

std::int64_t integer_of(const Value& value) {
  const json& number = *value.get();
  if (number.is_boolean()) return number.get<bool>() ? 1 : 0;
  constexpr auto kLargest = std::numeric_limits<std::int64_t>::max();
  if (!number.is_number_unsigned()) return number.get<std::int64_t>();
  const auto magnitude = number.get<std::uint64_t>();
  return magnitude > static_cast<std::uint64_t>(kLargest) ? kLargest
                                                          : static_cast<std::int64_t>(magnitude);
}

double double_of(const Value& value) {
  const json& number = *value.get();
  return number.is_boolean() ? (number.get<bool>() ? 1 : 0) : number.get<double>();
}

}  // namespace muko::tmpl
