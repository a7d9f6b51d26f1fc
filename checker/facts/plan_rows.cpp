#include "checker/facts/plan_rows.h"

#include <algorithm>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/plan_bands.h"
#include "checker/facts/tracks.h"

namespace muko {

namespace {

bool is_number(std::string_view text) {
  const std::string number = bare_number(text);
  return !number.empty() && number.size() <= 8 &&
         number.find_first_not_of("0123456789.") == std::string::npos;
}

// «1 | 2 | 3 | 4 | 5» under the header.
bool numbers_columns(const std::vector<const Cell*>& cells) {
  int expected = 1;
  for (const Cell* cell : cells) {
    if (trim(cell->text) != std::to_string(expected++)) return false;
  }
  return cells.size() >= 2;
}

const Cell* cell_of(const Grid& grid, int row, const PlanHeader& header, Column role) {
  const PlanColumn* column = header.find(role);
  return column == nullptr ? nullptr : grid.at(row, column->index);
}

bool is_own(const Cell* cell, int row) {
  return cell != nullptr && cell->row == row;
}

bool covers(const Grid& grid, int row, const PlanHeader& header, const Cell* title) {
  const auto same = [&](Column role) {
    const Cell* cell = cell_of(grid, row, header, role);
    return cell != nullptr && cell == title;
  };
  return same(Column::Deadline) || same(Column::Responsible);
}

bool is_all_capitals(std::string_view text) {
  int capitals = 0;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (!is_letter(c)) continue;
    if (!is_upper(c)) return false;
    ++capitals;
  }
  return capitals > 3;
}

// All words of the cell are bold, or it is written in capitals.
bool is_emphatic(const Cell& cell) {
  bool any = false;
  bool all_bold = true;
  for (const Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    for (const Span& span : paragraph->spans) {
      if (trim(span.text).empty()) continue;
      any = true;
      all_bold = all_bold && (span.format.bold || span.format.caps);
    }
  }
  return (any && all_bold) || is_all_capitals(cell.text);
}

bool is_unfinished(std::string_view text) {
  if (text.empty()) return false;
  const char last = text.back();
  return last == ',' || last == '-';
}

// A row whose only words stand in the title's column.
RowKind kind_of_lone_title(const Cell& cell, const Vocabulary& vocabulary, const PlanRow* above) {
  const std::string_view text = trim(cell.text);
  if (track_of_band(text, vocabulary) || is_goal(text, vocabulary)) return RowKind::Band;
  if (above != nullptr && (begins_small(text) || is_unfinished(trim(above->title)))) {
    return RowKind::Continuation;
  }
  if (is_emphatic(cell)) return RowKind::Band;
  return begins_with_action(text, vocabulary) ? RowKind::Measures : RowKind::Band;
}

// «2. | Кадровое обеспечение | | |» above rows numbered 2.1, 2.2 heads a section.
bool heads_numbers_below(const Grid& grid, int row, const PlanHeader& header) {
  const std::string own = bare_number(cell_of(grid, row, header, Column::Number)->text);
  for (int below = row + 1; below <= grid.rows(); ++below) {
    const Cell* cell = cell_of(grid, below, header, Column::Number);
    if (is_blank(cell)) continue;
    return bare_number(cell->text).rfind(own + ".", 0) == 0;
  }
  return false;
}

RowKind kind_of_numbered_title(const Grid& grid, int row, const PlanHeader& header,
                               const Vocabulary& vocabulary) {
  const Cell& title = *cell_of(grid, row, header, Column::Title);
  const std::string number = bare_number(cell_of(grid, row, header, Column::Number)->text);
  const bool roman = number.find_first_not_of("IVX") == std::string::npos;
  const bool band = roman || track_of_band(title.text, vocabulary) ||
                    is_goal(title.text, vocabulary) || heads_numbers_below(grid, row, header) ||
                    is_emphatic(title);
  return band ? RowKind::Band : RowKind::Measures;
}

std::vector<const Cell*> own_cells(const Grid& grid, int row) {
  std::vector<const Cell*> cells = grid.row(row);
  std::erase_if(cells, [&](const Cell* cell) { return cell->row != row || is_blank(cell); });
  return cells;
}

// The rest of a row that a page break cut: no number, a title that begins small.
bool goes_on(const Grid& grid, int row, const PlanHeader& header, const Cell* title) {
  if (!begins_small(title->text)) return false;
  const bool no_number = is_blank(cell_of(grid, row, header, Column::Number));
  const bool has_numbers = header.find(Column::Number) != nullptr;
  const bool no_deadline = is_blank(cell_of(grid, row, header, Column::Deadline));
  const bool no_executor = is_blank(cell_of(grid, row, header, Column::Responsible));
  return no_number && (has_numbers ? no_deadline || no_executor : no_deadline && no_executor);
}

// A row without a title: a band in its first cell, the number of a blank row, or the rest of the
// row above.
RowKind kind_of_untitled(const std::vector<const Cell*>& cells, const Grid& grid, int row,
                         const PlanHeader& header, const PlanRow* above) {
  const Cell* first = cells.front();
  const bool number = first == cell_of(grid, row, header, Column::Number);
  if (cells.size() == 1 && number) {
    return is_number(first->text) ? RowKind::Skipped : RowKind::Band;
  }
  const bool direction = first == cell_of(grid, row, header, Column::Task) ||
                         first == cell_of(grid, row, header, Column::Track);
  if (cells.size() == 1 && direction) return RowKind::Band;
  return above == nullptr ? RowKind::Skipped : RowKind::Continuation;
}

void append_text(std::string& text, const Cell* cell, int row) {
  if (!is_own(cell, row) || is_blank(cell)) return;
  const std::string_view more = trim(cell->text);
  if (!text.empty()) text += begins_small(more) ? ' ' : '\n';
  text += more;
}

bool is_mark(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"+", "х", "Х", "x", "X", "✓",
                                                "✔", "v", "V", "*", "●"};
  return std::find(std::begin(kMarks), std::end(kMarks), text) != std::end(kMarks);
}

