// Text: plain text and Markdown -> Document.
//
// * The encoding is guessed (language/encoding.h). Empty lines, indents and labels part
//   paragraphs; lines broken at the width of the page are joined.
// * Tables by pipes, by tabs, and drawn with lines (│ ─ + |). Lines in the middle or at the right
//   of the page are aligned so.
// * Markdown, where a text has its marks: headings, lists, emphasis, links.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace muko {

// Throws Error LimitExceeded.
[[nodiscard]] Document read_text(std::string_view bytes, const std::string& file);

}  // namespace muko
