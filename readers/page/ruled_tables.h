// find_ruled_tables: ruling lines that meet -> tables with their cells, nested ones inside.
#pragma once

#include <vector>

#include "readers/page/layout.h"
#include "readers/page/rules.h"

namespace muko::page {

// Tables from top to bottom. The rules used are taken out of `ruling`, the words that stand in
// cells out of `words`.
[[nodiscard]] std::vector<LaidTable> find_ruled_tables(Ruling& ruling,
                                                       std::vector<const PageWord*>& words,
                                                       int page);

}  // namespace muko::page
