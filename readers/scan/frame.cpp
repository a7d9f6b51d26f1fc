#include "readers/scan/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace muko::scan {
namespace {

constexpr double kRadian = 3.14159265358979323846 / 180;
constexpr double kPointsPerInch = 72;

using Point = std::pair<double, double>;

// Undoes the turns: a pixel of the upright page -> of the image at its scale.
Point unturned(const Frame& frame, Point point) {
  const double x = point.first - frame.width / 2;
  const double y = point.second - frame.height / 2;
  const double sine = std::sin(-frame.angle * kRadian);
  const double cosine = std::cos(-frame.angle * kRadian);
  const double left = frame.width / 2 + x * cosine - y * sine;
  const double top = frame.height / 2 + x * sine + y * cosine;
  switch (frame.quarters) {
    case 1:
      return {top, frame.width - left};
    case 2:
      return {frame.width - left, frame.height - top};
    case 3:
      return {frame.height - top, left};
    default:
      return {left, top};
  }
}

void show(const std::map<int, Frame>& frames, Location& where) {
  const auto frame = frames.find(where.page);
  if (where.box && frame != frames.end()) where.box = shown(frame->second, *where.box);
}

void show(const std::map<int, Frame>& frames, std::vector<Block>& blocks);

void show(const std::map<int, Frame>& frames, Paragraph& paragraph) {
  show(frames, paragraph.where);
  for (Span& span : paragraph.spans) show(frames, span.where);
}

void show(const std::map<int, Frame>& frames, Table& table) {
  show(frames, table.where);
  for (Cell& cell : table.cells) {
    show(frames, cell.where);
    show(frames, cell.blocks);
  }
}

// Tables in cells in tables: no deeper than read_pages builds them.
void show(const std::map<int, Frame>& frames, std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    std::visit([&](auto& one) { show(frames, one); }, block);
  }
}

}  // namespace

Frame make_frame(const OcrOutput& output, const PageImage& image) {
  Frame frame;
  frame.points_per_pixel = kPointsPerInch / output.dpi;
  frame.width = output.width;
  frame.height = output.height;
  frame.quarters = output.quarters;
  frame.angle = output.angle;
  const bool on_its_side = output.quarters % 2 != 0;
  const double image_width = on_its_side ? output.height : output.width;
  const double image_height = on_its_side ? output.width : output.height;
  const bool placed = image.width > 0 && image.height > 0;
  frame.across = placed ? image.width / image_width : frame.points_per_pixel;
  frame.down = placed ? image.height / image_height : frame.points_per_pixel;
  return frame;
}

Box shown(const Frame& frame, const Box& box) {
  Box out;
  bool first = true;
  for (const double x : {box.left, box.right}) {
    for (const double y : {box.top, box.bottom}) {
      const Point at = unturned(frame, {x / frame.points_per_pixel, y / frame.points_per_pixel});
      const double left = at.first * frame.across;
      const double top = at.second * frame.down;
      if (first) out = {left, top, left, top};
      first = false;
      out = {std::min(out.left, left), std::min(out.top, top), std::max(out.right, left),
             std::max(out.bottom, top)};
    }
  }
  return out;
}

void show_boxes(Document& document, const std::map<int, Frame>& frames) {
  show(frames, document.blocks);
  for (StoryBlocks& story : document.stories) show(frames, story.blocks);
}

}  // namespace muko::scan
