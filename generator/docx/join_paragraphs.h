// JoinParagraphs: docxtpl's «{%-» at the beginning of a paragraph takes the paragraph to the one
// before, «-%}» at its end takes the next one to it; a tag or comment that goes on in the next
// paragraphs makes one of them.
#pragma once

#include <vector>

#include "generator/docx/paragraphs.h"

namespace muko::tmpl {

// Paragraphs that were joined to another leave the list.
void join_paragraphs(std::vector<ParagraphPlace>& paragraphs);

}  // namespace muko::tmpl
