// Places: the order of reading and the headings above, of the documents of a submission.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "document/document.h"

namespace muko {

// `documents` must outlive it.
class Places {
 public:
  explicit Places(std::vector<const Document*> documents);

  // Compares as a reader meets the places: block, then table, row, cell, offset.
  using Rank = std::tuple<int, int, int, int, int>;
  [[nodiscard]] Rank rank(int document, const Location& where) const;
  // The place of a quote: its `start` and `end` cut exactly the quote out of the text of the
  // paragraph or cell, the nearest to `where`; -1 where the quote is no piece of that text (it is
  // empty, joined of several places, not as written).
  [[nodiscard]] Location of_quote(int document, const Location& where,
                                  const std::string& quote) const;
  // The headings above, outermost first.
  [[nodiscard]] const std::vector<std::string>& headings(int document, const Location& where);
  [[nodiscard]] const Document& document(int document) const;
  // True where the reader guessed a word of that paragraph, of that row of a table, of its head
  // where the row belongs to it, of the whole table where no row is named: a scan.
  [[nodiscard]] bool is_uncertain(int document, const Location& where) const;

 private:
  using Key = std::tuple<int, Story, int, int>;  // document, story, paragraph, table
  struct TablePlaces {
    const Table* table = nullptr;
    // Every row from the first to the last of a cell with a guessed word; by the first row, apart.
    std::map<int, int> guessed = {};
  };
  // Of the paragraph or cell, as dumped; "" where there is none.
  [[nodiscard]] std::string_view text_at(int document, const Location& where) const;
  // True of those where the reader guessed a word.
  bool add_block(int document, const Block& block, int number);
  bool add_paragraph(int document, const Paragraph& paragraph, int number);
  bool add_table(int document, const Table& table, int number);  // the nested ones too
  bool add_cell(int document, const Cell& cell, int number);

  std::vector<const Document*> documents_;
  std::map<Key, int> order_;
  std::map<std::pair<int, int>, TablePlaces> tables_;  // by document and number
  std::map<Key, const Paragraph*> paragraphs_;
  std::set<Key> guessed_;  // paragraphs
  std::map<Key, std::vector<std::string>> headings_;
};

}  // namespace muko
