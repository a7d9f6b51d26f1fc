#include "ocr/ruling.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>

namespace muko::ocr {
namespace {

constexpr double kRadian = 3.14159265358979323846 / 180;
constexpr int kEightWays = 8;

// Lengths in inches.
constexpr double kPiece = 0.22;     // a run of black longer than any stroke of a letter
constexpr double kShortest = 0.35;  // of a rule from left to right; serifs in a row come near it
constexpr double kThickest = 0.06;  // thicker black is a picture or the edge of a stamp
constexpr double kGap = 0.12;       // within a broken rule
constexpr double kAslant = 0.006;   // of a rule's length, that its pieces may be apart
constexpr double kLong = 1;         // no row of serifs is so long
// Of the pixels just beside a rule, those that are black: letters stand on serifs, …
constexpr double kFewBeside = 0.08;
constexpr double kMostBeside = 0.25;  // … and a line of text on what underlines it
constexpr int kMostPieces = 20'000;

Picture checked(Pix* pix) {
  if (pix == nullptr) throw std::runtime_error("not enough memory");
  return Picture(pix);
}

int pixels(double inches, int dpi) {
  return std::max(2, static_cast<int>(std::lround(inches * dpi)));
}

Picture dilated(const Picture& black, bool vertical, int along, int across) {
  return checked(vertical ? pixDilateBrick(nullptr, black.get(), across, along)
                          : pixDilateBrick(nullptr, black.get(), along, across));
}

bool is_empty(const Picture& black) {
  l_int32 empty = 1;
  pixZero(black.get(), &empty);
  return empty != 0;
}

// Black runs of one direction that are long enough, and no thicker than a rule.
Picture long_runs(const Picture& black, bool vertical, int dpi) {
  const int length = pixels(kPiece, dpi);
  const int thick = pixels(kThickest, dpi);
  // A scan nibbles at hairlines: holes of a pixel are closed first.
  const Picture closed = checked(vertical ? pixCloseSafeBrick(nullptr, black.get(), 1, 2)
                                          : pixCloseSafeBrick(nullptr, black.get(), 2, 1));
  Picture runs = checked(vertical ? pixOpenBrick(nullptr, closed.get(), 1, length)
                                  : pixOpenBrick(nullptr, closed.get(), length, 1));
  const Picture solid = checked(pixOpenBrick(nullptr, runs.get(), thick, thick));
  if (is_empty(solid)) return runs;
  const Picture whole = checked(pixDilateBrick(nullptr, solid.get(), 3, 3));
  pixSubtract(runs.get(), runs.get(), whole.get());
  return runs;
}

struct Piece {
  RuledLine line = {};
  Box box = {};  // in the cleaned pictures
};

RuledLine line_of(const Box& box, bool vertical, const CleanPage& page) {
  const double length = vertical ? box.h : box.w;
  const double across = vertical ? box.w : box.h;
  const Point middle = straight(page, {box.x + box.w / 2.0, box.y + box.h / 2.0});
  const double along = vertical ? middle.y : middle.x;
  RuledLine line;
  line.vertical = vertical;
  line.position = vertical ? middle.x : middle.y;
  line.start = along - length / 2;
  line.end = along + length / 2;
  line.thickness = std::max(1.0, across - std::abs(page.aslant) * kRadian * length);
  return line;
}

// What is black just beside the runs.
Picture ink_beside(const Picture& runs, const Picture& black, bool vertical) {
  Picture ring = dilated(runs, vertical, 1, 9);
  const Picture near = dilated(runs, vertical, 1, 3);
  pixSubtract(ring.get(), ring.get(), near.get());
  pixAnd(ring.get(), ring.get(), black.get());
  return ring;
}

bool is_rule(const Piece& piece, const Picture& beside, int dpi) {
  const int margin = 5;
  const int length = piece.line.vertical ? piece.box.h : piece.box.w;
  Box around = piece.box;
  (piece.line.vertical ? around.x : around.y) -= margin;
  (piece.line.vertical ? around.w : around.h) += 2 * margin;
  l_int32 count = 0;
  pixCountPixelsInRect(beside.get(), &around, &count, nullptr);
  constexpr double kBothSides = 6;  // pixels looked at for one of the length
  const double share = count / (kBothSides * length);
  return share < (length > kLong * dpi ? kMostBeside : kFewBeside);
}

std::vector<Piece> pieces_of(const Picture& runs, bool vertical, const CleanPage& page, int dpi) {
  std::vector<Piece> pieces;
  Boxa* boxes = pixConnCompBB(runs.get(), kEightWays);
  if (boxes == nullptr) throw std::runtime_error("not enough memory");
  const Picture beside = ink_beside(runs, page.black, vertical);
  const int count = std::min<int>(boxaGetCount(boxes), kMostPieces);
  for (int i = 0; i < count; ++i) {
    const Box& box = *boxes->box[i];
    Piece piece = {line_of(box, vertical, page), box};
    if (is_rule(piece, beside, dpi)) pieces.push_back(piece);
  }
  boxaDestroy(&boxes);
  return pieces;
}

struct Joined {
  RuledLine line = {};
  std::vector<Box> boxes = {};
};

bool continues(const RuledLine& line, const RuledLine& piece, int dpi) {
  const double gap = std::max(piece.start - line.end, line.start - piece.end);
  if (gap > kGap * dpi) return false;
  const double length = std::max(line.end, piece.end) - std::min(line.start, piece.start);
  const double apart = std::abs(piece.position - line.position);
  const double touching = (line.thickness + piece.thickness) / 2 + 1;
  // Two rules side by side, as in a double frame, stay two.
  return apart <= (gap < 0 ? touching : std::max(touching, kAslant * length));
}

void append(Joined& joined, const Piece& piece) {
  RuledLine& line = joined.line;
  const double length = line.end - line.start;
  const double added = piece.line.end - piece.line.start;
  const double whole = length + added;
  line.position = (line.position * length + piece.line.position * added) / whole;
  line.thickness = (line.thickness * length + piece.line.thickness * added) / whole;
  line.start = std::min(line.start, piece.line.start);
  line.end = std::max(line.end, piece.line.end);
  joined.boxes.push_back(piece.box);
}

// The line that goes on in `piece`: the nearest across; null without one.
Joined* line_before(std::vector<Joined>& lines, const Piece& piece, int dpi) {
  constexpr std::size_t kLookBack = 300;
  Joined* best = nullptr;
  const auto apart = [&](const Joined& one) {
    return std::abs(one.line.position - piece.line.position);
  };
  for (std::size_t i = lines.size() > kLookBack ? lines.size() - kLookBack : 0; i < lines.size();
       ++i) {
    if (!continues(lines[i].line, piece.line, dpi)) continue;
    if (best == nullptr || apart(lines[i]) < apart(*best)) best = &lines[i];
  }
  return best;
}

std::vector<Joined> join(std::vector<Piece> pieces, int dpi) {
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.line.start != b.line.start ? a.line.start < b.line.start
                                        : a.line.position < b.line.position;
  });
  std::vector<Joined> lines;
  for (const Piece& piece : pieces) {
    Joined* before = line_before(lines, piece, dpi);
    if (before != nullptr) {
      append(*before, piece);
    } else {
      lines.push_back({piece.line, {piece.box}});
    }
  }
  return lines;
}

