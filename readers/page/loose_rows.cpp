#include "readers/page/loose_rows.h"

#include <algorithm>
#include <string>
#include <utility>

#include "readers/page/header_words.h"
#include "readers/page/labels.h"
#include "readers/page/lines.h"

namespace muko::page {
namespace {

constexpr double kRowGap = 1.25;  // of the usual distance of lines
constexpr std::size_t kMostHeaderLines = 10;

// «1», «1.2», «12.»: at the beginning of a row.
bool is_row_number(const std::string& text) {
  if (text.empty() || text.size() > 10) return false;
  if (text.find_first_not_of("0123456789.)") == std::string::npos) return text.front() != '.';
  const auto label = label_of(text);
  return label && label->kind != LabelKind::Bullet;
}

bool stands_in_first(const Line& line, const Frame& frame) {
  return frame.column_at(line.words.front()->box.left + 1) == 0;
}

bool begins_with_number(const Line& line, const Frame& frame) {
  if (!stands_in_first(line, frame)) return false;
  // Alone in its column.
  const bool alone = line.words.size() == 1 || frame.column_at(line.words[1]->box.left + 1) != 0;
  return alone && is_row_number(line.words.front()->text);
}

std::size_t filled_columns(const Line& line, const Frame& frame) {
  std::size_t count = 0;
  std::size_t last = frame.columns();
  for (const PageWord* word : line.words) {
    const std::size_t column = frame.column_at((word->box.left + word->box.right) / 2);
    if (column != last) ++count;
    last = column;
  }
  return count;
}

double usual_pitch(const Lines& lines) {
  std::vector<double> pitches;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    pitches.push_back((lines[i].baseline - lines[i - 1].baseline) / lines[i].size);
  }
  if (pitches.empty()) return 1.2;
  // Most lines go on within a row.
  const auto low = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 3);
  std::nth_element(pitches.begin(), low, pitches.end());
  return std::clamp(*low, 0.9, 2.5);
}

bool is_gap(const Lines& lines, std::size_t at, double usual) {
  const double pitch = (lines[at].baseline - lines[at - 1].baseline) / lines[at].size;
  return pitch > kRowGap * usual;
}

// Numbers that stand in the middle of their rows' height: the gaps part the rows.
bool numbers_are_centred(const Lines& lines, const std::vector<bool>& numbered,
                         const std::vector<bool>& gap, std::size_t first) {
  int rows = 0;
  int of_one = 0;
  int late = 0;
  for (std::size_t start = first; start < lines.size();) {
    std::size_t end = start + 1;
    while (end < lines.size() && !gap[end]) ++end;
    const auto begin = numbered.begin();
    const auto count = std::count(begin + static_cast<std::ptrdiff_t>(start),
                                  begin + static_cast<std::ptrdiff_t>(end), true);
    ++rows;
    of_one += count == 1;
    late += count == 1 && !numbered[start];
    start = end;
  }
  return late * 2 > of_one && of_one * 10 >= rows * 7;
}

bool begins_row_without_number(const Lines& lines, std::size_t at, const Frame& frame, bool gap) {
  const std::size_t here = filled_columns(lines[at], frame);
  if (gap && here > 1) return true;
  const std::size_t above = filled_columns(lines[at - 1], frame);
  const std::size_t most = frame.columns();
  return here >= std::max<std::size_t>(2, most - 1) && above < here &&
         stands_in_first(lines[at], frame);
}

}  // namespace

std::size_t header_lines(const Lines& lines, const Frame& frame) {
  const double usual = usual_pitch(lines);
  const std::size_t most = std::min(lines.size(), kMostHeaderLines);
  for (std::size_t i = 1; i < most; ++i) {
    if (begins_with_number(lines[i], frame)) return i;
    if (fit_of(lines[i], frame) == Fit::Crosses) return i;
    if (is_gap(lines, i, usual)) return i;
    const std::size_t here = filled_columns(lines[i], frame);
    const bool full = here + 1 >= frame.columns() && filled_columns(lines[i - 1], frame) < here;
    if (full && count_column_names(text_of(lines[i])) < 2) return i;
  }
  return 1;
}

