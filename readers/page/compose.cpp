#include "readers/page/compose.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "readers/page/paragraph_text.h"

namespace muko::page {
namespace {

constexpr double kMillimetresPerPoint = 25.4 / 72;
constexpr double kLinesPerSize = 1.15;  // as the DOCX reader counts single spacing
constexpr int kMaxDepth = 20;
constexpr std::size_t kLongestHeading = 400;  // bytes
constexpr double kLarger = 1.4;               // pt above the text's size

double millimetres(double points) {
  return std::round(points * kMillimetresPerPoint * 10) / 10;
}

Box box_of(const Draft& draft) {
  Box box = draft.lines.front().box;
  for (const Line& line : draft.lines) {
    if (line.page == draft.lines.front().page) extend(box, line.box);
  }
  return box;
}

bool is_bold(const Paragraph& paragraph) {
  return !paragraph.spans.empty() && std::all_of(paragraph.spans.begin(), paragraph.spans.end(),
                                                 [](const Span& span) { return span.format.bold; });
}

// A title of the text: all bold or larger than the text, short, and no sentence.
void mark_heading(Paragraph& paragraph, const Measures& measures) {
  if (paragraph.spans.empty() || paragraph.text.size() > kLongestHeading) return;
  const double size = paragraph.spans.front().format.size;
  const bool large = size > measures.size + kLarger;
  const bool centred = paragraph.format.alignment == Alignment::Center;
  const bool bold = is_bold(paragraph);
  const std::u32string text = to_utf32(paragraph.text);
  const bool sentence = text.back() == U';' || text.back() == U',' || text.back() == U':' ||
                        (text.back() == U'.' && !centred);
  const bool tabbed = paragraph.text.find('\t') != std::string::npos;
  if (sentence || tabbed || !(large || bold)) return;
  if (!centred && !large && paragraph.label.empty()) return;
  const int depth = paragraph.label.empty() ? 1 : paragraph.level;
  paragraph.kind = ParagraphKind::Heading;
  paragraph.level = std::clamp(large ? depth : depth + 1, 1, 9);
}

Column column_of(const LaidCell& cell, const LaidTable& table) {
  Column column;
  column.left = cell.box.left + table.padding;
  column.right = cell.box.right - table.padding;
  column.cell = true;
  column.lines_apart = table.lines_apart;
  return column;
}

// Cells [first, last) stand in one row. Where one of them is a list of dates, the others may have
// so many items too.
void part_row(const LaidTable& table, std::size_t first, std::size_t last,
              std::vector<std::vector<Draft>>& drafts) {
  std::size_t dates = 0;
  for (std::size_t i = first; i < last; ++i) {
    const bool all =
        !drafts[i].empty() && std::all_of(drafts[i].begin(), drafts[i].end(), is_date_item);
    if (all) dates = std::max(dates, drafts[i].size());
  }
  if (dates < 2) return;
  for (std::size_t i = first; i < last; ++i) {
    part_into(drafts[i], dates, column_of(table.cells[i], table));
  }
}

// The paragraphs of each cell.
std::vector<std::vector<Draft>> drafts_of(const LaidTable& table) {
  std::vector<std::vector<Draft>> drafts;
  drafts.reserve(table.cells.size());
  for (const LaidCell& cell : table.cells) {
    drafts.push_back(make_paragraphs(cell.lines, column_of(cell, table)));
  }
  for (std::size_t first = 0; first < table.cells.size();) {
    std::size_t last = first;
    while (last < table.cells.size() && table.cells[last].row == table.cells[first].row) ++last;
    part_row(table, first, last, drafts);
    first = last;
  }
  return drafts;
}

}  // namespace

Paragraph Composer::compose(const Draft& draft, const Place& place) {
  Paragraph paragraph;
  const Line& first = draft.lines.front();
  paragraph.where.story = place.story;
  paragraph.where.page = first.page;
  paragraph.where.table = place.table;
  paragraph.where.row = place.row;
  paragraph.where.cell = place.cell;
  paragraph.where.box = box_of(draft);
  if (place.table == 0 && place.story == Story::Body) paragraph.where.paragraph = ++paragraphs_;
  ParagraphFormat& format = paragraph.format;
  format.alignment = draft.alignment;
  format.indent_first_line = millimetres(draft.indent_first_line);
  format.indent_left = millimetres(draft.indent_left);
  format.space_before = std::round(draft.space_before);
  if (draft.pitch > 0) {
    format.line_spacing = std::max(1.0, std::round(draft.pitch / kLinesPerSize * 20) / 20);
  }
  write_lines(draft.lines, draft.right, hyphenation_, paragraph);
  return paragraph;
}

Paragraph Composer::paragraph(const Draft& draft, const Measures& measures, int section) {
  Paragraph paragraph = compose(draft, {});
  paragraph.section = section;
  mark_heading(paragraph, measures);
  return paragraph;
}

Paragraph Composer::story_line(const Line& line, Story story) {
  Draft draft;
  draft.lines.push_back(line);
  Place place;
  place.story = story;
  return compose(draft, place);
}

void Composer::fill_cell(const LaidCell& laid, const std::vector<Draft>& drafts,
                         const Measures& measures, const Place& place, Cell& cell) {
  const auto top_of = [](const Draft& draft) { return draft.lines.front().box.top; };
  std::size_t next = 0;
  for (const LaidTable& nested : laid.nested) {
    while (next < drafts.size() && drafts[next].lines.front().page <= nested.page &&
           top_of(drafts[next]) < nested.box.top) {
      cell.blocks.emplace_back(compose(drafts[next++], place));
    }
    cell.blocks.emplace_back(nested_table(nested, measures, 0, 1));
  }
  while (next < drafts.size()) cell.blocks.emplace_back(compose(drafts[next++], place));
}

Table Composer::table(const LaidTable& laid, const Measures& measures, int section) {
  return nested_table(laid, measures, section, 0);
}

Table Composer::nested_table(const LaidTable& laid, const Measures& measures, int section,
                             int depth) {
  Table table;
  table.rows = laid.rows;
  table.columns = static_cast<int>(laid.xs.size()) - 1;
  table.header_rows = laid.header_rows;
  table.bordered = laid.bordered;
  table.section = section;
  table.where.page = laid.page;
  table.where.table = ++tables_;
  table.where.box = laid.box;
  if (depth > kMaxDepth) return table;
  table.cells.reserve(laid.cells.size());
  const std::vector<std::vector<Draft>> drafts = drafts_of(laid);
  for (std::size_t i = 0; i < laid.cells.size(); ++i) {
    const LaidCell& laid_cell = laid.cells[i];
    Cell cell;
    cell.row = laid_cell.row + 1;
    cell.column = laid_cell.column + 1;
    cell.rowspan = laid_cell.rowspan;
    cell.colspan = laid_cell.colspan;
    cell.where = table.where;
    cell.where.page = laid_cell.page;
    cell.where.row = cell.row;
    cell.where.cell = cell.column;
    cell.where.box = laid_cell.box;
    fill_cell(laid_cell, drafts[i], measures,
              {Story::Body, table.where.table, cell.row, cell.column}, cell);
    table.cells.push_back(std::move(cell));
  }
  return table;
}

}  // namespace muko::page
