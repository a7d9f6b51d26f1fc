// Operators: arithmetic and comparison of values, as Python has them.
#pragma once

#include <optional>

#include "generator/language/ast.h"
#include "generator/language/context.h"

namespace muko::tmpl {

// Operations but Or and And. What can't be computed is a fault of the context.
[[nodiscard]] Value apply(BinaryOperation operation, const Value& left, const Value& right,
                          Context& context);
[[nodiscard]] Value apply(UnaryOperation operation, const Value& operand, Context& context);
[[nodiscard]] Value compare(Comparison comparison, const Value& left, const Value& right,
                            Context& context);
// Numbers by their value (1 == 1.0 == true), all else by type and value.
[[nodiscard]] bool are_equal(const Value& left, const Value& right, Context& context);
// Part of a text, item of a list, key of a map.
[[nodiscard]] bool contains(const Value& container, const Value& item, Context& context);
// Less than, equal to or greater than 0; nullopt where the two have no order.
[[nodiscard]] std::optional<int> order(const Value& left, const Value& right, Context& context);

}  // namespace muko::tmpl
