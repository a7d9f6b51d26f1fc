// Rows of a table whose columns are known, but no rules part its rows.
#pragma once

#include <vector>

#include "readers/page/gutters.h"
#include "readers/page/layout.h"

namespace muko::page {

// Indexes of the lines at which rows begin, 0 first. `header`: so many lines at the beginning are
// the header, one row.
[[nodiscard]] std::vector<std::size_t> row_starts(const Lines& lines, const Frame& frame,
                                                  std::size_t header);

// Rows inside of one ruled row: lines at which numbers of their own begin, 0 first; only 0 where
// there are none. Each number must head texts in most of the columns.
[[nodiscard]] std::vector<std::size_t> numbered_starts(const Lines& lines, const Frame& frame);

// How many lines the header takes that begins with the first line.
[[nodiscard]] std::size_t header_lines(const Lines& lines, const Frame& frame);

// Rows of lines -> a table; `edges` between rows where rules give them (rows + 1), else empty.
[[nodiscard]] LaidTable lay_rows(Lines lines, const std::vector<std::size_t>& starts,
                                 const Frame& frame, const std::vector<double>& edges);

// Adds a row of one cell over all columns to the end of a table.
void add_band(LaidTable& table, Lines lines);

}  // namespace muko::page
