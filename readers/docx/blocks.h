// Blocks: what stands in a body, cell, text box, header or note: paragraphs, tables, wrappers.
#pragma once

#include <vector>

#include "base/xml.h"
#include "readers/docx/reading.h"

namespace muko::docx {

// Appends the blocks of `container` (w:body, w:tc, w:txbxContent, w:hdr, w:footnote …).
void read_blocks(XmlNode container, Flow& flow, std::vector<Block>& out);

}  // namespace muko::docx
