// Filters: the tables of what may stand behind «|» in a template; the guide is made from them.
// Adding a filter is a function and a line of one of the tables.
#pragma once

#include <array>
#include <cstddef>
#include <span>
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
  std::array<std::string_view, 4> names = {};       // all mean the same; "" where there are fewer
  std::array<std::string_view, 5> parameters = {};  // for arguments by name
  std::size_t required = 0;                         // how many arguments must be given
  bool takes_absent = false;                        // false: what is absent stays absent
  FilterFunction function = nullptr;
  std::string_view summary = {};  // Russian, one line
  std::string_view example = {};
};

// Each in a file of its name.
[[nodiscard]] std::span<const Filter> text_filters();
[[nodiscard]] std::span<const Filter> list_filters();
[[nodiscard]] std::span<const Filter> number_filters();
[[nodiscard]] std::span<const Filter> russian_filters();

[[nodiscard]] std::array<std::span<const Filter>, 4> filter_tables();
// Null where there is none of this name.
[[nodiscard]] const Filter* find_filter(std::string_view name);
[[nodiscard]] std::vector<std::string> filter_names();

}  // namespace muko::tmpl
