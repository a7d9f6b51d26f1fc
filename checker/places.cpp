#include "checker/places.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>
#include <variant>

#include "base/find_text.h"
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

// Joins the rows [first, last] with those before that they touch. Cells come by their first row.
void add_rows(std::map<int, int>& rows, int first, int last) {
  if (!rows.empty() && first <= std::prev(rows.end())->second + 1) {
    int& end = std::prev(rows.end())->second;
    end = std::max(end, last);
  } else {
    rows.emplace(first, last);
  }
}

// Some of them are in [first, last].
bool meet(const std::map<int, int>& rows, int first, int last) {
  const auto behind = rows.upper_bound(last);
  return behind != rows.begin() && std::prev(behind)->second >= first;
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

bool Places::add_block(int document, const Block& block, int number) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr ? add_paragraph(document, *paragraph, number)
                              : add_table(document, std::get<Table>(block), number);
}

bool Places::add_paragraph(int document, const Paragraph& paragraph, int number) {
  const bool guessed = has_uncertain(paragraph);
  // A text box in a cell is addressed as a paragraph; the cell's own are by the cell.
  if (paragraph.where.table == 0) {
    const Key key = key_of(document, paragraph.where);
    order_.emplace(key, number);
    paragraphs_.emplace(key, &paragraph);
    if (guessed) guessed_.insert(key);
  }
  return guessed;
}

bool Places::add_table(int document, const Table& table, int number) {
  order_.emplace(key_of(document, table.where), number);
  TablePlaces places{&table, {}};
  for (const Cell& cell : table.cells) {
    if (add_cell(document, cell, number)) {
      add_rows(places.guessed, cell.row, cell.row + cell.rowspan - 1);
    }
  }
  const bool guessed = !places.guessed.empty();
  tables_.emplace(std::pair(document, table.where.table), std::move(places));
  return guessed;
}

bool Places::add_cell(int document, const Cell& cell, int number) {
  bool guessed = false;
  for (const Block& inner : cell.blocks) {
    if (add_block(document, inner, number)) guessed = true;
  }
  return guessed;
}

std::string_view Places::text_at(int document, const Location& where) const {
  if (where.table > 0) {
    const auto table = tables_.find(std::pair(document, where.table));
    const Cell* cell =
        table == tables_.end() ? nullptr : table->second.table->at(where.row, where.cell);
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
  if (where.table == 0) return guessed_.count(key_of(document, where)) > 0;
  const auto found = tables_.find(std::pair(document, where.table));
  if (found == tables_.end()) return false;
  const auto& [table, guessed] = found->second;
  if (where.row == 0) return !guessed.empty();
  const bool head = where.row <= table->header_rows;
  return meet(guessed, head ? 1 : where.row, head ? table->header_rows : where.row);
}

}  // namespace muko
