#include "checker/facts/passport.h"

#include <set>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "language/words.h"

namespace muko {
namespace {

constexpr int kMostColumns = 3;
constexpr std::size_t kLongestLabel = 240;  // bytes
constexpr std::size_t kFewestLabels = 3;    // different ones

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_code_point(text, at))) return true;
  }
  return false;
}

// The label is the first cell with words, the value the one behind it.
class PassportReader {
 public:
  PassportReader(const Vocabulary& vocabulary, std::vector<PassportRow>& rows)
      : vocabulary_(vocabulary), rows_(rows) {}

  void add(const Passage& passage) {
    const Cell& cell = *passage.cell;
    if (cell.row != row_) start_row(cell.row);
    if (!has_letters(passage.text)) {
      if (labelled_ && cell.column > label_column_) add_line(passage);
      return;
    }
    const bool first = !labelled_ && cell.column < passage.table->columns;
    if (first && is_new_label(passage)) {
      open_label(passage);
    } else if (first || (labelled_ && cell.column == label_column_)) {
      label_column_ = cell.column;
      labelled_ = true;
      add_to_label(passage);
    } else {
      add_line(passage);
    }
  }

 private:
  void start_row(int row) {
    row_ = row;
    labelled_ = false;
    label_column_ = 0;
  }

  // «(индикаторы)» on the next page goes on with the label above.
  [[nodiscard]] bool is_new_label(const Passage& passage) const {
    const std::string_view text = trim(passage.text);
    if (rows_.empty()) return true;
    if (text.front() == '(') return false;
    return !begins_small(text) || opens_with(text, vocabulary_.lists.passport, 1);
  }

  void open_label(const Passage& passage) {
    labelled_ = true;
    label_column_ = passage.cell->column;
    rows_.push_back({std::string(trim(passage.text)), whole_passage(passage), {}});
  }

  void add_to_label(const Passage& passage) {
    rows_.back().label += " " + std::string(trim(passage.text));
  }

  void add_line(const Passage& passage) {
    if (rows_.empty()) return;
    const bool labelled = !passage.paragraph->label.empty();
    rows_.back().lines.push_back({passage.text, labelled, whole_passage(passage)});
  }

  const Vocabulary& vocabulary_;
  std::vector<PassportRow>& rows_;
  int row_ = 0;
  int label_column_ = 0;
  bool labelled_ = false;
};

}  // namespace

bool opens_with(std::string_view text, const WordList& phrases, std::size_t words) {
  if (text.size() > kLongestLabel) return false;
  const auto opening = stem_keys(first_words(text, words - 1 + phrases.set.longest()));
  const auto found = phrases.set.find(opening);
  return found && found->first < words;
}

bool is_passport(const Grid& grid, const Vocabulary& vocabulary) {
  if (grid.columns() < 2 || grid.columns() > kMostColumns) return false;
  std::set<std::size_t> labels;
  for (int row = 1; row <= grid.rows(); ++row) {
    for (const Cell* cell : grid.row(row)) {
      if (!has_letters(cell->text)) continue;
      if (cell->text.size() > kLongestLabel) break;
      const auto label = vocabulary.lists.passport.set.match_at(stem_keys(cell->text), 0);
      if (label) labels.insert(label->phrase);
      break;
    }
  }
  return labels.size() >= kFewestLabels;
}

std::vector<PassportRow> passport_rows(const Text& text, int block, const Vocabulary& vocabulary) {
  const auto* table = std::get_if<Table>(&text.document().blocks[static_cast<std::size_t>(block)]);
  if (table == nullptr || !is_passport(Grid(*table), vocabulary)) return {};
  std::vector<PassportRow> rows;
  PassportReader reader(vocabulary, rows);
  for (int i = text.first_passage(block); i < text.first_passage(block + 1); ++i) {
    reader.add(text.passages()[static_cast<std::size_t>(i)]);
  }
  return rows;
}

}  // namespace muko
