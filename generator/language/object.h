// Object: what a template can call or ask for members: the loop around, macros, namespaces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "generator/language/frames.h"
#include "generator/language/value.h"

namespace muko::tmpl {

struct For;       // generator/language/ast.h
struct Macro;     // the same
struct Function;  // generator/language/functions.h
struct Method;    // generator/language/methods.h

// `loop` inside {% for %}.
struct Loop {
  const For* node = nullptr;
  std::vector<Value> items = {};
  std::size_t index0 = 0;
  std::size_t depth = 1;
  FrameHandle frame = {};           // around the loop
  bool has_changed = false;         // loop.changed(…) was asked
  std::vector<Value> changed = {};  // with these
};

// A macro with the names that it sees; the body of {% call %} is one too.
struct MacroObject {
  const Macro* macro = nullptr;
  FrameHandle frame = {};
};

struct Namespace {
  std::vector<std::pair<std::string, Value>> members = {};
};

struct Cycler {
  std::vector<Value> items = {};
  std::size_t position = 0;
};

struct Joiner {
  Value separator = {};
  bool used = false;
};

// "text".upper without its brackets.
struct BoundMethod {
  Value self = {};
  const Method* method = nullptr;
};

struct Object {
  std::variant<Loop, MacroObject, Namespace, Cycler, Joiner, const Function*, BoundMethod> kind;
};

// What a call passes.
struct CallArguments {
  std::vector<Value> positional = {};
  std::vector<std::pair<std::string_view, Value>> named = {};
};

}  // namespace muko::tmpl
