// Layout: what the steps of read_pages hand to each other. A Line, a Grid's cell and all that is
// built of them point to the words of the Pages, which outlive them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readers/page/page.h"

namespace muko::page {

struct Line {
  int page = 1;
  std::vector<const PageWord*> words = {};  // from left to right
  Box box = {};
  double baseline = 0;
  double size = 0;  // of most of its letters, pt; never 0
};
using Lines = std::vector<Line>;

struct LaidTable;

struct LaidCell {
  int row = 0;     // from 0
  int column = 0;  // from 0
  int rowspan = 1;
  int colspan = 1;
  int page = 1;
  Box box = {};
  Lines lines = {};
  std::vector<LaidTable> nested;  // no initializer: clang 14 would want LaidTable complete here
};

// A table as it lies on one page; after join_over_pages also on several.
struct LaidTable {
  int page = 1;                 // the first …
  int last_page = 1;            // … and the last one
  std::vector<double> xs = {};  // column edges, columns + 1
  std::vector<double> ys = {};  // row edges on the (last) page
  int rows = 0;
  int header_rows = 0;
  bool bordered = true;
  bool ruled = true;                 // false: columns found by the gaps between words
  bool open_bottom = false;          // no rule closes its last row: it goes on overleaf
  bool lines_apart = false;          // each line in it is a paragraph: a letterhead
  bool guessed = false;              // rows or columns rest on a guess
  double text_bottom = 0;            // of full pages like its (last) one
  double padding = 2;                // between rules and words, pt
  Box box = {};                      // on the first page
  std::vector<LaidCell> cells = {};  // by row, then by column
};

// A piece of a page, from top to bottom.
struct Item {
  int page = 1;
  double top = 0;
  double bottom = 0;
  std::optional<LaidTable> table = {};
  Line line = {};  // where it is no table
};

// What all lines outside of tables show of the page's measures.
struct Measures {
  double left = 0;  // edges of the text
  double right = 0;
  double indent = 0;    // of first lines, pt; 0 none
  double pitch = 1.15;  // of lines in one paragraph, in sizes
  double size = 12;     // of the text
};

[[nodiscard]] double width_of(const Box& box);
[[nodiscard]] double height_of(const Box& box);
void extend(Box& box, const Box& other);
// The text of a line, words parted by single spaces.
[[nodiscard]] std::string text_of(const Line& line);
// True where `second` stands so close behind `first` that they are one word.
[[nodiscard]] bool is_glued(const PageWord& first, const PageWord& second);

}  // namespace muko::page
