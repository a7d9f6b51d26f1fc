// Nesting: after the tags were lifted, blocks must lie in one another as their author wrote them.
#pragma once

#include <cstddef>
#include <vector>

#include "generator/docx/find_tags.h"

namespace muko::tmpl {

// The numbers of the tags in the order in which they stand in the tree.
void collect_order(const XmlElement& element, std::vector<std::size_t>& order);

// A block that crosses another, or lost one of its tags, is a fault of `found`.
void check_nesting(FoundTags& found, const std::vector<TagBlock>& blocks, const XmlElement& root);

}  // namespace muko::tmpl
