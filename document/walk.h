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

// The headings in force at a point of a walk through Document::blocks: enter() each block as it is
// passed. A short line in bold in the middle of the page heads what follows, though no style says
// so; its continuation on the next line belongs to it. What stands so before the first words of the
// text is the letterhead or title, and heads nothing apart.
class HeadingTrail {
 public:
  void enter(const Block& block);
  // Those above a paragraph, outermost first: of a heading, only those of higher rank.
  [[nodiscard]] std::vector<std::string> above(const Paragraph& paragraph) const;
  [[nodiscard]] std::vector<std::string> all() const;

 private:
  struct Step {
    int level = 0;
    std::string text = {};
  };
  void enter_paragraph(const Paragraph& paragraph);

  std::vector<Step> trail_;
  bool in_text_ = false;  // behind the first words of the text
  bool goes_on_ = false;  // the block before was a heading by its look
};

// The headings above a place, outermost first. A walk from the start: for many places use
// HeadingTrail.
[[nodiscard]] std::vector<std::string> heading_path(const Document& document,
                                                    const Location& where);

}  // namespace muko
