// Passport: the table at the head of a programme, «Наименование | …», «Задачи | …».
#pragma once

#include <string>
#include <vector>

#include "checker/facts/grid.h"
#include "checker/facts/list_items.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// Two or three columns, the first with words of them labels of a passport.
[[nodiscard]] bool is_passport(const Grid& grid, const Vocabulary& vocabulary);

struct PassportRow {
  std::string label = {};
  Location label_where = {};
  std::vector<ListLine> lines = {};  // of the cell beside it; they point into the Text
};

// The rows of the table that is this block; none where it is no passport. A row broken over a page
// is one.
[[nodiscard]] std::vector<PassportRow> passport_rows(const Text& text, int block,
                                                     const Vocabulary& vocabulary);

// True where one of the phrases stands among the first words of a label or heading.
[[nodiscard]] bool opens_with(std::string_view text, const WordList& phrases, std::size_t words);

}  // namespace muko
