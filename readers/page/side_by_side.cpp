#include "readers/page/side_by_side.h"

#include <algorithm>
#include <string>
#include <utility>

#include "language/person.h"
#include "readers/page/gutters.h"
#include "readers/page/loose_rows.h"

namespace muko::page {
namespace {

constexpr std::size_t kLongestName = 80;  // bytes

constexpr double kGutter = 2.2;     // sizes: the gap between two columns in a line of both
constexpr double kLeastGutter = 1;  // … and what is left of it over all lines
constexpr double kOverUsual = 2.5;  // it is so many times the other gaps of its line
constexpr double kNextLine = 2.3;   // sizes between lines that still belong together
constexpr double kTight = 1.5;      // … between lines of one text
constexpr double kHeadOfPage = 0.45;
constexpr std::size_t kMostLines = 40;

struct Gutter {
  double left = 0;
  double right = 0;
  [[nodiscard]] double width() const { return right - left; }
};

enum class Side { Both, Left, Right, Neither };

// The widest gap of a line if it is wide enough to part columns; an empty one otherwise.
Gutter gutter_of(const Line& line) {
  Gutter widest;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const Gutter gap{line.words[i - 1]->box.right, line.words[i]->box.left};
    gaps.push_back(gap.width());
    if (gap.width() > widest.width()) widest = gap;
  }
  if (widest.width() < kGutter * line.size) return {};
  std::sort(gaps.begin(), gaps.end());
  const double other = gaps.size() > 1 ? gaps[(gaps.size() - 2) / 2] : 0;
  return widest.width() > kOverUsual * other ? widest : Gutter{};
}

// What the line leaves of the gutter.
Gutter narrowed(const Gutter& gutter, const Line& line, Side& side) {
  Gutter left = gutter;
  bool before = false;
  bool behind = false;
  const double middle = (gutter.left + gutter.right) / 2;
  for (const PageWord* word : line.words) {
    if (word->box.left < middle) {
      before = true;
      left.left = std::max(left.left, word->box.right);
    } else {
      behind = true;
      left.right = std::min(left.right, word->box.left);
    }
  }
  side = before && behind ? Side::Both : before ? Side::Left : Side::Right;
  if (left.width() < kLeastGutter * line.size) side = Side::Neither;
  return left;
}

struct Block {
  std::size_t first = 0;
  std::size_t last = 0;  // excluded
  Gutter gutter = {};
  std::vector<Side> sides = {};  // by line
};

bool is_far(const Line& above, const Line& below, double most) {
  return below.baseline - above.baseline > most * std::max(above.size, below.size);
}

Block grow(const Lines& lines, std::size_t seed, const Gutter& gutter) {
  Block block{seed, seed + 1, gutter, {Side::Both}};
  while (block.last < lines.size() && block.last - block.first < kMostLines) {
    Side side = Side::Neither;
    const Gutter left = narrowed(block.gutter, lines[block.last], side);
    if (side == Side::Neither || is_far(lines[block.last - 1], lines[block.last], kNextLine)) break;
    block.gutter = left;
    block.sides.push_back(side);
    ++block.last;
  }
  while (block.first > 0 && block.last - block.first < kMostLines) {
    Side side = Side::Neither;
    const Gutter left = narrowed(block.gutter, lines[block.first - 1], side);
    if (side == Side::Neither || is_far(lines[block.first - 1], lines[block.first], kTight)) break;
    block.gutter = left;
    block.sides.insert(block.sides.begin(), side);
    --block.first;
  }
  return block;
}

// Lines of the left column below the last of the right one belong to it only as far as they go on
// with its text.
void trim(Block& block, const Lines& lines) {
  std::size_t right_end = block.last;
  while (right_end > block.first && block.sides[right_end - 1 - block.first] == Side::Left) {
    --right_end;
  }
  std::size_t end = right_end;
  while (end < block.last && end > block.first && !is_far(lines[end - 1], lines[end], kTight)) {
    ++end;
  }
  block.last = end;
  block.sides.resize(end - block.first);
}

std::size_t count(const Block& block, Side side) {
  return static_cast<std::size_t>(std::count(block.sides.begin(), block.sides.end(), side));
}

std::string text_behind(const Line& line, const Gutter& gutter) {
  std::string text;
  for (const PageWord* word : line.words) {
    if (word->box.left < gutter.right - 1) continue;
    if (!text.empty()) text += ' ';
    text += word->text;
  }
  return text;
}

bool is_person(const std::string& text) {
  return text.size() < kLongestName && !find_persons(text).empty();
}

bool is_number(const std::string& text) {
  return text.find_first_not_of("0123456789 .-") == std::string::npos;
}

enum class Kind {
  Lines,    // no columns: each line is read from left to right
  Columns,  // each column is read for itself
  Entries   // each line of the left column heads what stands at its right
};

struct RightSide {
  bool persons = true;
  bool numbers = true;
};

// What all texts of the right column are.
RightSide right_side_of(const Block& block, const Lines& lines) {
  RightSide side;
  for (std::size_t i = block.first; i < block.last; ++i) {
    if (block.sides[i - block.first] == Side::Left) continue;
    const std::string text = text_behind(lines[i], block.gutter);
    side.persons = side.persons && is_person(text);
    side.numbers = side.numbers && is_number(text);
  }
  return side;
}

bool stands_at_head(const Block& block, const PageLines& page) {
  return page.page == 1 && page.lines[block.first].box.top < kHeadOfPage * page.height;
}

Kind kind_of(const Block& block, const PageLines& page) {
  const std::size_t both = count(block, Side::Both);
  const std::size_t left = count(block, Side::Left);
  const std::size_t right = count(block, Side::Right);
  if (block.sides.size() < 2) return Kind::Lines;
  const RightSide side = right_side_of(block, page.lines);
  if (side.numbers) return Kind::Lines;
  const bool begins_with_both = block.sides.front() == Side::Both;
  // A name stands beside the last line of its post, or beside the first.
  if (side.persons) {
    const bool beside_first = both == 1 && right == 0 && left > 0 && begins_with_both;
    return beside_first ? Kind::Columns : Kind::Lines;
  }
  if (both + right < 2 || both + left < 2) return Kind::Lines;
  if (left > 0) return Kind::Columns;
  if (right > 0 && both > 1 && begins_with_both) return Kind::Entries;
  return stands_at_head(block, page) ? Kind::Columns : Kind::Lines;
}

LaidTable take(PageLines& page, const Block& block, Kind kind) {
  Lines taken;
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = block.first; i < block.last; ++i) {
    const bool begins = kind == Kind::Entries && block.sides[i - block.first] == Side::Both;
    if (begins && !taken.empty()) starts.push_back(taken.size());
    taken.push_back(std::exchange(page.lines[i], Line{}));
  }
  Frame frame;
  Box box = taken.front().box;
  for (const Line& line : taken) extend(box, line.box);
  frame.edges = {box.left - 1, (block.gutter.left + block.gutter.right) / 2, box.right + 1};
  LaidTable table = lay_rows(std::move(taken), starts, frame, {});
  table.bordered = false;
  table.lines_apart = kind == Kind::Columns;
  return table;
}

}  // namespace

std::vector<LaidTable> find_side_by_side(PageLines& page) {
  std::vector<LaidTable> tables;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Gutter gutter = gutter_of(page.lines[i]);
    if (gutter.width() <= 0) continue;
    Block block = grow(page.lines, i, gutter);
    trim(block, page.lines);
    if (block.last <= i) continue;
    const Kind kind = kind_of(block, page);
    if (kind != Kind::Lines) {
      tables.push_back(take(page, block, kind));
      std::erase_if(page.lines, [](const Line& line) { return line.words.empty(); });
      i = block.first == 0 ? 0 : block.first - 1;
      if (i >= page.lines.size()) break;
      continue;
    }
    i = block.last - 1;
  }
  return tables;
}

}  // namespace muko::page