// The text of a deadline under «I квартал»: the column's name where the cell only marks it.
std::string span_text(const PlanColumn& column, std::string_view text) {
  const std::string name = one_line(column.name);
  if (is_mark(text)) return name;
  return std::string(text) + " " + name;
}

void add_deadline(std::string& deadline, const PlanColumn& column, const Cell* cell) {
  if (is_blank(cell)) return;
  const std::string_view text = trim(cell->text);
  const bool span = column.bound == PlanColumn::Bound::Span;
  const bool filled = text != "-" && text != "–" && text != "—";
  if (span && !filled) return;
  if (!deadline.empty()) deadline += column.bound == PlanColumn::Bound::End ? " – " : ", ";
  deadline += span ? span_text(column, text) : std::string(text);
}

std::string joined_texts(const Grid& grid, int row, const PlanHeader& header, Column role) {
  std::string text;
  const Cell* before = nullptr;
  for (const PlanColumn* column : header.all(role)) {
    const Cell* cell = grid.at(row, column->index);
    if (is_blank(cell) || cell == before) continue;
    if (!text.empty()) text += "; ";
    text += trim(cell->text);
    before = cell;
  }
  return text;
}

// The parts of a shared cell that are deadlines, or those that are not.
std::string shared_part(const Cell& cell, bool deadlines) {
  std::string text;
  const std::string_view whole = cell.text;
  for (std::size_t start = 0; start < whole.size();) {
    const std::size_t end = std::min(whole.find_first_of(",;\n", start), whole.size());
    const std::string_view part = trim(whole.substr(start, end - start));
    start = end + 1;
    if (part.empty()) continue;
    const Specificity specificity = read_deadline(part).specificity;
    const bool deadline = specificity == Specificity::Concrete || specificity == Specificity::Broad;
    if (deadline != deadlines) continue;
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

void read_deadlines(PlanRow& read, const Grid& grid, int row, const PlanHeader& header) {
  const Cell* before = nullptr;
  for (const PlanColumn* column : header.all(Column::Deadline)) {
    const Cell* cell = grid.at(row, column->index);
    if (cell == nullptr) continue;
    if (before == nullptr) read.deadline_where = cell->where;
    if (column->shared) {
      read.deadline = shared_part(*cell, true);
    } else if (cell != before || column->bound == PlanColumn::Bound::Span) {
      add_deadline(read.deadline, *column, cell);
    }
    before = cell;
  }
}

void read_executors(PlanRow& read, const Grid& grid, int row, const PlanHeader& header) {
  const Cell* before = nullptr;
  for (const PlanColumn* column : header.all(Column::Responsible)) {
    const Cell* cell = grid.at(row, column->index);
    if (cell == nullptr || cell == before) continue;
    if (before == nullptr) read.responsible_where = cell->where;
    before = cell;
    if (is_blank(cell)) continue;
    read.executors.push_back(
        {column->shared ? shared_part(*cell, false) : std::string(trim(cell->text)),
         column->co_executor, column->slash_parts_roles});
  }
}

Location where_of(const Grid& grid, int row, const PlanHeader& header, Column role) {
  const Cell* cell = cell_of(grid, row, header, role);
  return cell == nullptr ? Location{} : cell->where;
}

std::string text_of(const Cell* cell) {
  return cell == nullptr ? std::string() : std::string(trim(cell->text));
}

}  // namespace

std::string bare_number(std::string_view text) {
  std::string_view number = trim(text);
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) {
    number = trim(number.substr(0, number.size() - 1));
  }
  return one_line(number);
}

