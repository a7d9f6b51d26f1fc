#include "generator/language/methods.h"

#include <cmath>
#include <cstdint>

namespace muko::tmpl {
namespace {

Value is_whole(const Value& self, const Arguments& /*none*/, Context& /*context*/) {
  const double number = double_of(self);
  return Value(json(number == std::floor(number)));
}

Value bit_length(const Value& self, const Arguments& /*none*/, Context& /*context*/) {
  const std::int64_t number = integer_of(self);
  auto magnitude =
      number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  int bits = 0;
  for (; magnitude != 0; magnitude >>= 1U) ++bits;
  return Value(json(bits));
}

constexpr std::array<Method, 2> kNumberMethods = {{
    {.type = ValueType::Float, .name = "is_integer", .function = is_whole},
    {.type = ValueType::Integer, .name = "bit_length", .function = bit_length},
}};

std::array<std::span<const Method>, 5> tables() {
  return {text_methods(), text_queries(), list_methods(), map_methods(), kNumberMethods};
}

}  // namespace

const Method* find_method(ValueType type, std::string_view name) {
  for (const std::span<const Method> table : tables()) {
    for (const Method& method : table) {
      if (method.type == type && method.name == name) return &method;
    }
  }
  return nullptr;
}

std::vector<std::string> method_names(ValueType type) {
  std::vector<std::string> names;
  for (const std::span<const Method> table : tables()) {
    for (const Method& method : table) {
      if (method.type == type) names.emplace_back(method.name);
    }
  }
  return names;
}

std::int64_t whole_argument(const Value& argument, std::int64_t otherwise, Context& context) {
  if (argument.get() == nullptr || argument.get()->is_null()) return otherwise;
  if (is_integral(argument)) return integer_of(argument);
  (void)context.fault(std::string("нужно целое число, а здесь ") + type_name(argument));
  return otherwise;
}

}  // namespace muko::tmpl
