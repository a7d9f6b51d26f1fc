#include "readers/text/text.h"

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "document/walk.h"
#include "language/encoding.h"
#include "readers/paragraph_text.h"
#include "readers/places.h"
#include "readers/plain_paragraph.h"
#include "readers/text/encoding_warning.h"
#include "readers/text/lines.h"
#include "readers/text/markdown.h"
#include "readers/text/text_table.h"
#include "readers/text/wrapping.h"

namespace muko {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

class TextReader {
 public:
  TextReader(const std::vector<text::Line>& lines, Document& document)
      : lines_(lines), document_(document), wrapping_(lines), markdown_(text::is_markdown(lines)) {}

  void read();

 private:
  void read_line();
  void read_paragraph();
  bool read_markdown();
  void add_table(const text::TextTable& found);
  void add_paragraph(Paragraph paragraph, const std::string& content, std::size_t first);
  [[nodiscard]] std::string join_lines();
  [[nodiscard]] bool ends_paragraph(std::size_t line) const;

  const std::vector<text::Line>& lines_;
  Document& document_;
  text::Wrapping wrapping_;
  bool markdown_;
  Places places_;
  std::size_t at_ = 0;  // the line reached
  bool joined_ = false;
  bool tabs_ = false;
};

void TextReader::read() {
  while (at_ < lines_.size()) {
    if (lines_[at_].empty()) {
      ++at_;
    } else {
      read_line();
    }
  }
  if (joined_) {
    document_.warnings.push_back(
        {"guessed-paragraphs", "строки текста соединены в абзацы по их длине и отступам"});
  }
  if (tabs_) {
    document_.warnings.push_back({"guessed-table", "таблица восстановлена по знакам табуляции"});
  }
}

void TextReader::read_line() {
  const auto table = text::find_table(lines_, at_);
  if (table) {
    add_table(*table);
    at_ += table->lines;
  } else if (!markdown_ || !read_markdown()) {
    read_paragraph();
  }
}

bool TextReader::read_markdown() {
  const std::size_t first = at_;
  if (text::is_markdown_rule(lines_[at_].text)) {
    ++at_;
    return true;
  }
  const auto block = text::read_markdown_block(lines_[at_].text);
  if (!block) return false;
  Paragraph paragraph;
  std::string content(block->text);
  ++at_;
  if (block->heading != 0) {
    paragraph.kind = ParagraphKind::Heading;
    paragraph.level = block->heading;
  } else {
    paragraph.kind = ParagraphKind::ListItem;
    paragraph.level = block->level;
    paragraph.label = block->label;
    for (; at_ < lines_.size() && !ends_paragraph(at_); ++at_) {
      content.append(" ").append(trim(lines_[at_].text));
    }
  }
  add_paragraph(std::move(paragraph), content, first);
  return true;
}

// A blank line or the beginning of something else.
bool TextReader::ends_paragraph(std::size_t line) const {
  const std::string_view content = lines_[line].text;
  if (content.empty() || lines_[line].page_break_before) return true;
  if (!markdown_) return false;
  return text::read_markdown_block(content).has_value() || text::is_markdown_rule(content) ||
         text::find_table(lines_, line).has_value();
}

// A word broken at the end of a line is whole again: "образо-" + "вания".
bool is_broken_word(std::string_view line, std::string_view next) {
  if (line.size() < 3 || line.back() != '-' || line[line.size() - 2] == ' ') return false;
  std::size_t at = 0;
  const char32_t letter = next_code_point(next, at);
  return is_cyrillic(letter) && !is_upper(letter);
}

// The lines of the paragraph that begins here, joined.
std::string TextReader::join_lines() {
  const std::string_view first = lines_[at_].text;
  std::string content(trim(first));
  for (++at_; at_ < lines_.size() && !ends_paragraph(at_); ++at_) {
    const std::string_view next = lines_[at_].text;
    if (!markdown_ && !wrapping_.goes_on(first, lines_[at_ - 1].text, next)) break;
    joined_ = joined_ || !markdown_;
    if (is_broken_word(content, trim(next))) {
      content.pop_back();
    } else {
      content += ' ';
    }
    content += trim(next);
  }
  return content;
}

void TextReader::read_paragraph() {
  const std::size_t first = at_;
  Paragraph paragraph;
  if (!markdown_) paragraph.format.alignment = wrapping_.alignment_of(lines_[at_].text);
  std::string content = join_lines();
  if (markdown_) content.erase(0, content.find_first_not_of("> "));  // a quotation
  add_paragraph(std::move(paragraph), content, first);
}

void TextReader::add_paragraph(Paragraph paragraph, const std::string& content, std::size_t first) {
  paragraph.where = places_.next_paragraph(Story::Body);
  paragraph.format.page_break_before = lines_[first].page_break_before;
  ParagraphText whole;
  if (markdown_) {
    text::append_markdown(content, whole);
  } else {
    whole.append_raw(content, {});
  }
  whole.move_to(paragraph);
  document_.blocks.emplace_back(std::move(paragraph));
}

void TextReader::add_table(const text::TextTable& found) {
  Table table;
  table.rows = found.rows;
  table.columns = found.columns;
  table.header_rows = found.header_rows;
  table.bordered = found.marks != text::TableMarks::Tabs || found.columns > 2;
  tabs_ = tabs_ || found.marks == text::TableMarks::Tabs;
  table.where = places_.next_table(Story::Body);
  for (const text::TextCell& each : found.cells) {
    Cell cell;
    cell.row = each.row + 1;
    cell.column = each.column + 1;
    cell.rowspan = each.rowspan;
    cell.colspan = each.colspan;
    cell.where = place_of_cell(table.where, cell.row, cell.column);
    Paragraph paragraph;
    paragraph.where =
        places_.next_paragraph(Story::Body, {table.where.table, cell.row, cell.column});
    ParagraphText content;
    if (markdown_) {
      text::append_markdown(each.text, content);
    } else {
      content.append_raw(each.text, {});
    }
    content.move_to(paragraph);
    cell.blocks.emplace_back(std::move(paragraph));
    table.cells.push_back(std::move(cell));
  }
  fill_holes(table, places_);
  document_.blocks.emplace_back(std::move(table));
}

}  // namespace

Document read_text(std::string_view bytes, const std::string& file) {
  if (bytes.size() > kMaxBytes) {
    throw Error(ErrorCode::LimitExceeded, {.file = file}, "текст больше 64 МБ не читается");
  }
  Document document;
  document.file = file;
  document.format = Format::Txt;
  const DecodedText decoded = decode_text(bytes);
  if (decoded.guessed) warn_of_guessed_encoding(decoded, document.warnings);
  const std::vector<text::Line> lines = text::split_lines(decoded.text);
  TextReader(lines, document).read();
  if (document.blocks.empty()) document.warnings.push_back({"no-text", "в документе нет текста"});
  document.sections.emplace_back();
  fill_cell_texts(document.blocks);
  return document;
}

}  // namespace muko
