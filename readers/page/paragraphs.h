// make_paragraphs: lines of one column -> paragraphs, by indents, gaps, short last lines, labels.
#pragma once

#include <vector>

#include "document/document.h"
#include "readers/page/layout.h"

namespace muko::page {

// Lines that make one paragraph; over a page break too.
struct Draft {
  Lines lines = {};
  Alignment alignment = Alignment::Left;
  double indent_first_line = 0;  // pt, from `indent_left`
  double indent_left = 0;        // pt, from the column's edge
  double space_before = 0;       // pt
  double pitch = 0;              // of its lines, in sizes; 0 for a single line
  double right = 0;              // edge of the cell at which its lines break; 0 outside of tables
};

// The column the lines stand in.
struct Column {
  double left = 0;
  double right = 0;
  double indent = 0;         // usual first-line indent; 0 unknown
  double pitch = 1.2;        // usual distance of lines, in sizes
  bool cell = false;         // of a table
  bool lines_apart = false;  // each line is a paragraph
};

[[nodiscard]] std::vector<Draft> make_paragraphs(Lines lines, const Column& column);

// Parts the paragraphs of a cell where a line begins like an item («Составление …»), if that makes
// just as many as another cell of the row has for sure.
void part_into(std::vector<Draft>& drafts, std::size_t count, const Column& column);

// A paragraph that is a deadline; several of them in a cell are so many items of the row.
[[nodiscard]] bool is_date_item(const Draft& draft);

}  // namespace muko::page
