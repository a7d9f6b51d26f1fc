// Regrid: the columns of a table whose rows came out with another number of cells.
#pragma once

#include <cstddef>
#include <string>

namespace muko::tmpl {

// `position` is inside <w:tblGrid> of `xml`; what is written to `out` so far ends there. Writes the
// columns (as many as the widest row has, as wide in all as they were) and gives the place where
// to go on: the end of the grid. Throws Error(LimitExceeded) for more columns than Word has.
[[nodiscard]] std::size_t regrid(const std::string& xml, std::size_t position,
                                 const std::string& prefix, std::string& out);

}  // namespace muko::tmpl
