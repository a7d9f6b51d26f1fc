// Methods: what a template may call of a text, list, map or number: the harmless ones of Python.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/arguments.h"

namespace muko::tmpl {

struct Method {
  ValueType type = ValueType::Text;
  std::string_view name = {};
  std::array<std::string_view, 3> parameters = {};
  std::size_t required = 0;
  bool variadic = false;
  Value (*function)(const Value& self, const Arguments& arguments, Context& context) = nullptr;
};

// Each in a file of its name.
[[nodiscard]] std::span<const Method> text_methods();
[[nodiscard]] std::span<const Method> text_queries();
[[nodiscard]] std::span<const Method> list_methods();
[[nodiscard]] std::span<const Method> map_methods();

// Null where values of this type have none of this name.
[[nodiscard]] const Method* find_method(ValueType type, std::string_view name);
[[nodiscard]] std::vector<std::string> method_names(ValueType type);

// A whole number or nothing; `otherwise` where it was left out.
[[nodiscard]] std::int64_t whole_argument(const Value& argument, std::int64_t otherwise,
                                          Context& context);

}  // namespace muko::tmpl
