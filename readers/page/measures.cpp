#include "readers/page/measures.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muko::page {
namespace {

constexpr double kLeastIndent = 10;  // pt
constexpr double kMostIndent = 80;
constexpr int kOftenIndented = 3;        // lines, before an indent is the usual one
constexpr double kNarrowestPitch = 0.9;  // sizes
constexpr double kWidestPitch = 2.3;
constexpr double kFullLine = 0.85;   // of the width: such a line goes on
constexpr double kPitchStep = 0.05;  // sizes

constexpr double kFewer = 0.04;           // of the lines may stick out of the margins
constexpr std::size_t kEnoughLines = 20;  // to see the margins by
constexpr double kCellPadding = 5.4;      // pt: Word's own; tables begin so far left of the text

constexpr double kStep = 2;  // pt: positions nearer than this are one

double commonest(const std::map<long, int>& counts, double otherwise, double step) {
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? otherwise : static_cast<double>(most->first) * step;
}

double indent_of(const std::vector<const Line*>& lines, double left) {
  std::map<long, int> counts;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const double indent = lines[i]->box.left - left;
    const bool before_margin = lines[i + 1]->box.left - left < kStep;
    if (before_margin && indent > kLeastIndent && indent < kMostIndent) {
      ++counts[std::lround(indent / kStep)];
    }
  }
  const double indent = commonest(counts, 0, kStep);
  return indent > 0 && counts[std::lround(indent / kStep)] >= kOftenIndented ? indent : 0;
}

double pitch_of(const std::vector<const Line*>& lines, const Measures& measures) {
  std::map<long, int> counts;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& line = *lines[i];
    const Line& next = *lines[i + 1];
    if (next.page != line.page) continue;
    const double pitch = (next.baseline - line.baseline) / std::max(line.size, 1.0);
    const double width = measures.right - measures.left;
    const bool full = line.box.right - measures.left > kFullLine * width;
    if (full && pitch > kNarrowestPitch && pitch < kWidestPitch) {
      ++counts[std::lround(pitch / kPitchStep)];
    }
  }
  return commonest(counts, 1.2, kPitchStep);
}

}  // namespace

void widen(Measures& measures, std::size_t lines, const std::vector<Box>& tables) {
  if (lines >= kEnoughLines) return;
  for (const Box& table : tables) {
    measures.left = std::min(measures.left, table.left + kCellPadding);
    measures.right = std::max(measures.right, table.right - kCellPadding);
  }
}

Measures measure(const std::vector<const Line*>& lines, double width) {
  Measures measures;
  measures.left = 0.12 * width;
  measures.right = 0.92 * width;
  if (lines.empty()) return measures;
  std::vector<double> lefts;
  std::vector<double> rights;
  std::map<long, int> sizes;
  for (const Line* line : lines) {
    lefts.push_back(line->box.left);
    rights.push_back(line->box.right);
    sizes[std::lround(line->size * 2)] += static_cast<int>(line->words.size());
  }
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  const auto few = static_cast<std::size_t>(kFewer * static_cast<double>(lines.size()));
  measures.left = lefts[few];
  measures.right = rights[rights.size() - 1 - few];
  // A page of short lines only: its right margin is not seen.
  measures.right = std::max(measures.right, width - 1.6 * measures.left);
  measures.size = commonest(sizes, 24, 0.5);
  measures.indent = indent_of(lines, measures.left);
  measures.pitch = pitch_of(lines, measures);
  return measures;
}

}  // namespace muko::page
