// Location: the place of a block, a span or a quote in a Document (design.md §4).
#pragma once

#include <optional>

namespace muko {

// The story a text belongs to (OOXML's word): only Body counts in the numbering of paragraphs.
enum class Story { Body, TextBox, Header, Footer, Footnote, Endnote, Comment };

// A box on a page in points from its upper left corner; for PDF and scans.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  friend bool operator==(const Box&, const Box&) = default;
};

// Numbers count from 1; 0 is "does not apply". Outside tables a paragraph is addressed by
// `paragraph` (its number among the paragraphs of its story that stand in no table); inside one by
// table, row, cell (`table`: number among all tables of the document in their order, nested ones
// too; `row` and `cell`: place in the grid of that innermost table; `cell` is the grid column).
// `start` and `end` are code points in the text of that paragraph or cell as dumped, from 0, end
// excluded; -1 = the whole of it.
struct Location {
  Story story = Story::Body;
  int page = 0;
  int paragraph = 0;
  int table = 0;
  int row = 0;
  int cell = 0;
  int start = -1;
  int end = -1;
  std::optional<Box> box = {};

  friend bool operator==(const Location&, const Location&) = default;
};

// The same place without offsets.
[[nodiscard]] Location whole(const Location& where);
// Narrows `where` to the code points [start, end) of its text.
[[nodiscard]] Location part_of(const Location& where, int start, int end);

}  // namespace muko
