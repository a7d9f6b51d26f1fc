#include "checker/facts/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <variant>

#include "base/bytes.h"
#include "base/find_text.h"
#include "base/utf8.h"
#include "document/walk.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr int kMaxDepth = 50;  // of nested tables; deeper ones are left out

// Folds a vector of bytes; the bytes before and behind them are read too.
ByteVector folded(const char* at) {
  const ByteVector before(at - 1, simd::element_aligned);
  const ByteVector byte(at, simd::element_aligned);
  const ByteVector behind(at + 1, simd::element_aligned);
  const auto in = [](const ByteVector& one, char first, char last) {
    return one >= first && one <= last;
  };
  const auto after_lead = before == '\xD0';
  ByteVector low = byte;
  // Of the capitals one bit differs; those from «Р» on have another first byte too.
  simd::where(in(byte, 'A', 'Z') || (after_lead && in(byte, '\x90', '\xAF')), low) = byte ^ ' ';
  simd::where(byte == '\xD0' && in(behind, '\xA0', '\xAF'), low) = '\xD1';
  const auto yo = before == '\xD1' && byte == '\x91';
  simd::where((after_lead && byte == '\x81') || yo, low) = '\xB5';  // Ё, ё
  simd::where(byte == '\xD1' && behind == '\x91', low) = '\xD0';
  const auto space = (byte == '\xC2' && behind == '\xA0') || (before == '\xC2' && byte == '\xA0');
  simd::where(space, low) = ' ';
  return low;
}

// Appends `text` folded, byte for byte.
void append_folded(std::string& out, std::string_view text) {
  constexpr std::size_t kSize = ByteVector::size();
  const std::size_t start = out.size();
  out += text;
  for (std::size_t at = 0; at < text.size(); at += kSize) {
    if (at > 0 && at + kSize < text.size()) {
      folded(text.data() + at).copy_to(out.data() + start + at, simd::element_aligned);
      continue;
    }
    // At both ends with zeros around.
    std::array<char, kSize + 2> around = {};
    const std::size_t before = at == 0 ? 0 : 1;
    text.copy(around.data() + 1 - before, before + kSize + 1, at - before);
    std::array<char, kSize> low = {};
    folded(around.data() + 1).copy_to(low.data(), simd::element_aligned);
    std::copy_n(low.data(), std::min(kSize, text.size() - at), out.data() + start + at);
  }
}

std::size_t count_bytes(const std::vector<Block>& blocks, int depth) {
  std::size_t bytes = 0;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      bytes += paragraph->text.size();
    } else if (depth < kMaxDepth) {
      for (const Cell& cell : std::get<Table>(block).cells) {
        bytes += count_bytes(cell.blocks, depth + 1);
      }
    }
  }
  return bytes;
}

std::string_view trimmed(std::string_view text) {
  return trim(text);
}

// Code points that stand before the paragraph's own text: its label and a space.
std::size_t label_length(const Paragraph& paragraph) {
  if (paragraph.label.empty()) return 0;
  return length_utf8(paragraph.label) + (paragraph.text.empty() ? 0 : 1);
}

int section_of(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->section;
  return std::get<Table>(block).section;
}

int page_of(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->where.page;
  return std::get<Table>(block).where.page;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivx") == std::string_view::npos;
}

}  // namespace

Text::Text(const Document& document) : document_(document) {
  low_.reserve(count_bytes(document.blocks, 0));
  first_passage_.reserve(document.blocks.size());
  first_line_.reserve(document.blocks.size());
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    first_passage_.push_back(static_cast<int>(passages_.size()));
    first_line_.push_back(static_cast<int>(lines_.size()));
    Passage frame;
    frame.block = static_cast<int>(i);
    if (const auto* paragraph = std::get_if<Paragraph>(&document.blocks[i])) {
      add_passage(*paragraph, frame);
      continue;
    }
    const Table& table = std::get<Table>(document.blocks[i]);
    frame.table = &table;
    for (const Cell& cell : table.cells) {
      frame.cell = &cell;
      add_cell(cell, frame, 1);
    }
  }
}

const std::vector<std::vector<FoundTerritory>>& Text::territories() const {
  if (territories_) return *territories_;
  territories_.emplace();
  for (const Passage& passage : passages_) {
    territories_->push_back(find_territories(passage.text));
  }
  return *territories_;
}

void Text::add_cell(const Cell& cell, Passage frame, int depth) {
  frame.shift = 0;
  add_blocks(cell.blocks, frame, depth);
}

// Offsets inside a cell: its text is its paragraphs «label text» and its nested tables, joined by
// '\n', empty ones left out (document/walk.h).
void Text::add_blocks(const std::vector<Block>& blocks, Passage frame, int depth) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      Passage inner = frame;
      const std::size_t label = label_length(*paragraph);
      const std::size_t length = label + length_utf8(paragraph->text);
      inner.shift += static_cast<int>(label);
      add_passage(*paragraph, inner);
      if (length > 0) frame.shift += static_cast<int>(length) + 1;
      continue;
    }
    if (depth >= kMaxDepth) continue;
    for (const Cell& cell : std::get<Table>(block).cells) {
      add_cell(cell, frame, depth + 1);
      if (!cell.text.empty()) frame.shift += static_cast<int>(length_utf8(cell.text)) + 1;
    }
  }
}

