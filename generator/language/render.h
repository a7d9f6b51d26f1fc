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
  // True where write() escapes: then `| e` is left undone.
  [[nodiscard]] virtual bool escapes() const { return true; }
  // A field that has no value, in mode Undefined::Mark.
  virtual void mark(std::string_view field, std::size_t run, std::string& out) const = 0;
  // An object for the document: {$rich: …}, {$image: …, width: 40mm}, {$document: …}: a map whose
  // first key begins with «$». Gives what is wrong with it, in Russian; "" when nothing is.
  [[nodiscard]] virtual std::string write_object(const json& object, std::size_t run,
                                                 std::string& out) const;
  // What a macro, {% call %}, {% filter %} or a block {% set %} printed: `printed` is in the form
  // of the output (XML for a document).
  virtual void write_printed(std::string_view printed, std::size_t run, std::string& out) const;
  // What {% filter %} made of `printed`, in its place.
  virtual void write_filtered(std::string_view text, std::string_view printed,
                              std::string& out) const;
  // `printed` as plain text, for filters and comparisons.
  [[nodiscard]] virtual std::string plain_text(std::string_view printed) const;

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
