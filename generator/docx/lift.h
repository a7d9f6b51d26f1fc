// Lift: moves the tags of a block to where its author meant them: a loop whose tags stand in
// different cells repeats the row, one whose tags stand in paragraphs of their own repeats what
// is between; paragraphs and rows that held only tags vanish.
#pragma once

#include <vector>

#include "generator/docx/find_tags.h"
#include "generator/docx/removal.h"

namespace muko::tmpl {

// Faults are added to `found.faults`; then the tree is no good any more.
// `drop_empty`: a paragraph that held only tags without a prefix vanishes as well; else it stays,
// as it does with docxtpl.
[[nodiscard]] VanishedParagraphs lift_blocks(FoundTags& found, const std::vector<TagBlock>& blocks,
                                             XmlElement& root, bool drop_empty);

}  // namespace muko::tmpl
