// Walk: the expressions inside an expression, and the expressions and bodies inside a node.
#pragma once

#include <string_view>

#include "generator/language/ast.h"

namespace muko::tmpl {

namespace walk {

template <typename Visit>
void boxed(const ExpressionPtr& child, Visit& visit) {
  if (child != nullptr) visit(*child);
}
template <typename Visit>
void all(const std::vector<Expression>& children, Visit& visit) {
  for (const Expression& child : children) visit(child);
}
template <typename Visit>
void named(const std::vector<std::pair<std::string, Expression>>& children, Visit& visit) {
  for (const auto& [name, child] : children) visit(child);
}

// One overload for each kind of expression that holds others.
template <typename Kind, typename Visit>
void children(const Kind& /*leaf*/, Visit& /*visit*/) {}
template <typename Visit>
void children(const Attribute& kind, Visit& visit) {
  boxed(kind.object, visit);
}
template <typename Visit>
void children(const Index& kind, Visit& visit) {
  boxed(kind.object, visit);
  boxed(kind.index, visit);
}
template <typename Visit>
void children(const SliceIndex& kind, Visit& visit) {
  boxed(kind.object, visit);
  boxed(kind.start, visit);
  boxed(kind.stop, visit);
  boxed(kind.step, visit);
}
template <typename Visit>
void children(const ListLiteral& kind, Visit& visit) {
  all(kind.items, visit);
}
template <typename Visit>
void children(const MapLiteral& kind, Visit& visit) {
  for (const auto& [key, value] : kind.entries) {
    visit(key);
    visit(value);
  }
}
template <typename Visit>
void children(const Unary& kind, Visit& visit) {
  boxed(kind.operand, visit);
}
template <typename Visit>
void children(const Binary& kind, Visit& visit) {
  boxed(kind.left, visit);
  boxed(kind.right, visit);
}
template <typename Visit>
void children(const Compare& kind, Visit& visit) {
  boxed(kind.first, visit);
  for (const auto& [comparison, other] : kind.others) visit(other);
}
template <typename Visit>
void children(const Conditional& kind, Visit& visit) {
  boxed(kind.value, visit);
  boxed(kind.condition, visit);
  boxed(kind.otherwise, visit);
}
template <typename Visit>
void children(const FilterCall& kind, Visit& visit) {
  boxed(kind.input, visit);
  all(kind.arguments, visit);
  all(kind.rest, visit);
  named(kind.named, visit);
}
template <typename Visit>
void children(const TestCall& kind, Visit& visit) {
  boxed(kind.input, visit);
  all(kind.arguments, visit);
}
template <typename Visit>
void children(const Call& kind, Visit& visit) {
  boxed(kind.callee, visit);
  all(kind.positional, visit);
  named(kind.named, visit);
  boxed(kind.others, visit);
  boxed(kind.more, visit);
}

}  // namespace walk

// Calls visit(child) for each expression directly inside.
template <typename Visit>
void for_each_child(const Expression& expression, Visit visit) {
  std::visit([&](const auto& kind) { walk::children(kind, visit); }, expression.kind);
}

// True where the body speaks of a name, in a macro of its own too.
[[nodiscard]] bool mentions(const Nodes& body, std::string_view name);

}  // namespace muko::tmpl
