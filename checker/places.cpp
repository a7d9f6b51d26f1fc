#include "checker/places.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "document/walk.h"

namespace muko {
namespace {

std::tuple<int, Story, int, int> key_of(int document, const Location& where) {
  return {document, where.story, where.table > 0 ? 0 : where.paragraph, where.table};
}

bool has_uncertain(const Paragraph& paragraph) {
  return std::any_of(paragraph.spans.begin(), paragraph.spans.end(),
                     [](const Span& span) { return span.format.uncertain; });
}

bool has_uncertain(const Cell& cell) {
  return std::any_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && has_uncertain(*paragraph);
  });
}

int distance_from(const Location& where, int start) {
  return where.start < 0 ? start : std::abs(start - where.start);
}

}  // namespace

Places::Places(std::vector<const Document*> documents) : documents_(std::move(documents)) {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const int document = static_cast<int>(i);
    int block = 0;
    for (const Block& one : documents_[i]->blocks) add_block(document, one, ++block);
    for (const StoryBlocks& story : documents_[i]->stories) {
      for (const Block& one : story.blocks) add_block(document, one, ++block);
    }
  }
}

void Places::add_block(int document, const Block& block, int number) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    order_.emplace(key_of(document, paragraph->where), number);
    paragraphs_.emplace(key_of(document, paragraph->where), paragraph);
    return;
  }
  add_table(document, std::get<Table>(block), number);
}

void Places::add_table(int document, const Table& table, int number) {
  order_.emplace(key_of(document, table.where), number);
  tables_.emplace(std::pair(document, table.where.table), &table);
  for (const Cell& cell : table.cells) {
    for (const Block& inner : cell.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&inner);
      // A text box in a cell is addressed as a paragraph; the cell's own are by the cell.
      const bool own = paragraph != nullptr && paragraph->where.table > 0;
      if (!own) add_block(document, inner, number);
    }
  }
}

std::string_view Places::text_at(int document, const Location& where) const {
  if (where.table > 0) {
    const auto table = tables_.find(std::pair(document, where.table));
    const Cell* cell = table == tables_.end() ? nullptr : table->second->at(where.row, where.cell);
    return cell == nullptr ? std::string_view() : cell->text;
  }
  const auto paragraph = paragraphs_.find(key_of(document, where));
  return paragraph == paragraphs_.end() ? std::string_view() : paragraph->second->text;
}

Location Places::of_quote(int document, const Location& where, const std::string& quote) const {
  const std::string_view text = text_at(document, where);
  Location nearest = whole(where);
  if (quote.empty()) return nearest;
  const auto length = static_cast<int>(length_utf8(quote));
  std::size_t counted = 0;
  int start = 0;
  for (std::size_t found = find_text(text, quote); found != std::string_view::npos;
       found = find_text(text, quote, found + 1)) {
    start += static_cast<int>(length_utf8(text.substr(counted, found - counted)));
    counted = found;
    const bool first = nearest.start < 0;
    if (!first && distance_from(where, start) >= distance_from(where, nearest.start)) break;
    nearest = part_of(where, start, start + length);
  }
  return nearest;
}

Places::Rank Places::rank(int document, const Location& where) const {
  const auto found = order_.find(key_of(document, where));
  const int block = found != order_.end() ? found->second : std::numeric_limits<int>::max();
  return {block, where.table, where.row, where.cell, where.start};
}

const std::vector<std::string>& Places::headings(int document, const Location& where) {
  const auto [found, added] = headings_.try_emplace(key_of(document, where));
  if (added) found->second = heading_path(this->document(document), where);
  return found->second;
}

const Document& Places::document(int document) const {
  return *documents_[static_cast<std::size_t>(document)];
}

bool Places::is_uncertain(int document, const Location& where) const {
  if (where.table == 0) {
    const auto paragraph = paragraphs_.find(key_of(document, where));
    return paragraph != paragraphs_.end() && has_uncertain(*paragraph->second);
  }
  const auto table = tables_.find(std::pair(document, where.table));
  if (table == tables_.end()) return false;
  const std::vector<Cell>& cells = table->second->cells;
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    const bool here = cell.row <= where.row && where.row < cell.row + cell.rowspan;
    return here && has_uncertain(cell);
  });
}

}  // namespace muko
