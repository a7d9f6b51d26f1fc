// Numbers: arithmetic of Python's numbers; an integer that does not fit is a fault.
#pragma once

#include "generator/language/ast.h"
#include "generator/language/context.h"

namespace muko::tmpl {

// Both must be numeric.
[[nodiscard]] Value calculate(BinaryOperation operation, const Value& left, const Value& right,
                              Context& context);
[[nodiscard]] Value negate(const Value& number, Context& context);
// The fault of a number that does not fit.
[[nodiscard]] Value too_large(Context& context);

}  // namespace muko::tmpl
