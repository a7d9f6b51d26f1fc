#include "readers/page/gutters.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muko::page {
namespace {

constexpr double kSpaceInText = 0.5;  // of the size: no gap between columns
constexpr double kLevel = 2.5;        // pt

constexpr double kBin = 0.5;     // pt
constexpr double kNoise = 0.1;   // of the lines may cross a gutter
constexpr double kNarrow = 2.6;  // pt: no gutter is narrower …
constexpr double kWide = 0.75;   // … of the size: wide enough among few lines
constexpr std::size_t kFewLines = 8;
constexpr double kWideGap = 0.9;  // of the size

struct Extent {
  double left = 0;
  double right = 0;
};

Extent extent_of(const std::vector<const Line*>& lines) {
  Extent extent{lines.front()->box.left, lines.front()->box.right};
  for (const Line* line : lines) {
    extent.left = std::min(extent.left, line->box.left);
    extent.right = std::max(extent.right, line->box.right);
  }
  return extent;
}

// How many lines have a word at each place.
std::vector<int> coverage_of(const std::vector<const Line*>& lines, const Extent& extent) {
  const auto bins = static_cast<std::size_t>((extent.right - extent.left) / kBin) + 2;
  std::vector<int> steps(bins + 1, 0);
  for (const Line* line : lines) {
    std::size_t covered_to = 0;  // words of a line count once where they overlap
    for (const PageWord* word : line->words) {
      const auto at = [&](double x) {
        return static_cast<std::size_t>(
            std::clamp((x - extent.left) / kBin, 0.0, static_cast<double>(bins - 1)));
      };
      const std::size_t first = std::max(at(word->box.left), covered_to);
      const std::size_t last = at(word->box.right) + 1;
      if (first >= last) continue;
      ++steps[first];
      --steps[last];
      covered_to = last;
    }
  }
  int count = 0;
  for (int& step : steps) step = count += step;
  return steps;
}

// The middle of the emptiest part of a gutter (bins [first, last)).
double emptiest(const std::vector<int>& coverage, std::size_t first, std::size_t last) {
  const auto begin = coverage.begin();
  const int least = *std::min_element(begin + static_cast<std::ptrdiff_t>(first),
                                      begin + static_cast<std::ptrdiff_t>(last));
  std::size_t best_start = first;
  std::size_t best_length = 0;
  for (std::size_t at = first; at < last; ++at) {
    const std::size_t start = at;
    while (at < last && coverage[at] == least) ++at;
    if (at - start > best_length) {
      best_start = start;
      best_length = at - start;
    }
  }
  return static_cast<double>(best_start) + static_cast<double>(best_length) / 2;
}

double size_of(const std::vector<const Line*>& lines) {
  std::vector<double> sizes;
  sizes.reserve(lines.size());
  for (const Line* line : lines) sizes.push_back(line->size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

// The commonest beginning of the texts in each column.
std::vector<double> lefts_of(const std::vector<const Line*>& lines, const Frame& frame) {
  std::vector<std::map<long, int>> counts(frame.columns());
  std::vector<int> texts(frame.columns(), 0);
  for (const Line* line : lines) {
    std::size_t before = frame.columns();
    for (const PageWord* word : line->words) {
      const std::size_t column = frame.column_at(word->box.left + 1);
      if (column != before) {
        ++counts[column][std::lround(word->box.left)];
        ++texts[column];
      }
      before = column;
    }
  }
  std::vector<double> lefts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto most =
        std::max_element(counts[i].begin(), counts[i].end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool level = most != counts[i].end() && most->second * 2 > texts[i];
    lefts.push_back(level ? static_cast<double>(most->first) : -1);
  }
  return lefts;
}

}  // namespace

std::size_t Frame::column_at(double x) const {
  const auto edge = std::upper_bound(edges.begin() + 1, edges.end() - 1, x);
  return static_cast<std::size_t>(edge - edges.begin()) - 1;
}

Frame find_frame(const std::vector<const Line*>& lines) {
  Frame frame;
  if (lines.size() < 2) return frame;
  const Extent extent = extent_of(lines);
  const std::vector<int> coverage = coverage_of(lines, extent);
  const int noise = static_cast<int>(kNoise * static_cast<double>(lines.size()));
  const double narrowest =
      lines.size() < kFewLines ? std::max(kNarrow, kWide * size_of(lines)) : kNarrow;
  frame.edges.push_back(extent.left - 1);
  std::size_t start = 0;
  for (std::size_t bin = 1; bin < coverage.size(); ++bin) {
    if (coverage[bin] > noise) {
      const double width = static_cast<double>(bin - start) * kBin;
      const bool inner = start > 1;
      if (inner && width >= narrowest) {
        frame.edges.push_back(extent.left + emptiest(coverage, start, bin) * kBin);
      }
      start = bin + 1;
    }
  }
  frame.edges.push_back(extent.right + 1);
  frame.lefts = lefts_of(lines, frame);
  return frame;
}

namespace {

// A word that begins its column's text nowhere near where the others do, a space behind the word in
// the column before: the line takes no notice of the columns.
bool runs_on(const PageWord& before, const PageWord& word, std::size_t column, const Frame& frame) {
  if (frame.lefts.size() <= column || frame.lefts[column] < 0) return false;
  return word.box.left - before.box.right < kSpaceInText * word.size &&
         std::abs(word.box.left - frame.lefts[column]) > kLevel;
}

}  // namespace

Fit fit_of(const Line& line, const Frame& frame) {
  const std::size_t first = frame.column_at(line.words.front()->box.left + 0.5);
  std::size_t column = first;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Box& box = line.words[i]->box;
    const std::size_t begins = frame.column_at(box.left + 1.5);
    const std::size_t ends = frame.column_at(box.right - 1.5);
    if (ends > begins) return Fit::Crosses;
    if (i > 0 && begins != column && runs_on(*line.words[i - 1], *line.words[i], begins, frame)) {
      return Fit::Crosses;
    }
    column = begins;
  }
  return column == first ? Fit::Inside : Fit::Across;
}

bool has_wide_gap(const Line& line) {
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const double gap = line.words[i]->box.left - line.words[i - 1]->box.right;
    if (gap > kWideGap * line.size) return true;
  }
  return false;
}

}  // namespace muko::page
