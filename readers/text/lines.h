// Lines: a text cut into its lines, and what is told of one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muko::text {

struct Line {
  std::string_view text = {};  // without spaces (but with tabs) at its end
  bool page_break_before = false;

  [[nodiscard]] bool empty() const { return text.empty(); }
};

// Views of `text`. Line breaks of every system; a form feed begins a page.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

// Code points before its first letter, a tab up to the next multiple of eight.
[[nodiscard]] int indent_of(std::string_view line);
// Code points of the line, tabs as above.
[[nodiscard]] int width_of(std::string_view line);

// Begins with the number or mark of an item: "1.", "2.3)", "а)", "IV.", "-", "•".
[[nodiscard]] bool begins_with_label(std::string_view line);

}  // namespace muko::text
