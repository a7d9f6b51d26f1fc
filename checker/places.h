// Places: the order of reading and the headings above, of the documents of a submission.
#pragma once

#include <map>
#include <string>
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
  // The place of the quote itself, where `where` is a whole cell or paragraph that holds it.
  [[nodiscard]] Location narrowed(int document, const Location& where,
                                  const std::string& quote) const;
  // The headings above, outermost first.
  [[nodiscard]] const std::vector<std::string>& headings(int document, const Location& where);
  [[nodiscard]] const Document& document(int document) const;

 private:
  using Key = std::tuple<int, Story, int, int>;  // document, story, paragraph, table
  void add_block(int document, const Block& block, int number);
  void add_table(int document, const Table& table, int number);  // the nested ones too

  std::vector<const Document*> documents_;
  std::map<Key, int> order_;
  std::map<std::pair<int, int>, const Table*> tables_;  // by document and number
  std::map<Key, const Paragraph*> paragraphs_;
  std::map<Key, std::vector<std::string>> headings_;
};

}  // namespace muko
