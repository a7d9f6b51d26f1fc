// Operators: arithmetic and comparison of values, as Jinja has them.
#pragma once

#include "generator/language/ast.h"
#include "generator/language/context.h"

namespace muko::tmpl {

// Operations but Or and And. What can't be computed is a fault of the context.
[[nodiscard]] Value apply(BinaryOperation operation, const json& left, const json& right,
                          Context& context);
[[nodiscard]] Value apply(UnaryOperation operation, const json& operand, Context& context);
[[nodiscard]] Value compare(Comparison comparison, const json& left, const json& right,
                            Context& context);
// Numbers by their value (1 == 1.0), all else by type and value.
[[nodiscard]] bool are_equal(const json& left, const json& right);
// Part of a text, item of a list, key of a map.
[[nodiscard]] bool contains(const json& container, const json& item);

}  // namespace muko::tmpl
