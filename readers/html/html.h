// Html: a page of HTML, also one saved by Word -> Document.
//
// * Text: headings, paragraphs, lists with their numbers, preformatted text, tables with spans,
//   links; deleted (del) and hidden text out. Formatting by elements and by style attributes.
//   Not: style sheets, scripts, frames, forms, pictures.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace muko {

// Throws Error LimitExceeded.
[[nodiscard]] Document read_html(std::string_view bytes, const std::string& file);

}  // namespace muko
