#include "readers/page/over_pages.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "readers/page/header_words.h"
#include "readers/page/labels.h"

namespace muko::page {
namespace {

constexpr std::u32string_view kSentenceEnds = U".;!?";
constexpr double kRoom = 40;  // pt, of two lines and their paddings

constexpr double kSameEdge = 4.5;  // pt
constexpr int kMaxHeaderRows = 6;

std::string text_of(const LaidCell& cell) {
  std::string text;
  for (const Line& line : cell.lines) {
    for (const PageWord* word : line.words) text += word->text;
  }
  return text;
}

bool is_uncertain(const LaidCell& cell) {
  return std::any_of(cell.lines.begin(), cell.lines.end(), [](const Line& line) {
    return std::any_of(line.words.begin(), line.words.end(),
                       [](const PageWord* word) { return word->uncertain; });
  });
}

// How many letters must be put in, left out or changed to make one of the other; both are short.
std::size_t letters_apart(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, corner + 1, row[j] + 1});
    }
  }
  return row.back();
}

std::vector<const LaidCell*> cells_of_row(const LaidTable& table, int row) {
  std::vector<const LaidCell*> cells;
  for (const LaidCell& cell : table.cells) {
    if (cell.row == row) cells.push_back(&cell);
  }
  return cells;
}

// Edges of `b` moved so that both tables begin at one place: margins of left and right pages
// differ.
std::size_t shared_edges(const std::vector<double>& a, const std::vector<double>& b, double shift) {
  std::size_t shared = 0;
  std::size_t at = 0;
  for (const double x : b) {
    while (at < a.size() && a[at] < x + shift - kSameEdge) ++at;
    if (at < a.size() && std::abs(a[at] - x - shift) <= kSameEdge) ++shared;
  }
  return shared;
}

// The columns of one are among those of the other, outer edges included.
bool same_columns(const LaidTable& a, const LaidTable& b) {
  const double shift = a.xs.front() - b.xs.front();
  if (std::abs(a.xs.back() - b.xs.back() - shift) > kSameEdge) return false;
  const std::size_t shared = shared_edges(a.xs, b.xs, shift);
  return shared == std::min(a.xs.size(), b.xs.size());
}

using RowCells = std::vector<const LaidCell*>;

// A scan reads one text in two ways that are a letter or two apart.
bool same_reading(const RowCells& a, const RowCells& b) {
  const auto read = [](const RowCells& cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [](const LaidCell* cell) { return is_uncertain(*cell); });
  };
  if (!read(a) && !read(b)) return false;
  constexpr std::size_t kLongest = 300;
  constexpr std::size_t kLettersForOneWrong = 12;
  std::size_t apart = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::u32string one = to_utf32(text_of(*a[i]));
    const std::u32string other = to_utf32(text_of(*b[i]));
    if (one.size() > kLongest || other.size() > kLongest) return false;
    apart += letters_apart(one, other);
    letters += one.size();
  }
  return apart <= letters / kLettersForOneWrong;
}

// Both rows have the same texts in the same cells, and have texts at all.
bool same_texts(const LaidTable& table, const LaidTable& next, int row) {
  const RowCells a = cells_of_row(table, row);
  const RowCells b = cells_of_row(next, row);
  if (a.size() != b.size()) return false;
  bool any = a.empty();  // all its places belong to cells of the rows above
  bool same = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::string text = text_of(*a[i]);
    any = any || !text.empty();
    same = same && text == text_of(*b[i]);
    if (a[i]->rowspan != b[i]->rowspan) return false;
  }
  return any && (same || same_reading(a, b));
}

// The first rows of `next` repeat those of `table`: how many.
int repeated_rows(const LaidTable& table, const LaidTable& next) {
  const int most = std::min({table.rows, next.rows, kMaxHeaderRows});
  int repeated = 0;
  while (repeated < most && same_texts(table, next, repeated)) ++repeated;
  // Cells of the last one may reach deeper.
  for (const LaidCell& cell : next.cells) {
    const int end = cell.row + cell.rowspan;
    if (cell.row < repeated && end <= next.rows) repeated = std::max(repeated, end);
  }
  return repeated;
}

// Another table with the same columns begins: it has a header of its own.
bool has_other_header(const LaidTable& table, const LaidTable& next) {
  const auto names = [](const LaidTable& of) {
    std::string all;
    for (const LaidCell* cell : cells_of_row(of, 0)) {
      for (const Line& line : cell->lines) all += page::text_of(line) + ' ';
    }
    return all;
  };
  const std::string own = names(next);
  return count_column_names(own) >= 3 && own != names(table);
}

// The columns of both, in the edges of `table`; `numbers`: for each edge of `edges` its place
// there.
std::vector<std::size_t> place_edges(const std::vector<double>& edges, double shift,
                                     const std::vector<double>& all) {
  std::vector<std::size_t> numbers;
  for (const double x : edges) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (std::abs(all[i] - x - shift) < std::abs(all[best] - x - shift)) best = i;
    }
    numbers.push_back(best);
  }
  return numbers;
}

