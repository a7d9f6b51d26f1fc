// FilterInput: what most filters ask of their input and arguments.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

// The text of a value; a list or map is a fault.
[[nodiscard]] std::optional<std::string> text_of(const Value& value, Context& context);
// The text of an argument, `otherwise` where it was left out.
[[nodiscard]] std::string text_or(const Value& argument, std::string_view otherwise);
// A number, or a text that is one: "12,5".
[[nodiscard]] std::optional<double> number_of(const Value& value);
// The fault of a filter that needs a number.
[[nodiscard]] Value need_number(const char* filter, const Value& input, Context& context);
[[nodiscard]] Value text_value(std::string text);

}  // namespace muko::tmpl
