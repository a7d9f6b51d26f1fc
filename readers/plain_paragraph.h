// PlainParagraph: paragraphs and tables of formats that have no styles of paragraphs.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "readers/places.h"

namespace muko {

// A paragraph of one span (of none where the text is empty).
[[nodiscard]] Paragraph plain_paragraph(std::string_view text, const SpanFormat& format,
                                        const Location& where);
// Gives the table a cell with an empty paragraph wherever its grid has none, and sorts them.
void fill_holes(Table& table, Places& places);

}  // namespace muko
