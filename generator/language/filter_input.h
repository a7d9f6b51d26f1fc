// FilterInput: what most filters ask of their input and arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

// The text of a value; a list or map is a fault (but where all is as docxtpl has it).
[[nodiscard]] std::optional<std::string> text_of(const Value& value, Context& context);
// The text of an argument, `otherwise` where it was left out.
[[nodiscard]] std::string text_or(const Value& argument, std::string_view otherwise);
// A whole number; `otherwise` where it was left out or is none.
[[nodiscard]] std::int64_t whole_or(const Value& argument, std::int64_t otherwise);
// The items of what a loop can go over; a fault for anything else.
[[nodiscard]] std::optional<std::vector<Value>> list_of(const char* filter, const Value& input,
                                                        Context& context);
// A number, or a text that is one: "12,5".
[[nodiscard]] std::optional<double> number_of(const Value& value);
// The fault of a filter that needs a number.
[[nodiscard]] Value need_number(const char* filter, const Value& input, Context& context);
[[nodiscard]] Value text_value(std::string text);

}  // namespace muko::tmpl
