#include "readers/text/wrapping.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "base/utf8.h"

namespace muko::text {
namespace {

constexpr int kWidestPage = 140;
constexpr int kNarrowestPage = 30;
constexpr int kIndent = 2;
constexpr int kDeepIndent = 8;

int width_of_first_word(std::string_view line) {
  line = trim(line);
  return width_of(line.substr(0, line.find_first_of(" \t")));
}

int width_of_label(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t space = std::min(line.find_first_of(" \t", start), line.size());
  const std::size_t text = std::min(line.find_first_not_of(" \t", space), line.size());
  return width_of(line.substr(0, text));
}

}  // namespace

// The page is as wide as its widest lines, but for some that stick out, if many lines come near to
// that width.
Wrapping::Wrapping(const std::vector<Line>& lines) {
  std::vector<int> widths;
  for (const Line& line : lines) {
    const bool table = line.text.find_first_of("|\t") != std::string_view::npos;
    if (line.empty() || table) continue;
    page_width_ = std::max(page_width_, std::min(width_of(line.text), kWidestPage));
    if (indent_of(line.text) < kDeepIndent) widths.push_back(width_of(line.text));
  }
  if (widths.empty()) return;
  std::sort(widths.begin(), widths.end());
  const int width = widths[(widths.size() - 1) * 98 / 100];
  if (width < kNarrowestPage || width > kWidestPage) return;
  const auto full = widths.end() - std::lower_bound(widths.begin(), widths.end(), width * 4 / 5);
  if (full >= 2 && full * 4 >= static_cast<std::ptrdiff_t>(widths.size())) width_ = width;
}

bool Wrapping::goes_on(std::string_view first, std::string_view line, std::string_view next) const {
  if (width_ == 0 || begins_with_label(next)) return false;
  const bool no_room = width_of(line) + 1 + width_of_first_word(next) > width_;
  if (!no_room) return false;
  const int indent = indent_of(next);
  if (begins_with_label(first) && std::abs(indent - width_of_label(first)) <= 1) return true;
  return indent < indent_of(line) + kIndent;
}

Alignment Wrapping::alignment_of(std::string_view line) const {
  if (width_ == 0) return Alignment::Left;
  const int left = indent_of(line);
  const int right = page_width_ - width_of(line);
  if (left < kDeepIndent) return Alignment::Left;
  if (std::abs(left - right) <= std::max(4, page_width_ / 8)) return Alignment::Center;
  return left * 5 >= page_width_ * 2 ? Alignment::Right : Alignment::Left;
}

}  // namespace muko::text
