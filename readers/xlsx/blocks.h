// Blocks: the cells of a sheet -> tables, and paragraphs for what stands above and below them.
//
// Empty rows part a sheet into groups. A group with at least three filled cells in a row (two,
// where the sheet has no more) is a table; what precedes that row in its group, and a group
// without such a row, is a title, an approval or a line to sign: paragraphs, or a table without
// lines where two cells stand side by side.
#pragma once

#include <vector>

#include "document/document.h"
#include "readers/places.h"
#include "readers/xlsx/sheet.h"

namespace muko::xlsx {

void append_blocks(const Sheet& sheet, Places& places, std::vector<Block>& out);

}  // namespace muko::xlsx