namespace {

// What is known of each line below the header.
struct Signs {
  std::vector<bool> numbered = {};
  std::vector<bool> gap = {};   // above it
  std::vector<bool> band = {};  // runs over the columns
  int numbers = 0;
};

Signs signs_of(const Lines& lines, const Frame& frame, std::size_t header) {
  Signs signs;
  signs.numbered.assign(lines.size(), false);
  signs.gap.assign(lines.size(), false);
  signs.band.assign(lines.size(), false);
  const double usual = usual_pitch(lines);
  for (std::size_t i = header; i < lines.size(); ++i) {
    signs.band[i] = fit_of(lines[i], frame) == Fit::Crosses;
    signs.numbered[i] = !signs.band[i] && begins_with_number(lines[i], frame);
    signs.numbers += signs.numbered[i];
    if (i > 0) signs.gap[i] = is_gap(lines, i, usual);
    // The rest of a band's text is shorter than the band.
    const bool rest = i > header && signs.band[i - 1] && !signs.numbered[i] && !signs.gap[i] &&
                      stands_in_first(lines[i], frame) && filled_columns(lines[i], frame) == 1;
    signs.band[i] = signs.band[i] || rest;
  }
  return signs;
}

enum class Parting { Numbers, Gaps, Texts };

bool begins_row(const Lines& lines, std::size_t at, const Frame& frame, const Signs& signs,
                Parting parting) {
  if (signs.band[at]) return !signs.band[at - 1] || begins_with_number(lines[at], frame);
  if (signs.band[at - 1]) return true;
  switch (parting) {
    case Parting::Numbers:
      return signs.numbered[at];
    case Parting::Gaps:
      return signs.gap[at];
    case Parting::Texts:
      break;
  }
  return begins_row_without_number(lines, at, frame, signs.gap[at]);
}

}  // namespace

std::vector<std::size_t> row_starts(const Lines& lines, const Frame& frame, std::size_t header) {
  const Signs signs = signs_of(lines, frame, header);
  Parting parting = signs.numbers > 1 ? Parting::Numbers : Parting::Texts;
  if (signs.numbers > 1 && numbers_are_centred(lines, signs.numbered, signs.gap, header)) {
    parting = Parting::Gaps;
  }
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = std::max<std::size_t>(header, 1); i < lines.size(); ++i) {
    if (i == header || begins_row(lines, i, frame, signs, parting)) starts.push_back(i);
  }
  return starts;
}

std::vector<std::size_t> numbered_starts(const Lines& lines, const Frame& frame) {
  std::vector<std::size_t> starts = {0};
  if (!begins_with_number(lines.front(), frame)) return starts;
  const std::size_t fewest = std::max<std::size_t>(2, (frame.columns() + 2) / 2);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (stands_in_first(lines[i], frame)) {
      const bool head =
          begins_with_number(lines[i], frame) && filled_columns(lines[i], frame) >= fewest;
      if (!head) return {0};
      if (i > 0) starts.push_back(i);
    }
  }
  return starts;
}

namespace {

// The columns' own extents: text wraps at these, not at the middle of the gutters.
std::vector<Box> column_boxes(const Lines& lines, const Frame& frame) {
  std::vector<Box> boxes(frame.columns());
  std::vector<bool> any(frame.columns(), false);
  for (const Line& line : lines) {
    if (fit_of(line, frame) == Fit::Crosses) continue;
    for (const PageWord* word : line.words) {
      const std::size_t column = frame.column_at((word->box.left + word->box.right) / 2);
      if (any[column]) {
        extend(boxes[column], word->box);
      } else {
        boxes[column] = word->box;
      }
      any[column] = true;
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!any[i]) boxes[i] = {frame.edges[i], 0, frame.edges[i + 1], 0};
  }
  return boxes;
}

// One text over all columns.
bool is_band(const Lines& lines, std::size_t first, std::size_t last, const Frame& frame) {
  if (fit_of(lines[first], frame) != Fit::Crosses) return false;
  for (std::size_t i = first; i < last; ++i) {
    if (has_wide_gap(lines[i])) return false;
  }
  return true;
}

// Fills the rows of a table one after another.
class RowLayer {
 public:
  RowLayer(Lines lines, const Frame& frame)
      : lines_(std::move(lines)), frame_(frame), columns_(column_boxes(lines_, frame)) {
    table_.ruled = false;
    table_.padding = 0;
    table_.page = table_.last_page = lines_.front().page;
    table_.xs = frame.edges;
    table_.box = lines_.front().box;
  }

