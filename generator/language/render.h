// Render: nodes + data -> text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "generator/language/ast.h"
#include "generator/language/context.h"

namespace muko::tmpl {

// How values get into the output: escaped, with the formatting of the run they stand in.
class Writer {
 public:
  virtual ~Writer() = default;

  virtual void write(std::string_view text, std::size_t run, std::string& out) const = 0;
  // A field that has no value, in mode Undefined::Mark.
  virtual void mark(std::string_view field, std::size_t run, std::string& out) const = 0;

 protected:
  Writer() = default;
  Writer(const Writer&) = default;
  Writer(Writer&&) = default;
  Writer& operator=(const Writer&) = default;
  Writer& operator=(Writer&&) = default;
};

// The ids that were given out in one document: FreshId nodes of all its parts share them.
struct FreshIds {
  std::size_t last = 0;
};

// Faults are left in `context`. Throws Error(LimitExceeded).
void render(const Program& program, const json& data, const Writer& writer, FreshIds& ids,
            Context& context, std::string& out);

}  // namespace muko::tmpl
