// Functions: what a template can call by a name of its own: range(…), namespace(…).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/arguments.h"

namespace muko::tmpl {

struct Function {
  std::string_view name = {};
  std::array<std::string_view, 3> parameters = {};
  std::size_t required = 0;
  bool variadic = false;
  Value (*function)(const Arguments& arguments, Context& context) = nullptr;
};

// Null where there is none of this name.
[[nodiscard]] const Function* find_function(std::string_view name);
[[nodiscard]] std::vector<std::string> function_names();

// range(start, stop, step); `step` is not 0.
[[nodiscard]] Value make_range(std::int64_t start, std::int64_t stop, std::int64_t step,
                               Context& context);

}  // namespace muko::tmpl
