// read_pages: pages of words and rules -> the blocks of a Document: tables (ruled, partly ruled,
// unruled, over page breaks), paragraphs, headings, lists, running heads set apart.
#pragma once

#include <vector>

#include "document/document.h"
#include "readers/page/page.h"

namespace muko {

// Fills blocks, stories, sections, pages and warnings of `document`; every block, cell and span
// gets its page and box. Takes any words and rules: what has no sensible place is left out.
void read_pages(std::vector<Page> pages, Document& document);

}  // namespace muko
