// Text: a Document as passages (paragraphs) and lines in their reading order, folded once for all
// the steps of read_facts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "language/territory.h"

namespace muko {

// A paragraph of the body, also one inside a table. `low` is `text` in lower case with «ё» as «е»
// and NBSP as spaces; it has the same length, so byte offsets fit both.
struct Passage {
  const Paragraph* paragraph = nullptr;
  const Table* table = nullptr;  // the outermost one; null outside
  const Cell* cell = nullptr;    // of the outermost table
  int block = 0;                 // index in Document::blocks
  int shift = 0;                 // code points before it in the text of its innermost cell
  std::string_view text = {};
  std::string_view low = {};
  int length = 0;  // code points of its text
};

// A line of a passage (parted by '\n'), trimmed. `start`: its byte offset in the passage.
struct Line {
  int passage = 0;  // index in Text::passages
  int block = 0;
  std::size_t start = 0;
  std::string_view text = {};
  std::string_view low = {};
};

class Text {
 public:
  explicit Text(const Document& document);  // keeps a reference
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const std::vector<Passage>& passages() const { return passages_; }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }  // empty ones too
  [[nodiscard]] const Passage& passage_of(const Line& line) const {
    return passages_[static_cast<std::size_t>(line.passage)];
  }
  // The first line / passage of the blocks from `block` on; their count behind the last one.
  [[nodiscard]] int first_line(int block) const;
  [[nodiscard]] int first_passage(int block) const;
  // The territories named in each passage; sought once, when first asked for.
  [[nodiscard]] const std::vector<std::vector<FoundTerritory>>& territories() const;
  [[nodiscard]] int blocks() const { return static_cast<int>(document_.blocks.size()); }

 private:
  void add_blocks(const std::vector<Block>& blocks, Passage frame, int depth);
  void add_cell(const Cell& cell, Passage frame, int depth);
  void add_passage(const Paragraph& paragraph, Passage frame);
  void add_lines(int passage);

  const Document& document_;
  std::string low_;  // of all passages; never grows beyond what was reserved
  std::vector<Passage> passages_;
  std::vector<Line> lines_;
  std::vector<int> first_passage_;  // by block
  std::vector<int> first_line_;
  mutable std::optional<std::vector<std::vector<FoundTerritory>>> territories_;
};

// The place of the bytes [start, end) of a passage, or of a part of a line.
[[nodiscard]] Location locate(const Passage& passage, std::size_t start, std::size_t end);
[[nodiscard]] Location locate(const Text& text, const Line& line);
[[nodiscard]] Location whole_passage(const Passage& passage);

// How a line stands on the page.
[[nodiscard]] bool is_bold(const Passage& passage);  // all of it
[[nodiscard]] bool is_centred(const Passage& passage);
[[nodiscard]] bool is_in_capitals(std::string_view text);  // four letters or more, all capital
// Bold, centred, a heading or in capitals: shown as a title. Not inside a bordered table.
[[nodiscard]] bool is_display(const Text& text, const Line& line);
// A new page or section begins with this block.
[[nodiscard]] bool starts_page(const Document& document, int block);

// Both by letters in lower case, no «ё»: the whole word at the start of `low`.
[[nodiscard]] bool starts_with_word(std::string_view low, std::string_view word);
[[nodiscard]] bool starts_with(std::string_view low, std::string_view beginning);
[[nodiscard]] bool ends_with(std::string_view low, std::string_view ending);
[[nodiscard]] bool contains(std::string_view low, std::string_view part);
[[nodiscard]] std::size_t find_in(std::string_view low, std::string_view part,
                                  std::size_t from = 0);  // as std::string_view::find, faster
[[nodiscard]] bool starts_with_capital(std::string_view text);
[[nodiscard]] std::string fold(std::string_view text);    // as Passage::low
[[nodiscard]] bool is_blank_line(std::string_view text);  // nothing but spaces, underscores, dashes

// Without a number («7.», «1.2», «IV.», «Раздел 7.») at its beginning.
[[nodiscard]] std::string_view without_number(std::string_view low);
// Words joined by single spaces, no breaks: «АДМИНИСТРАЦИЯ\nРАЙОНА» -> «АДМИНИСТРАЦИЯ РАЙОНА».
[[nodiscard]] std::string in_one_line(std::string_view text);

}  // namespace muko
