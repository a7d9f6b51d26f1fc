// Wrapping: which lines of a text are broken at the width of its page, and so one paragraph.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "readers/text/lines.h"

namespace muko::text {

class Wrapping {
 public:
  explicit Wrapping(const std::vector<Line>& lines);

  // `next` goes on with the paragraph whose last line is `line` and whose first one is `first`.
  [[nodiscard]] bool goes_on(std::string_view first, std::string_view line,
                             std::string_view next) const;
  [[nodiscard]] bool is_wrapped() const { return width_ != 0; }
  // Of a line that stands in the middle or at the right of the page.
  [[nodiscard]] Alignment alignment_of(std::string_view line) const;

 private:
  int width_ = 0;       // of its lines in code points; 0 where each line is a paragraph
  int page_width_ = 0;  // with what stands at its right edge
};

}  // namespace muko::text