void renumber(std::vector<LaidCell>& cells, const std::vector<std::size_t>& numbers) {
  for (LaidCell& cell : cells) {
    const auto first = static_cast<std::size_t>(cell.column);
    const auto left = numbers[first];
    const auto right = numbers[first + static_cast<std::size_t>(cell.colspan)];
    cell.column = static_cast<int>(left);
    cell.colspan = std::max(1, static_cast<int>(right - left));
  }
}

void unify_columns(LaidTable& table, LaidTable& next) {
  const double shift = table.xs.front() - next.xs.front();
  std::vector<double> all = table.xs;
  for (const double x : next.xs) {
    const bool known = std::any_of(all.begin(), all.end(), [&](double edge) {
      return std::abs(edge - x - shift) <= kSameEdge;
    });
    if (!known) all.push_back(x + shift);
  }
  std::sort(all.begin(), all.end());
  renumber(table.cells, place_edges(table.xs, 0, all));
  renumber(next.cells, place_edges(next.xs, shift, all));
  table.xs = next.xs = std::move(all);
}

bool starts_small(const LaidCell& cell) {
  if (cell.lines.empty()) return false;
  std::size_t at = 0;
  const char32_t first = next_code_point(cell.lines.front().words.front()->text, at);
  return is_letter(first) && !is_upper(first);
}

bool ends_sentence(const LaidCell& cell) {
  const std::u32string text = to_utf32(cell.lines.back().words.back()->text);
  return kSentenceEnds.find(text.back()) != std::u32string_view::npos;
}

bool is_number(const LaidCell& cell) {
  const std::string text = text_of(cell);
  if (text.empty() || text.size() > 12) return false;
  return label_of(text) || text.find_first_not_of("0123456789.") == std::string::npos;
}

// A pair of cells, one below the page break the other above it.
struct Pair {
  const LaidCell* above = nullptr;
  const LaidCell* below = nullptr;
};

// True where the first line of `below` would not have fitted on the last line of `above`: its text
// may go on.
bool may_go_on(const Pair& pair, double padding) {
  if (pair.above->lines.empty()) return false;
  const Line& last = pair.above->lines.back();
  const Line& first = pair.below->lines.front();
  const double room = pair.above->box.right - padding - last.box.right;
  return width_of(first.words.front()->box) + 0.2 * last.size > room - 1.5;
}

const LaidCell* last_band(const LaidTable& table) {
  const LaidCell& last = table.cells.back();
  const bool band = last.column == 0 && last.row + 1 == table.rows && last.rowspan == 1 &&
                    last.colspan + 1 == static_cast<int>(table.xs.size());
  return band ? &last : nullptr;
}

// Without rules between columns the rest of a band's text looks like a cell of the first column.
bool is_rest_of_band(const LaidTable& table, const LaidTable& next, int row) {
  if (next.ruled || last_band(table) == nullptr) return false;
  for (const LaidCell* cell : cells_of_row(next, row)) {
    const bool filled = !cell->lines.empty();
    if (filled != (cell->column == 0) || (filled && is_number(*cell))) return false;
  }
  return !ends_sentence(*last_band(table));
}

// Cells of the last row of `table` and of a row of `next`, column by column; empty where their
// columns differ.
std::vector<Pair> pairs_of(const LaidTable& table, const LaidTable& next, int row) {
  std::vector<Pair> pairs;
  for (const LaidCell* below : cells_of_row(next, row)) {
    const auto above = std::find_if(table.cells.begin(), table.cells.end(), [&](const LaidCell& c) {
      return c.row + c.rowspan == table.rows && c.column == below->column &&
             c.colspan == below->colspan;
    });
    if (above == table.cells.end()) return {};
    pairs.push_back({&*above, below});
  }
  return pairs;
}

// How the texts of the cells go over the page break, counted.
struct Evidence {
  int going_on = 0;   // small letters behind an unfinished text
  int maybe = 0;      // no room was left above, or the text there is unfinished
  int beginning = 0;  // text where there was none, or that begins anew
  int ended = 0;      // text above, none below
};

void weigh(const Pair& pair, double padding, Evidence& evidence) {
  const bool above = !pair.above->lines.empty();
  if (pair.below->lines.empty()) {
    evidence.ended += above;
    return;
  }
  if (!above) {
    ++evidence.beginning;
    return;
  }
  const bool unfinished = !ends_sentence(*pair.above);
  if (unfinished && starts_small(*pair.below)) {
    ++evidence.going_on;
  } else if (unfinished || may_go_on(pair, padding)) {
    ++evidence.maybe;
  } else {
    ++evidence.beginning;
  }
}

bool begins_with_number(const std::vector<Pair>& pairs) {
  return std::any_of(pairs.begin(), pairs.end(), [](const Pair& pair) {
    return pair.below->column == 0 && is_number(*pair.below);
  });
}

