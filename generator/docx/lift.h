// Lift: moves the tags of a block to where its author meant them: a loop whose tags stand in
// different cells repeats the row, one whose tags stand in paragraphs of their own repeats what
// is between; paragraphs and rows that held only tags vanish.
#pragma once

#include <map>
#include <vector>

#include "generator/docx/find_tags.h"

namespace muko::tmpl {

// Properties (<w:pPr>) of a paragraph that vanished, by the element it stood in: a cell that is
// left without a paragraph gets one like it.
using VanishedParagraphs = std::map<const XmlElement*, XmlElementPtr>;

// Faults are added to `found.faults`; then the tree is no good any more.
[[nodiscard]] VanishedParagraphs lift_blocks(FoundTags& found, const std::vector<TagBlock>& blocks,
                                             XmlElement& root);

}  // namespace muko::tmpl
