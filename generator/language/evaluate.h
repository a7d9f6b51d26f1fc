// Evaluate: expression + the names it can see -> value.
#pragma once

#include <deque>
#include <string_view>
#include <utility>

#include "generator/language/ast.h"
#include "generator/language/context.h"

namespace muko::tmpl {

// The names a node can see: from the inside out, then the fields of the data.
struct Scope {
  const Scope* outer = nullptr;  // null for the data itself
  const json* data = nullptr;    // of the outermost scope only
  std::deque<std::pair<std::string_view, Value>> names = {};
};

// Never throws but Error(LimitExceeded): what can't be computed is a fault of the context.
[[nodiscard]] Value evaluate(const Expression& expression, const Scope& scope, Context& context);
// For conditions: a field that the data lack is false there, and no fault.
[[nodiscard]] bool holds(const Expression& expression, const Scope& scope, Context& context);

}  // namespace muko::tmpl
