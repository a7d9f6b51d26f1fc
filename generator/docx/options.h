// Options: what a template asks of the engine beside its tags. They stand in a document property
// «muko» (File, Info, Advanced properties) or in its first comment:
//
//   muko: убирать пустые строки; начинать списки заново
#pragma once

#include <string>
#include <string_view>

#include "generator/docx/paragraphs.h"
#include "ooxml/package.h"

namespace muko::tmpl {

struct TemplateOptions {
  // Paragraphs and rows that hold only tags vanish where these print nothing; without it they stay,
  // empty, as with docxtpl. Blank lines in a value part paragraphs then.
  bool drop_empty = false;
  // A list within a loop begins anew in each pass.
  bool restart_lists = false;
  // Number of the comment that said so: it does not go into the document; "" for none.
  std::string comment = {};
  StyleIds headings = {};  // for places in messages
};

[[nodiscard]] TemplateOptions read_options(const ooxml::Package& package);

}  // namespace muko::tmpl
