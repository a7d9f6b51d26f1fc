#include "generator/language/walk.h"

#include <algorithm>

namespace muko::tmpl {
namespace {

bool has_name(const Expression& expression, std::string_view name) {  // NOLINT(misc-no-recursion)
  const auto* known = std::get_if<Name>(&expression.kind);
  if (known != nullptr && known->name == name) return true;
  bool found = false;
  for_each_child(expression,
                 [&](const Expression& child) { found = found || has_name(child, name); });
  return found;
}

// One overload for each kind of node that holds expressions or bodies.
struct Mentions {
  std::string_view name;

  template <typename Leaf>
  bool operator()(const Leaf& /*leaf*/) const {
    return false;
  }
  bool operator()(const Output& node) const { return has_name(node.value, name); }
  bool operator()(const For& node) const {
    return has_name(node.items, name) ||
           (node.condition != nullptr && has_name(*node.condition, name)) ||
           mentions(node.body, name) || mentions(node.otherwise, name);
  }
  bool operator()(const If& node) const {
    const auto in_branch = [&](const Branch& branch) {
      return has_name(branch.condition, name) || mentions(branch.body, name);
    };
    return std::any_of(node.branches.begin(), node.branches.end(), in_branch) ||
           mentions(node.otherwise, name);
  }
  bool operator()(const Set& node) const { return has_name(node.value, name); }
  bool operator()(const SetBlock& node) const {
    return has_name(node.value, name) || mentions(node.body, name);
  }
  bool operator()(const With& node) const {
    return std::any_of(node.values.begin(), node.values.end(),
                       [&](const auto& value) { return has_name(value.second, name); }) ||
           mentions(node.body, name);
  }
  bool operator()(const Macro& node) const {
    return std::any_of(node.parameters.begin(), node.parameters.end(),
                       [&](const Parameter& parameter) {
                         return parameter.otherwise != nullptr &&
                                has_name(*parameter.otherwise, name);
                       }) ||
           mentions(node.body, name);
  }
  bool operator()(const CallBlock& node) const {
    return has_name(node.value, name) || (*this)(node.caller);
  }
  bool operator()(const FilterBlock& node) const {
    return has_name(node.value, name) || mentions(node.body, name);
  }
  bool operator()(const Do& node) const { return has_name(node.value, name); }
  bool operator()(const Whole& node) const { return mentions(node.body, name); }
};

}  // namespace

bool mentions(const Nodes& body, std::string_view name) {  // NOLINT(misc-no-recursion)
  return std::any_of(body.begin(), body.end(),
                     [&](const Node& node) { return std::visit(Mentions{name}, node); });
}

}  // namespace muko::tmpl
