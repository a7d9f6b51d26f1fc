// Evaluate: expression + the names it can see -> value.
#pragma once

#include <string>

#include "generator/language/ast.h"
#include "generator/language/context.h"
#include "generator/language/frames.h"
#include "generator/language/object.h"

namespace muko::tmpl {

// What an expression can call that prints.
class Printer {
 public:
  virtual ~Printer() = default;

  virtual Value call_macro(const MacroObject& macro, CallArguments arguments) = 0;
  // loop(items) of a recursive loop.
  virtual Value repeat_loop(const Loop& loop, const Value& items) = 0;

 protected:
  Printer() = default;
  Printer(const Printer&) = default;
  Printer(Printer&&) = default;
  Printer& operator=(const Printer&) = default;
  Printer& operator=(Printer&&) = default;
};

// The names a node can see: those of the frames, then the fields of the data.
struct Scope {
  const json& data;
  Context& context;
  Printer& printer;
  Frames frames = {};
  Value captured = {};  // what Captured stands for
};

// Never throws but Error(LimitExceeded): what can't be computed is a fault of the context.
[[nodiscard]] Value evaluate(const Expression& expression, Scope& scope);
// For conditions: a field that the data lack is false there, and no fault.
[[nodiscard]] bool holds(const Expression& expression, Scope& scope);

// "м.срок.начало": how the template calls an expression; "" where it is no chain of names.
[[nodiscard]] std::string name_of(const Expression& expression);

}  // namespace muko::tmpl
