#include "readers/page/layout.h"

#include <algorithm>

namespace muko::page {
namespace {

constexpr double kGlue = 0.11;  // of the size: narrower gaps part no words

}  // namespace

double width_of(const Box& box) {
  return box.right - box.left;
}

double height_of(const Box& box) {
  return box.bottom - box.top;
}

void extend(Box& box, const Box& other) {
  box = {std::min(box.left, other.left), std::min(box.top, other.top),
         std::max(box.right, other.right), std::max(box.bottom, other.bottom)};
}

bool is_glued(const PageWord& first, const PageWord& second) {
  // OCR parts words itself, and its boxes may touch.
  if (first.font.empty() && second.font.empty()) return false;
  const double gap = second.box.left - first.box.right;
  return gap < kGlue * std::max({first.size, second.size, 1.0});
}

std::string text_of(const Line& line) {
  std::string text;
  const PageWord* before = nullptr;
  for (const PageWord* word : line.words) {
    if (before != nullptr && !is_glued(*before, *word)) text += ' ';
    text += word->text;
    before = word;
  }
  return text;
}

}  // namespace muko::page