// The row `row` of `next` is the rest of the last row of `table`.
bool is_split_row(const LaidTable& table, const LaidTable& next, int row) {
  const std::vector<Pair> pairs = pairs_of(table, next, row);
  if (pairs.size() < 2) return false;
  if (table.open_bottom) return true;
  if (begins_with_number(pairs)) return false;
  Evidence evidence;
  for (const Pair& pair : pairs) weigh(pair, table.padding, evidence);
  if (evidence.going_on > 0) return evidence.going_on >= evidence.beginning || evidence.ended > 0;
  if (evidence.maybe + evidence.beginning == 0) return false;
  // Room for two more lines was left: the row began overleaf because it did not fit as a whole.
  if (table.text_bottom - table.ys.back() > kRoom) return false;
  // Nothing but the rest of some cells, while the number and others were finished above.
  return evidence.ended > 0 && (pairs.front().below->lines.empty() || evidence.beginning == 0);
}

void append_lines(LaidCell& above, LaidCell& below) {
  std::move(below.lines.begin(), below.lines.end(), std::back_inserter(above.lines));
  std::move(below.nested.begin(), below.nested.end(), std::back_inserter(above.nested));
}

// Cells of the first row below that only go on: a cell merged over rows on both sides of the break.
bool is_rest_of_merged(const LaidCell& above, const LaidCell& below) {
  return below.lines.empty() && below.nested.empty() && above.rowspan > 1;
}

// Takes the row out of `next`, its text goes to the band.
void append_to_band(LaidTable& table, LaidTable& next, int row) {
  for (LaidCell& cell : next.cells) {
    if (cell.row == row) append_lines(table.cells.back(), cell);
  }
}

// The cell of the table's last row that `below` goes on with; null for none.
LaidCell* cell_above(LaidTable& table, const LaidCell& below) {
  const auto above = std::find_if(table.cells.begin(), table.cells.end(), [&](const LaidCell& c) {
    return c.row + c.rowspan == table.rows && c.column == below.column &&
           c.colspan == below.colspan;
  });
  return above == table.cells.end() ? nullptr : &*above;
}

void sort_cells(std::vector<LaidCell>& cells) {
  std::stable_sort(cells.begin(), cells.end(), [](const LaidCell& a, const LaidCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
}

// Rows of `next` from `first` on to the end of `table`; with `split` the first is the rest of the
// row above it.
void append_rows(LaidTable& table, LaidTable& next, int first, bool split) {
  const int shared = split ? 1 : 0;
  const int shift = table.rows - first - shared;
  std::erase_if(next.cells, [first](const LaidCell& cell) { return cell.row < first; });
  std::vector<LaidCell> added;
  std::vector<std::pair<LaidCell*, int>> grown;  // by so many rows
  for (LaidCell& cell : next.cells) {
    LaidCell* above = cell.row == first ? cell_above(table, cell) : nullptr;
    if (above != nullptr && (split || is_rest_of_merged(*above, cell))) {
      append_lines(*above, cell);
      grown.emplace_back(above, cell.rowspan - shared);
    } else {
      cell.row += shift;
      added.push_back(std::move(cell));
    }
  }
  for (const auto& [cell, rows] : grown) cell->rowspan += rows;
  table.rows = next.rows + shift;
  std::move(added.begin(), added.end(), std::back_inserter(table.cells));
  sort_cells(table.cells);
  table.last_page = next.last_page;
  table.ys = next.ys;
  table.text_bottom = next.text_bottom;
  table.open_bottom = next.open_bottom;
  table.guessed = table.guessed || next.guessed;
  table.padding = std::min(table.padding, next.padding);
}

bool join(LaidTable& table, LaidTable& next) {
  if (next.page != table.last_page + 1 || !table.bordered || !next.bordered) return false;
  if (table.ruled != next.ruled || !same_columns(table, next)) return false;
  int repeated = repeated_rows(table, next);
  if (repeated == 0 && has_other_header(table, next)) return false;
  if (repeated >= next.rows) return false;
  if (repeated > 0) table.header_rows = std::max(table.header_rows, repeated);
  if (table.xs.size() != next.xs.size()) unify_columns(table, next);
  if (is_rest_of_band(table, next, repeated)) {
    append_to_band(table, next, repeated);
    ++repeated;
  }
  const bool split = repeated < next.rows && is_split_row(table, next, repeated);
  append_rows(table, next, repeated, split);
  return true;
}

}  // namespace

void join_over_pages(std::vector<Item>& items) {
  std::vector<Item> joined;
  joined.reserve(items.size());
  for (Item& item : items) {
    if (item.table && !joined.empty() && joined.back().table &&
        join(*joined.back().table, *item.table)) {
      continue;
    }
    joined.push_back(std::move(item));
  }
  items = std::move(joined);
}

}  // namespace muko::page
