// Paper: short spellings of a document's layout, so that a test shows only its point.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "checker/facts/read_facts.h"
#include "document/walk.h"
#include "tests/checker/plan_document.h"

namespace muko::test {

class Paper {
 public:
  Paper& line(const std::string& text) { return add(text, Alignment::Left, false, ""); }
  Paper& bold(const std::string& text) { return add(text, Alignment::Left, true, ""); }
  Paper& centred(const std::string& text) { return add(text, Alignment::Center, false, ""); }
  Paper& title(const std::string& text) { return add(text, Alignment::Center, true, ""); }
  Paper& right(const std::string& text) { return add(text, Alignment::Right, false, ""); }
  // A paragraph with an automatic number or bullet.
  Paper& item(const std::string& label, const std::string& text) {
    return add(text, Alignment::Left, false, label);
  }
  // The next paragraph begins a page.
  Paper& page() {
    new_page_ = true;
    return *this;
  }
  // Cells of one or more lines ('\n' parts paragraphs), without borders.
  Paper& layout(const std::vector<std::vector<std::string>>& rows) { return table(rows, false); }
  Paper& ruled(const std::vector<std::vector<std::string>>& rows) { return table(rows, true); }

  [[nodiscard]] Facts facts() const {
    Document document = document_;
    fill_cell_texts(document.blocks);
    return read_facts(document, vocabulary(), FactsFor::Rules);
  }

 private:
  static Paragraph paragraph(const std::string& text, Alignment alignment, bool is_bold) {
    Paragraph made;
    made.text = text;
    made.format.alignment = alignment;
    Span span;
    span.text = text;
    span.format.bold = is_bold;
    made.spans.push_back(std::move(span));
    return made;
  }

  Paper& add(const std::string& text, Alignment alignment, bool is_bold, const std::string& label) {
    Paragraph made = paragraph(text, alignment, is_bold);
    made.label = label;
    if (!label.empty()) made.kind = ParagraphKind::ListItem;
    made.where.paragraph = ++paragraphs_;
    made.format.page_break_before = std::exchange(new_page_, false);
    document_.blocks.emplace_back(std::move(made));
    return *this;
  }

  Paper& table(const std::vector<std::vector<std::string>>& rows, bool bordered) {
    Table made;
    made.rows = static_cast<int>(rows.size());
    made.columns = static_cast<int>(rows.front().size());
    made.bordered = bordered;
    made.where.table = ++tables_;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t column = 0; column < rows[row].size(); ++column) {
        made.cells.push_back(
            cell(rows[row][column], static_cast<int>(row) + 1, static_cast<int>(column) + 1));
      }
    }
    document_.blocks.emplace_back(std::move(made));
    return *this;
  }

  [[nodiscard]] Cell cell(const std::string& text, int row, int column) const {
    Cell made;
    made.row = row;
    made.column = column;
    made.where.table = tables_;
    made.where.row = row;
    made.where.cell = column;
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t end = std::min(text.find('\n', start), text.size());
      Paragraph inner = paragraph(text.substr(start, end - start), Alignment::Left, false);
      inner.where = made.where;
      made.blocks.emplace_back(std::move(inner));
      start = end + 1;
    }
    return made;
  }

  Document document_;
  int paragraphs_ = 0;
  int tables_ = 0;
  bool new_page_ = false;
};

}  // namespace muko::test