bool is_long_enough(const Joined& joined, int dpi) {
  const double least = joined.line.vertical ? kPiece : kShortest;
  return joined.line.end - joined.line.start >= least * dpi;
}

struct Extent {
  int first = 0;
  int last = 0;
};

Extent along(const Box& box, bool vertical) {
  return vertical ? Extent{box.y, box.y + box.h} : Extent{box.x, box.x + box.w};
}

Extent whole_of(const std::vector<Box>& line, bool vertical) {
  Extent whole = along(line.front(), vertical);
  for (const Box& box : line) {
    const Extent one = along(box, vertical);
    whole = {std::min(whole.first, one.first), std::max(whole.last, one.last)};
  }
  return whole;
}

// The piece and what joins it to the others of its line: where a rule is bent, its runs are short
// and bits between them are left. Nothing behind the ends of the line.
Box with_joints(const Box& piece, const Extent& line, bool vertical, int dpi) {
  const Extent own = along(piece, vertical);
  const int reach = pixels(kPiece, dpi) / 2;
  const int first = std::max(line.first, own.first - reach);
  const int last = std::min(line.last, own.last + reach);
  const int beside = 2;
  Box box = piece;
  (vertical ? box.y : box.x) = first;
  (vertical ? box.h : box.w) = last - first;
  (vertical ? box.x : box.y) -= beside;
  (vertical ? box.w : box.h) += 2 * beside;
  return box;
}

void copy_box(const Picture& from, const Box& box, const Picture& to) {
  pixRasterop(to.get(), box.x, box.y, box.w, box.h, PIX_SRC | PIX_DST, from.get(), box.x, box.y);
}

// `ink` goes white. A letter that a rule crosses keeps its strokes on both sides.
void erase(CleanPage& page, const Picture& ink) {
  pixSubtract(page.black.get(), page.black.get(), ink.get());
  pixSetMasked(page.grey.get(), ink.get(), 255);
}

}  // namespace

std::vector<RuledLine> take_rules(CleanPage& page, int dpi) {
  std::vector<RuledLine> found;
  const Picture across = long_runs(page.black, false, dpi);
  const Picture down = long_runs(page.black, true, dpi);
  for (const bool vertical : {false, true}) {
    const Picture& runs = vertical ? down : across;
    const Picture wide = dilated(runs, vertical, pixels(kPiece, dpi), 5);
    const Picture ink = checked(pixCreateTemplate(runs.get()));
    for (const Joined& joined : join(pieces_of(runs, vertical, page, dpi), dpi)) {
      if (!is_long_enough(joined, dpi)) continue;
      found.push_back(joined.line);
      const Extent whole = whole_of(joined.boxes, vertical);
      for (const Box& piece : joined.boxes) {
        copy_box(wide, with_joints(piece, whole, vertical, dpi), ink);
      }
    }
    erase(page, ink);
  }
  return found;
}

}  // namespace muko::ocr
