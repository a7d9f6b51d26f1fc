// Arguments: what a filter, method or function is given, put where its parameters are.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/language/context.h"
#include "generator/language/object.h"
#include "generator/language/value.h"

namespace muko::tmpl {

struct Arguments {
  std::vector<Value> values = {};  // as many as there are parameters; what was left out is nothing
  // What else was given, where that is taken.
  std::vector<Value> rest = {};
  std::vector<std::pair<std::string_view, Value>> named = {};

  [[nodiscard]] const Value& operator[](std::size_t index) const { return values[index]; }
};

struct Signature {
  std::string_view name;                         // for messages: «фильтр «join»»
  std::span<const std::string_view> parameters;  // "" ends them
  std::size_t required = 0;
  bool variadic = false;
};

// nullopt and a fault where they don't fit.
[[nodiscard]] std::optional<Arguments> bind_arguments(const Signature& signature,
                                                      CallArguments given, Context& context);

}  // namespace muko::tmpl