RowKind kind_of_row(const Grid& grid, int row, const PlanHeader& header,
                    const Vocabulary& vocabulary, const PlanRow* above) {
  const std::vector<const Cell*> cells = own_cells(grid, row);
  if (cells.empty() || numbers_columns(grid.row(row)) || repeats_header(grid, row, header)) {
    return RowKind::Skipped;
  }
  const Cell* title = cell_of(grid, row, header, Column::Title);
  if (is_blank(title)) {
    return kind_of_untitled(cells, grid, row, header, above);
  }
  if (!is_own(title, row)) return above == nullptr ? RowKind::Measures : RowKind::Continuation;
  if (covers(grid, row, header, title)) return RowKind::Band;
  if (cells.size() == 1) return kind_of_lone_title(*title, vocabulary, above);
  const Cell* number = cell_of(grid, row, header, Column::Number);
  if (cells.size() == 2 && is_own(number, row) && !is_blank(number)) {
    return kind_of_numbered_title(grid, row, header, vocabulary);
  }
  if (above != nullptr && goes_on(grid, row, header, title)) return RowKind::Continuation;
  return RowKind::Measures;
}

PlanRow read_row(const Grid& grid, int row, const PlanHeader& header) {
  PlanRow read;
  read.number_cell = cell_of(grid, row, header, Column::Number);
  read.number = bare_number(text_of(read.number_cell));
  read.title_cell = cell_of(grid, row, header, Column::Title);
  read.title = read.title_cell == nullptr ? "" : read.title_cell->text;
  read.task_cell = cell_of(grid, row, header, Column::Task);
  read.task = one_line(text_of(read.task_cell));
  read.track_cell = cell_of(grid, row, header, Column::Track);
  read.track = one_line(text_of(read.track_cell));
  read_deadlines(read, grid, row, header);
  read_executors(read, grid, row, header);
  read.result = joined_texts(grid, row, header, Column::Result);
  read.result_where = where_of(grid, row, header, Column::Result);
  read.regional = text_of(cell_of(grid, row, header, Column::Regional));
  read.regional_where = where_of(grid, row, header, Column::Regional);
  return read;
}

void continue_row(PlanRow& above, const Grid& grid, int row, const PlanHeader& header) {
  append_text(above.title, cell_of(grid, row, header, Column::Title), row);
  append_text(above.deadline, cell_of(grid, row, header, Column::Deadline), row);
  append_text(above.result, cell_of(grid, row, header, Column::Result), row);
  append_text(above.regional, cell_of(grid, row, header, Column::Regional), row);
  const Cell* executors = cell_of(grid, row, header, Column::Responsible);
  if (!is_own(executors, row) || is_blank(executors)) return;
  if (above.executors.empty()) above.executors.emplace_back();
  append_text(above.executors.front().text, executors, row);
}

const Cell& band_cell(const Grid& grid, int row, const PlanHeader& header) {
  const Cell* title = cell_of(grid, row, header, Column::Title);
  if (!is_blank(title)) return *title;
  const std::vector<const Cell*> cells = own_cells(grid, row);
  return *cells.front();
}

}  // namespace muko
