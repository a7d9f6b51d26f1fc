// Frames: the names that loops, macros and {% set %} give; from the inside out.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "generator/language/value.h"

namespace muko::tmpl {

// A frame that may be gone meanwhile.
struct FrameHandle {
  std::size_t index = 0;
  std::size_t serial = 0;
};

// The names must outlive the frames: they are those of the Program.
class Frames {
 public:
  Frames() { push(); }

  void push() { push(current()); }
  // A frame that sees `outer` instead of the one below it: of a macro. One that is gone is the
  // outermost.
  void push(FrameHandle outer);
  void pop();
  [[nodiscard]] FrameHandle current() const;

  // Null where no frame knows the name.
  [[nodiscard]] const Value* find(std::string_view name) const;
  // In the innermost frame; over the value of the name there, if any.
  void set(std::string_view name, Value value);
  // The same for a name that the frame does not have yet.
  void add(std::string_view name, Value value) { variables_.push_back({name, std::move(value)}); }
  // Drops all but the first `count` names of the innermost frame.
  void keep(std::size_t count);
  // What the names of the innermost frame are, for «may be you meant».
  [[nodiscard]] std::vector<std::string_view> names() const;

 private:
  struct Variable {
    std::string_view name;
    Value value;
  };
  struct Frame {
    std::size_t begin;
    std::size_t outer;  // index of the frame that is seen behind it; its own where there is none
    std::size_t serial;
  };

  std::vector<Variable> variables_ = {};
  std::vector<Frame> frames_ = {};
  std::size_t serials_ = 0;
};

}  // namespace muko::tmpl
