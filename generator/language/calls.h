// Calls: functions, methods, macros, and the members of `loop` and its like.
#pragma once

#include <optional>
#include <string>

#include "generator/language/evaluate.h"

namespace muko::tmpl {

// `caller` is the body of {% call %}, null outside of it.
[[nodiscard]] Value evaluate_call(const Call& call, Scope& scope, const Value* caller = nullptr);
// loop.index, macro.name, cycler.current; nullopt where there is no such member.
[[nodiscard]] std::optional<Value> object_member(const Object& object, const std::string& name,
                                                 Context& context);
// "text".upper without brackets; nullopt where there is none.
[[nodiscard]] std::optional<Value> bound_method(const Value& self, const std::string& name,
                                                Context& context);

}  // namespace muko::tmpl
