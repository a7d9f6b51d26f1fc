// Compose: what was laid out -> blocks of the Document, with their places, boxes and spans.
#pragma once

#include <vector>

#include "document/document.h"
#include "readers/page/hyphenation.h"
#include "readers/page/layout.h"
#include "readers/page/paragraphs.h"

namespace muko::page {

class Composer {
 public:
  explicit Composer(Hyphenation& hyphenation) : hyphenation_(hyphenation) {}

  // `measures`: of the text around; headings are told by it.
  [[nodiscard]] Paragraph paragraph(const Draft& draft, const Measures& measures, int section);
  [[nodiscard]] Table table(const LaidTable& laid, const Measures& measures, int section);
  // Lines of headers and footers, a paragraph each.
  [[nodiscard]] Paragraph story_line(const Line& line, Story story);

 private:
  struct Place {
    Story story = Story::Body;
    int table = 0;
    int row = 0;
    int cell = 0;
  };
  [[nodiscard]] Paragraph compose(const Draft& draft, const Place& place);
  void fill_cell(const LaidCell& laid, const std::vector<Draft>& drafts, const Measures& measures,
                 const Place& place, Cell& cell);
  [[nodiscard]] Table nested_table(const LaidTable& laid, const Measures& measures, int section,
                                   int depth);

  Hyphenation& hyphenation_;
  int paragraphs_ = 0;
  int tables_ = 0;
};

}  // namespace muko::page
