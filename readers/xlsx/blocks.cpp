#include "readers/xlsx/blocks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "readers/paragraph_text.h"
#include "readers/plain_paragraph.h"

namespace muko::xlsx {
namespace {

constexpr std::size_t kCellsOfATable = 3;
constexpr std::size_t kCellsOfAHeader = 3;

using Cells = std::vector<const SheetCell*>;

struct Row {
  int number = 0;
  Cells cells = {};
};
using Rows = std::vector<Row>;

enum class PieceKind { Lines, Table };

// Neighbouring rows that become one table, or paragraphs.
struct Piece {
  PieceKind kind = PieceKind::Lines;
  Rows rows = {};
};

Rows rows_of(const Sheet& sheet) {
  Rows rows;
  for (const SheetCell& cell : sheet.cells) {
    if (rows.empty() || rows.back().number != cell.row) rows.push_back({cell.row});
    rows.back().cells.push_back(&cell);
  }
  return rows;
}

int last_row_of(const Row& row) {
  int last = row.number;
  for (const SheetCell* cell : row.cells) last = std::max(last, cell->last_row);
  return last;
}

std::string text_of(const SheetCell& cell) {
  std::string text;
  for (const TextRun& run : cell.text) text += run.text;
  return text;
}

// Names of columns, not numbers and dates.
bool is_header(const Row& row) {
  return row.cells.size() >= kCellsOfAHeader &&
         std::none_of(row.cells.begin(), row.cells.end(),
                      [](const SheetCell* cell) { return has_digit(text_of(*cell)); });
}

std::vector<Rows> split_groups(const Rows& rows) {
  std::vector<Rows> groups;
  int end = -1;  // the last row that the group reaches
  for (const Row& row : rows) {
    if (groups.empty() || row.number > end + 1) groups.emplace_back();
    groups.back().push_back(row);
    end = std::max(end, last_row_of(row));
  }
  return groups;
}

class Splitter {
 public:
  explicit Splitter(const Rows& rows) {
    std::size_t widest = 0;
    for (const Row& row : rows) widest = std::max(widest, row.cells.size());
    cells_of_a_table_ = std::min(widest, kCellsOfATable);
  }

  std::vector<Piece> split(const Rows& rows) {
    for (const Rows& group : split_groups(rows)) add_group(group);
    join_tables();
    return std::move(pieces_);
  }

 private:
  void add_group(const Rows& group);
  void join_tables();
  [[nodiscard]] bool continues_table(std::size_t piece) const;

