// PythonText: a value as Python prints it: True, None, 5.0, ['а', 1].
#pragma once

#include <string>
#include <string_view>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

// str(value); "" for what is absent.
[[nodiscard]] std::string python_text(const Value& value, Context& context);
// repr(value): a text in quotes.
[[nodiscard]] std::string python_repr(const Value& value, Context& context);
// 1e+16, 0.0001, 5.0
[[nodiscard]] std::string float_text(double number);
[[nodiscard]] std::string quoted_text(std::string_view text);
// A text, number or truth value as a document shows it; "" for anything else.
[[nodiscard]] std::string scalar_text(const json& value);

}  // namespace muko::tmpl
