// Tests: the table of what may stand behind «is» in a template.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

using TestFunction = bool (*)(const Value& input, const std::vector<Value>& arguments,
                              Context& context);

struct Test {
  std::string_view name;
  std::size_t arguments;
  TestFunction function;
};

// Null where there is none of this name.
[[nodiscard]] const Test* find_test(std::string_view name);
[[nodiscard]] std::vector<std::string> test_names();

}  // namespace muko::tmpl