  std::size_t cells_of_a_table_ = 1;
  std::vector<Piece> pieces_;
};

void Splitter::add_group(const Rows& group) {
  const auto first = std::find_if(group.begin(), group.end(), [this](const Row& row) {
    return row.cells.size() >= cells_of_a_table_;
  });
  const bool is_table = first != group.end() && cells_of_a_table_ > 1;
  const auto lines_end = is_table ? first : group.end();
  if (lines_end != group.begin()) pieces_.push_back({PieceKind::Lines, {group.begin(), lines_end}});
  if (is_table) pieces_.push_back({PieceKind::Table, {first, group.end()}});
}

// A group of rows without a header of its own goes on with the table above it, and what stands
// between is a band of it.
bool Splitter::continues_table(std::size_t piece) const {
  return pieces_[piece].kind == PieceKind::Table && !is_header(pieces_[piece].rows.front());
}

void Splitter::join_tables() {
  std::vector<Piece> joined;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const bool behind_table = !joined.empty() && joined.back().kind == PieceKind::Table;
    const bool band =
        pieces_[i].kind == PieceKind::Lines && i + 1 < pieces_.size() && continues_table(i + 1);
    if (behind_table && (band || continues_table(i))) {
      joined.back().rows.insert(joined.back().rows.end(), pieces_[i].rows.begin(),
                                pieces_[i].rows.end());
    } else {
      joined.push_back(std::move(pieces_[i]));
    }
  }
  pieces_ = std::move(joined);
}

Paragraph paragraph_of(const SheetCell& cell, const Location& where) {
  Paragraph paragraph;
  paragraph.where = where;
  paragraph.format.alignment = cell.format->alignment;
  ParagraphText text;
  for (const TextRun& run : cell.text) {
    SpanFormat format = run.properties ? read_font(run.properties, {}) : cell.format->text;
    format.link = cell.link;
    text.append(run.text, format);
  }
  text.move_to(paragraph);
  return paragraph;
}

// The place of `number` among sorted numbers of rows or columns, from 1.
int place_among(const std::vector<int>& all, int number) {
  return static_cast<int>(std::lower_bound(all.begin(), all.end(), number) - all.begin()) + 1;
}

// How many of them are in [first, last].
int count_between(const std::vector<int>& all, int first, int last) {
  return static_cast<int>(std::upper_bound(all.begin(), all.end(), last) -
                          std::lower_bound(all.begin(), all.end(), first));
}

class TableBuilder {
 public:
  TableBuilder(const Rows& rows, Places& places) : rows_(rows), places_(places) {
    for (const Row& row : rows) {
      row_numbers_.push_back(row.number);
      for (const SheetCell* cell : row.cells) column_numbers_.push_back(cell->column);
    }
    std::sort(column_numbers_.begin(), column_numbers_.end());
    column_numbers_.erase(std::unique(column_numbers_.begin(), column_numbers_.end()),
                          column_numbers_.end());
  }

  Table build(bool bordered) {
    Table table;
    table.where = places_.next_table(Story::Body);
    table.rows = static_cast<int>(row_numbers_.size());
    table.columns = static_cast<int>(column_numbers_.size());
    table.bordered = bordered;
    for (const Row& row : rows_) {
      for (const SheetCell* cell : row.cells) table.cells.push_back(cell_of(*cell, table));
    }
    fill_holes(table, places_);
    return table;
  }

 private:
  Cell cell_of(const SheetCell& sheet_cell, const Table& table) {
    Cell cell;
    cell.row = place_among(row_numbers_, sheet_cell.row);
    cell.column = place_among(column_numbers_, sheet_cell.column);
    cell.rowspan = count_between(row_numbers_, sheet_cell.row, sheet_cell.last_row);
    cell.colspan = count_between(column_numbers_, sheet_cell.column, sheet_cell.last_column);
    cell.where = place_of_cell(table.where, cell.row, cell.column);
    const Place place = {table.where.table, cell.row, cell.column};
    cell.blocks.emplace_back(paragraph_of(sheet_cell, places_.next_paragraph(Story::Body, place)));
    return cell;
  }

  const Rows& rows_;
  Places& places_;
  std::vector<int> row_numbers_;
  std::vector<int> column_numbers_;
};

// Rows of one cell are paragraphs; neighbouring rows of two are a table without lines.
void append_lines(const Rows& rows, Places& places, std::vector<Block>& out) {
  for (std::size_t i = 0; i < rows.size();) {
    if (rows[i].cells.size() == 1) {
      out.emplace_back(paragraph_of(*rows[i].cells.front(), places.next_paragraph(Story::Body)));
      ++i;
      continue;
    }
    Rows side_by_side;
    while (i < rows.size() && rows[i].cells.size() > 1) side_by_side.push_back(rows[i++]);
    out.emplace_back(TableBuilder(side_by_side, places).build(false));
  }
}

}  // namespace

void append_blocks(const Sheet& sheet, Places& places, std::vector<Block>& out) {
  const Rows rows = rows_of(sheet);
  for (const Piece& piece : Splitter(rows).split(rows)) {
    if (piece.kind == PieceKind::Lines) {
      append_lines(piece.rows, places, out);
    } else {
      out.emplace_back(TableBuilder(piece.rows, places).build(true));
    }
  }
}

}  // namespace muko::xlsx
