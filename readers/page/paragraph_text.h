// ParagraphText: lines of words -> text and spans; spaces, tabs and hyphens at line ends.
#pragma once

#include <string>

#include "document/document.h"
#include "readers/page/hyphenation.h"
#include "readers/page/layout.h"

namespace muko::page {

// Fills text and spans of `paragraph` (whose `where` is set); a label is set apart. A span is what
// has one format on one line, so that its box is a rectangle around it. `cell_right`: the
// edge at which the lines of a cell break; 0 outside of tables, where wide gaps between words part
// columns («Начальник     И.О. Фамилия») and become a tab.
void write_lines(const Lines& lines, double cell_right, Hyphenation& hyphenation,
                 Paragraph& paragraph);

}  // namespace muko::page
