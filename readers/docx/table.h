// Table: w:tbl -> Table.
#pragma once

#include <vector>

#include "base/xml.h"
#include "readers/docx/reading.h"

namespace muko::docx {

// Appends the table, unless all its rows are deleted.
void read_table(XmlNode node, Flow& flow, std::vector<Block>& out);

}  // namespace muko::docx
