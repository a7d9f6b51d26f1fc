// Walk: going through a Document and addressing it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.h"

namespace muko {

// Every paragraph of the blocks in reading order, those in cells and nested tables too.
void for_each_paragraph(const std::vector<Block>& blocks,
                        const std::function<void(const Paragraph&)>& visit);
// Every table, nested ones behind the one around them.
void for_each_table(const std::vector<Block>& blocks,
                    const std::function<void(const Table&)>& visit);

// "label text", or the text alone. Joined like this in Cell::text.
[[nodiscard]] std::string labelled_text(const Paragraph& paragraph);
// Fills Cell::text from Cell::blocks, the nested ones first; empty paragraphs are left out. Readers
// call it once at the end.
void fill_cell_texts(std::vector<Block>& blocks);

// The headings in force at a point of a walk through Document::blocks: enter() each paragraph as
// it is passed. Keeps pointers to them.
class HeadingTrail {
 public:
  void enter(const Paragraph& paragraph);  // anything but a heading of the body changes nothing
  // Those above a paragraph, outermost first: of a heading, only those of higher rank.
  [[nodiscard]] std::vector<std::string> above(const Paragraph& paragraph) const;
  [[nodiscard]] std::vector<std::string> all() const;

 private:
  std::vector<const Paragraph*> trail_;
};

// The headings above a place, outermost first. A walk from the start: for many places use
// HeadingTrail.
[[nodiscard]] std::vector<std::string> heading_path(const Document& document,
                                                    const Location& where);

}  // namespace muko
