#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/columns.h"
#include "checker/facts/grid.h"
#include "checker/facts/outline.h"
#include "checker/facts/plan_bands.h"
#include "checker/facts/plan_rows.h"
#include "checker/facts/planning_text.h"
#include "checker/facts/row_measures.h"
#include "checker/facts/steps.h"
#include "checker/facts/tracks.h"

namespace muko {

namespace {

// Tables in cells of tables are looked into as deep as this.
constexpr int kMaxNesting = 16;

bool is_form(const std::set<Column>& columns) {
  static const std::set<Column> kForm = {Column::Task, Column::Title, Column::Deadline,
                                         Column::Responsible, Column::Result};
  return std::includes(columns.begin(), columns.end(), kForm.begin(), kForm.end());
}

// Blank, a page number, a stray mark like «3.12-144-р (п)(4.0)»: no word of three letters.
bool is_page_mark(std::string_view text) {
  constexpr std::size_t kThreeLetters = 6;
  const auto is_long = [](const Word& word) {
    const char first = word.text.front();
    return word.text.size() >= kThreeLetters && !(first >= '0' && first <= '9');
  };
  // Most texts show one at once.
  for (const std::size_t looked_at : {40, 200}) {
    const auto words = split_words(text.substr(0, looked_at));
    if (std::any_of(words.begin(), words.end(), is_long)) return false;
  }
  return true;
}

// Goes through the tables in order; what a table without a header goes on with is kept.
class PlanReader {
 public:
  PlanReader(const Document& document, const Vocabulary& vocabulary, const Outline& outline,
             Facts& facts)
      : document_(document),
        vocabulary_(vocabulary),
        outline_(outline),
        facts_(facts),
        bands_(vocabulary, facts) {}

  void read() {
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      const Place& place = outline_.places[block];
      if (const auto* table = std::get_if<Table>(&document_.blocks[block])) {
        read_table(*table, place, 0);
      } else {
        note_gap(std::get<Paragraph>(document_.blocks[block]), place);
      }
    }
    close_row();
    bands_.finish();
  }

 private:
  // What stands between two tables: headings and goals part the bands of one plan, anything else
  // ends it.
  void note_gap(const Paragraph& paragraph, const Place& place) {
    if (is_page_mark(paragraph.text)) return;
    gap_ = true;
    const bool band =
        place.opens && !outline_.headings[static_cast<std::size_t>(place.heading)].title;
    if (!band && !is_goal(paragraph.text, vocabulary_)) header_.reset();
  }

  void read_table(const Table& table, const Place& place, int depth) {
    const Grid grid(table);
    auto header = find_plan_header(grid, vocabulary_);
    if (header) {
      const bool goes_on = header_ && !gap_ && header->row_text == header_->row_text;
      header_ = std::move(*header);
      if (!goes_on) start_plan(place, table.where);
      read_title_rows(grid);
      read_rows(grid, header_->last_row + 1);
    } else if (header_ && continues(grid)) {
      header_->last_row = 0;
      if (gap_) start_plan(place, table.where);
      read_rows(grid, 1);
    } else {
      read_nested(table, place, depth);
      return;
    }
    gap_ = false;
  }

  void read_nested(const Table& table, const Place& place, int depth) {
    close_row();
    header_.reset();
    if (depth >= kMaxNesting) return;
    for (const Cell& cell : table.cells) {
      for (const Block& block : cell.blocks) {
        if (const auto* nested = std::get_if<Table>(&block)) read_table(*nested, place, depth + 1);
      }
    }
  }

  // A table without a header goes on with the plan before it: as wide, and with a deadline where
  // the plan has its own.
  bool continues(const Grid& grid) const {
    if (grid.columns() != header_->width) return false;
    const PlanColumn* column = header_->find(Column::Deadline);
    if (column == nullptr) return true;
    for (int row = 1; row <= grid.rows(); ++row) {
      const Cell* cell = grid.at(row, column->index);
      if (is_blank(cell) || cell->colspan > 1) continue;
      const Specificity specificity = read_deadline(one_line(cell->text)).specificity;
      if (specificity == Specificity::Concrete || specificity == Specificity::Broad) return true;
    }
    return false;
  }

  void start_plan(const Place& place, const Location& where) {
    close_row();
    Plan plan;
    plan.part = place.part;
    for (const PlanColumn& column : header_->columns) plan.columns.insert(column.role);
    plan.header = {header_->quote, header_->where};
    plan.has_form_columns = is_form(plan.columns);
    plan.where = where;
    section_ = {place.part, static_cast<int>(facts_.plans.size())};
    section_.has_deadlines = plan.columns.count(Column::Deadline) != 0;
    section_.has_results = plan.columns.count(Column::Result) != 0;
    section_.track = place.track;
    if (place.heading >= 0) {
      const Heading& heading = outline_.headings[static_cast<std::size_t>(place.heading)];
      if (!heading.title) (heading.track ? section_.section : section_.heading) = heading.text;
    }
    facts_.plans.push_back(std::move(plan));
    bands_.start_plan(section_);
  }

  // «Трек 1. …» above the header, over the whole width.
  void read_title_rows(const Grid& grid) {
    for (int row = 1; row < header_->first_row; ++row) {
      const auto cells = grid.row(row);
      const bool band = cells.size() == 1 && !is_blank(cells.front()) &&
                        track_of_band(cells.front()->text, vocabulary_);
      if (band) enter_band(*cells.front());
    }
  }

  void read_rows(const Grid& grid, int first) {
    for (int row = first; row <= grid.rows(); ++row) {
      const PlanRow* above = open_row_ ? &*open_row_ : nullptr;
      switch (kind_of_row(grid, row, *header_, vocabulary_, above)) {
        case RowKind::Skipped:
          break;
        case RowKind::Band:
          enter_band(band_cell(grid, row, *header_));
          break;
        case RowKind::Continuation:
          continue_row(*open_row_, grid, row, *header_);
          break;
        case RowKind::Measures:
          open_measures(read_row(grid, row, *header_));
          break;
      }
    }
  }

  // A blank cell of directions or tracks means that of the row above.
  void open_measures(PlanRow row) {
    if (open_row_ && is_blank(row.task_cell)) {
      row.task = open_row_->task;
      row.task_cell = open_row_->task_cell;
    }
    if (open_row_ && is_blank(row.track_cell)) {
      row.track = open_row_->track;
      row.track_cell = open_row_->track_cell;
    }
    close_row();
    open_row_ = std::move(row);
  }

  void enter_band(const Cell& cell) {
    close_row();
    bands_.enter(cell, section_);
  }

  void close_row() {
    if (!open_row_) return;
    const std::size_t first = facts_.measures.size();
    add_measures(*open_row_, section_, vocabulary_, facts_);
    if (facts_.measures.size() > first) bands_.note_row(*open_row_, section_, first);
    open_row_.reset();
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  const Outline& outline_;
  Facts& facts_;
  PlanBands bands_;
  std::optional<PlanHeader> header_;  // of the plan that the next table may go on with
  PlanSection section_;
  std::optional<PlanRow> open_row_;  // the next row may go on with it
  bool gap_ = false;                 // words between the last table and this place
};

}  // namespace

void read_plans(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                Facts& facts) {
  PlanReader(document, vocabulary, outline, facts).read();
  read_planning_text(document, outline, vocabulary, facts);
}

}  // namespace muko
