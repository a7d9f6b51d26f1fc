// Filters: the tables of what may stand behind «|» in a template; the guide is made from them.
// Adding a filter is a function and a line of one of the tables.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/arguments.h"
#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

using FilterFunction = Value (*)(const Value& input, const Arguments& arguments, Context& context);

struct Filter {
  std::array<std::string_view, 4> names = {};       // all mean the same; "" where there are fewer
  std::array<std::string_view, 5> parameters = {};  // for arguments by name
  std::size_t required = 0;                         // how many arguments must be given
  // What is absent, and a null of the data, comes out as it went in, but where the filter takes it;
  // or, where all is as docxtpl has it, is filtered as Jinja2 filters it.
  bool takes_absent = false;
  bool as_python = false;
  bool variadic = false;  // takes more arguments than it has parameters
  FilterFunction function = nullptr;
  std::string_view summary = {};  // Russian, one line
  std::string_view example = {};
};

// Each in a file of its name.
[[nodiscard]] std::span<const Filter> text_filters();
[[nodiscard]] std::span<const Filter> layout_filters();
[[nodiscard]] std::span<const Filter> markup_filters();
[[nodiscard]] std::span<const Filter> list_filters();
[[nodiscard]] std::span<const Filter> order_filters();
[[nodiscard]] std::span<const Filter> choice_filters();
[[nodiscard]] std::span<const Filter> number_filters();
[[nodiscard]] std::span<const Filter> russian_filters();

[[nodiscard]] std::array<std::span<const Filter>, 8> filter_tables();

// Null where there is none of this name.
[[nodiscard]] const Filter* find_filter(std::string_view name);
[[nodiscard]] std::vector<std::string> filter_names();
// The filter's function, but for what it does not take.
[[nodiscard]] Value apply_filter(const Filter& filter, Value input, const Arguments& arguments,
                                 Context& context);

}  // namespace muko::tmpl
