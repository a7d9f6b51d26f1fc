#include "readers/page/lines.h"

#include <algorithm>
#include <utility>

namespace muko::page {
namespace {

// A word whose baseline is lower by more of the size stands in the next line; superscripts are
// above by a third.
constexpr double kSameLine = 0.42;

}  // namespace

Line line_of(std::vector<const PageWord*> words, int page) {
  std::sort(words.begin(), words.end(), [](const PageWord* a, const PageWord* b) {
    return a->box.left != b->box.left ? a->box.left < b->box.left : a->baseline < b->baseline;
  });
  Line line;
  line.page = page;
  line.box = words.front()->box;
  // The size and baseline of the widest words: not of a mark in small print.
  const PageWord* widest = words.front();
  for (const PageWord* word : words) {
    extend(line.box, word->box);
    if (width_of(word->box) > width_of(widest->box)) widest = word;
  }
  line.baseline = widest->baseline;
  line.size = std::max(widest->size, 1.0);
  line.words = std::move(words);
  return line;
}

Lines make_lines(std::vector<const PageWord*> words, int page) {
  Lines lines;
  if (words.empty()) return lines;
  std::sort(words.begin(), words.end(), [](const PageWord* a, const PageWord* b) {
    return a->baseline != b->baseline ? a->baseline < b->baseline : a->box.left < b->box.left;
  });
  std::vector<const PageWord*> current;
  double first = 0;
  double size = 0;
  for (const PageWord* word : words) {
    const double step = kSameLine * std::max(std::min(size, 2 * word->size), word->size * 0.8);
    if (!current.empty() && word->baseline - first > step) {
      lines.push_back(line_of(std::move(current), page));
      current.clear();
    }
    if (current.empty()) {
      first = word->baseline;
      size = 0;
    }
    size = std::max(size, word->size);
    current.push_back(word);
  }
  lines.push_back(line_of(std::move(current), page));
  return lines;
}

}  // namespace muko::page
