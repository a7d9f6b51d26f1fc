// BuildPage: short spellings for pages of words and rules, so that a test shows only its point.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/document.h"
#include "readers/page/page.h"
#include "readers/page/read_pages.h"

namespace muko::test {

inline constexpr double kSize = 10;   // of the letters, pt
inline constexpr double kLetter = 5;  // their width
inline constexpr double kLine = 12;   // distance of lines

class BuildPage {
 public:
  explicit BuildPage(int number = 1, double width = 500, double height = 700) {
    page_.number = number;
    page_.width = width;
    page_.height = height;
  }

  // Words of a line whose left end is at `x` and whose baseline is at `y`; spaces part them.
  BuildPage& text(double x, double y, const std::string& words, bool bold = false) {
    std::string word;
    double at = x;
    for (std::size_t i = 0; i <= words.size(); ++i) {
      if (i < words.size() && words[i] != ' ') {
        word += words[i];
        continue;
      }
      if (!word.empty()) at = add(at, y, word, bold);
      at += kLetter;
      word.clear();
    }
    return *this;
  }
  // Lines below each other.
  BuildPage& lines(double x, double y, const std::vector<std::string>& texts, bool bold = false) {
    for (const std::string& line : texts) {
      text(x, y, line, bold);
      y += kLine;
    }
    return *this;
  }
  BuildPage& centred(double y, const std::string& words, bool bold = false) {
    const double width = static_cast<double>(length_utf8(words)) * kLetter;
    return text((page_.width - width) / 2, y, words, bold);
  }

  BuildPage& horizontal(double y, double from, double to) {
    page_.rules.push_back({false, y, from, to, 0.5});
    return *this;
  }
  BuildPage& vertical(double x, double from, double to) {
    page_.rules.push_back({true, x, from, to, 0.5});
    return *this;
  }
  // All lines of a table without merged cells.
  BuildPage& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double y : ys) horizontal(y, xs.front(), xs.back());
    for (const double x : xs) vertical(x, ys.front(), ys.back());
    return *this;
  }

  BuildPage& word(PageWord word) {
    page_.words.push_back(std::move(word));
    return *this;
  }
  BuildPage& rule(const Rule& rule) {
    page_.rules.push_back(rule);
    return *this;
  }

  [[nodiscard]] const Page& page() const { return page_; }
  [[nodiscard]] Page& page() { return page_; }

 private:
  // Returns the right end.
  double add(double x, double y, const std::string& text, bool bold) {
    PageWord word;
    word.text = text;
    const double right = x + static_cast<double>(length_utf8(text)) * kLetter;
    word.box = {x, y - 8, right, y + 2};
    word.baseline = y;
    word.size = kSize;
    word.font = "Times";
    word.bold = bold;
    page_.words.push_back(word);
    return right;
  }

  Page page_;
};

inline Document read(const std::vector<BuildPage>& built) {
  std::vector<Page> pages;
  pages.reserve(built.size());
  for (const BuildPage& page : built) pages.push_back(page.page());
  Document document;
  document.format = Format::Pdf;
  read_pages(std::move(pages), document);
  return document;
}

// One line a block: "p: text" with its label in brackets, "h: …" a heading, "table 2x3 header 1"
// and then a row a line, "| a | b (1x2) |": rowspan x colspan where one is over 1.
inline std::string outline(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out += paragraph->kind == ParagraphKind::Heading ? "h: " : "p: ";
      if (!paragraph->label.empty()) out += "[" + paragraph->label + "] ";
      out += paragraph->text + "\n";
      continue;
    }
    const auto& table = std::get<Table>(block);
    out += "table " + std::to_string(table.rows) + "x" + std::to_string(table.columns);
    if (table.header_rows > 0) out += " header " + std::to_string(table.header_rows);
    if (!table.bordered) out += " borderless";
    int row = 0;
    for (const Cell& cell : table.cells) {
      if (cell.row != row) out += "\n|";
      row = cell.row;
      out += " ";
      for (const char c : cell.text) out += c == '\n' ? '/' : c;
      if (cell.rowspan > 1 || cell.colspan > 1) {
        out += " (" + std::to_string(cell.rowspan) + "x" + std::to_string(cell.colspan) + ")";
      }
      out += " |";
    }
    out += "\n";
  }
  return out;
}

inline std::string outline(const std::vector<BuildPage>& built) {
  return outline(read(built).blocks);
}

}  // namespace muko::test