void Text::add_passage(const Paragraph& paragraph, Passage frame) {
  const std::size_t start = low_.size();
  append_folded(low_, paragraph.text);
  frame.paragraph = &paragraph;
  frame.text = paragraph.text;
  frame.low = std::string_view(low_).substr(start);
  frame.length = static_cast<int>(length_utf8(paragraph.text));
  passages_.push_back(frame);
  add_lines(static_cast<int>(passages_.size()) - 1);
}

void Text::add_lines(int passage) {
  const Passage& from = passages_[static_cast<std::size_t>(passage)];
  std::size_t start = 0;
  while (start <= from.text.size()) {
    const std::size_t end = std::min(from.text.find('\n', start), from.text.size());
    const std::string_view line = trimmed(from.text.substr(start, end - start));
    const std::size_t offset =
        line.empty() ? start : static_cast<std::size_t>(line.data() - from.text.data());
    lines_.push_back({passage, from.block, offset, line, from.low.substr(offset, line.size())});
    start = end + 1;
  }
}

int Text::first_line(int block) const {
  if (block < 0) return 0;
  const auto index = static_cast<std::size_t>(block);
  return index < first_line_.size() ? first_line_[index] : static_cast<int>(lines_.size());
}

int Text::first_passage(int block) const {
  if (block < 0) return 0;
  const auto index = static_cast<std::size_t>(block);
  return index < first_passage_.size() ? first_passage_[index] : static_cast<int>(passages_.size());
}

Location locate(const Passage& passage, std::size_t start, std::size_t end) {
  const int before = static_cast<int>(length_utf8(passage.text.substr(0, start)));
  const int length = static_cast<int>(length_utf8(passage.text.substr(start, end - start)));
  return part_of(whole(passage.paragraph->where), passage.shift + before,
                 passage.shift + before + length);
}

Location locate(const Text& text, const Line& line) {
  return locate(text.passage_of(line), line.start, line.start + line.text.size());
}

Location whole_passage(const Passage& passage) {
  return part_of(whole(passage.paragraph->where), passage.shift, passage.shift + passage.length);
}

bool is_bold(const Passage& passage) {
  bool any = false;
  for (const Span& span : passage.paragraph->spans) {
    if (trim(span.text).empty()) continue;
    if (!span.format.bold) return false;
    any = true;
  }
  return any;
}

bool is_centred(const Passage& passage) {
  return passage.paragraph->format.alignment == Alignment::Center;
}

bool is_in_capitals(std::string_view text) {
  int capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    if (!letters::is_any_letter(letter)) continue;
    if (letters::lower(letter) == letter) return false;
    ++capitals;
  }
  return capitals >= 4;
}

bool is_display(const Text& text, const Line& line) {
  const Passage& passage = text.passage_of(line);
  if (passage.table != nullptr && passage.table->bordered) return false;
  return passage.paragraph->kind == ParagraphKind::Heading || is_centred(passage) ||
         is_bold(passage) || is_in_capitals(line.text);
}

bool starts_page(const Document& document, int block) {
  if (block <= 0) return true;
  const Block& here = document.blocks[static_cast<std::size_t>(block)];
  const Block& before = document.blocks[static_cast<std::size_t>(block) - 1];
  if (section_of(here) != section_of(before) || page_of(here) != page_of(before)) return true;
  const auto* paragraph = std::get_if<Paragraph>(&here);
  return paragraph != nullptr && paragraph->format.page_break_before;
}

bool starts_with_word(std::string_view low, std::string_view word) {
  if (!starts_with(low, word)) return false;
  if (low.size() == word.size()) return true;
  std::size_t at = word.size();
  return !letters::is_any_letter(letters::next(low, at));
}

bool starts_with(std::string_view low, std::string_view beginning) {
  return low.substr(0, beginning.size()) == beginning;
}

bool ends_with(std::string_view low, std::string_view ending) {
  return low.size() >= ending.size() && low.substr(low.size() - ending.size()) == ending;
}

bool contains(std::string_view low, std::string_view part) {
  return find_in(low, part) != std::string_view::npos;
}

std::size_t find_in(std::string_view low, std::string_view part, std::size_t from) {
  return find_text(low, part, from);
}

std::string fold(std::string_view text) {
  std::string low;
  low.reserve(text.size());
  append_folded(low, text);
  return low;
}

bool is_blank_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    if (!is_space(letter) && letter != U'_' && !letters::is_dash(letter) && letter != U'.') {
      return false;
    }
  }
  return true;
}

std::string_view without_number(std::string_view low) {
  if (starts_with_word(low, "раздел")) low = trim(low.substr(std::string_view("раздел").size()));
  std::size_t end = low.find_first_not_of("0123456789.ivx");
  if (end == std::string_view::npos) return low;
  const std::string_view number = low.substr(0, end);
  const bool digits = !number.empty() && std::isdigit(static_cast<unsigned char>(number[0])) != 0;
  const bool roman = !number.empty() && is_roman(number.substr(0, number.find('.')));
  if (!digits && !roman) return low;
  if (low[end] == ')') ++end;
  return end < low.size() && (low[end] == ' ' || number.back() == '.' || low[end - 1] == ')')
             ? trim(low.substr(end))
             : low;
}

std::string in_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_space(letters::next(text, at))) {
      gap = !line.empty();
      continue;
    }
    if (gap) line += ' ';
    gap = false;
    at = letters::skip_cyrillic(text, at);
    line.append(text.substr(start, at - start));
  }
  return line;
}

bool starts_with_capital(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_upper(letters::next(text, at));
}

}  // namespace muko