  // Lines [first, last); `bounds`: rules above and below, if there are any.
  void add(std::size_t first, std::size_t last, const std::pair<double, double>* bounds) {
    Box box = lines_[first].box;
    for (std::size_t i = first; i < last; ++i) extend(box, lines_[i].box);
    extend(table_.box, box);
    if (bounds != nullptr) box = {box.left, bounds->first, box.right, bounds->second};
    if (table_.ys.empty()) table_.ys.push_back(box.top);
    table_.ys.back() = box.top;
    table_.ys.push_back(box.bottom);
    if (is_band(lines_, first, last, frame_)) {
      add_band_row(first, last, box);
    } else {
      add_cells(first, last, box);
    }
    ++table_.rows;
  }

  LaidTable finish() { return std::move(table_); }

 private:
  void add_band_row(std::size_t first, std::size_t last, const Box& box) {
    LaidCell cell = new_cell(box);
    cell.colspan = static_cast<int>(frame_.columns());
    cell.box.left = frame_.edges.front();
    cell.box.right = frame_.edges.back();
    for (std::size_t i = first; i < last; ++i) cell.lines.push_back(std::move(lines_[i]));
    table_.cells.push_back(std::move(cell));
  }

  void add_cells(std::size_t first, std::size_t last, const Box& box) {
    std::vector<std::vector<const PageWord*>> words(frame_.columns());
    for (std::size_t i = first; i < last; ++i) {
      for (const PageWord* word : lines_[i].words) {
        words[frame_.column_at((word->box.left + word->box.right) / 2)].push_back(word);
      }
    }
    for (std::size_t column = 0; column < words.size(); ++column) {
      LaidCell cell = new_cell(box);
      cell.column = static_cast<int>(column);
      cell.box.left = columns_[column].left;
      cell.box.right = columns_[column].right;
      cell.lines = make_lines(std::move(words[column]), table_.page);
      table_.cells.push_back(std::move(cell));
    }
  }

  [[nodiscard]] LaidCell new_cell(const Box& box) const {
    LaidCell cell;
    cell.row = table_.rows;
    cell.page = table_.page;
    cell.box = box;
    return cell;
  }

  Lines lines_;
  const Frame& frame_;
  std::vector<Box> columns_;
  LaidTable table_ = {};
};

}  // namespace

LaidTable lay_rows(Lines lines, const std::vector<std::size_t>& starts, const Frame& frame,
                   const std::vector<double>& edges) {
  const std::size_t count = lines.size();
  RowLayer layer(std::move(lines), frame);
  for (std::size_t row = 0; row < starts.size(); ++row) {
    const std::size_t last = row + 1 < starts.size() ? starts[row + 1] : count;
    std::pair<double, double> bounds;
    if (!edges.empty()) bounds = {edges[row], edges[row + 1]};
    layer.add(starts[row], last, edges.empty() ? nullptr : &bounds);
  }
  return layer.finish();
}

void add_band(LaidTable& table, Lines lines) {
  LaidCell cell;
  cell.row = table.rows++;
  cell.colspan = static_cast<int>(table.xs.size()) - 1;
  cell.page = lines.front().page;
  cell.box = lines.front().box;
  for (const Line& line : lines) extend(cell.box, line.box);
  cell.box.left = table.xs.front();
  cell.box.right = table.xs.back();
  table.ys.push_back(cell.box.bottom);
  cell.lines = std::move(lines);
  table.cells.push_back(std::move(cell));
}

}  // namespace muko::page
