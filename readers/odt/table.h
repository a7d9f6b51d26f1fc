// Table: table:table -> Table.
#pragma once

#include <vector>

#include "base/xml.h"
#include "readers/odt/reading.h"

namespace muko::odt {

// Appends the table, unless it has no cells.
void read_table(XmlNode node, Flow& flow, std::vector<Block>& out);

}  // namespace muko::odt
