// Filters: the table of what may stand behind «|» in a template. Adding one is a function and a
// line of the table in filters.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

// As many as the filter has parameters; what was left out is Value::nothing().
using Arguments = std::vector<Value>;
using FilterFunction = Value (*)(const Value& input, const Arguments& arguments, Context& context);

struct Filter {
  std::array<std::string_view, 3> names;       // all mean the same; "" where there are fewer
  std::array<std::string_view, 3> parameters;  // for arguments by name
  std::size_t required;                        // how many arguments must be given
  bool takes_absent;                           // false: what is absent stays absent
  FilterFunction function;
  std::string_view summary;  // Russian, one line, for the guide
};

// Null where there is none of this name.
[[nodiscard]] const Filter* find_filter(std::string_view name);
[[nodiscard]] std::vector<std::string> filter_names();

}  // namespace muko::tmpl
