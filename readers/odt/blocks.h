// Blocks: what stands in a body, cell, text box, header or note: paragraphs, lists, tables.
#pragma once

#include <vector>

#include "base/xml.h"
#include "readers/odt/reading.h"

namespace muko::odt {

inline constexpr int kMaxDepth = 20;  // of tables and text boxes one in another

// Appends the blocks of `container` (office:text, table:table-cell, draw:text-box …).
void read_blocks(XmlNode container, Flow& flow, std::vector<Block>& out);

}  // namespace muko::odt
