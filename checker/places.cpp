#include "checker/places.h"

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

}  // namespace

Places::Places(std::vector<const Document*> documents) : documents_(std::move(documents)) {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    int block = 0;
    for (const Block& one : documents_[i]->blocks) add_block(static_cast<int>(i), one, ++block);
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
      if (const auto* nested = std::get_if<Table>(&inner)) add_table(document, *nested, number);
    }
  }
}

Location Places::narrowed(int document, const Location& where, const std::string& quote) const {
  if (where.start >= 0 || quote.empty()) return where;
  std::string_view text;
  const auto table = tables_.find(std::pair(document, where.table));
  const auto paragraph = paragraphs_.find(key_of(document, where));
  if (where.table > 0 && table != tables_.end()) {
    const Cell* cell = table->second->at(where.row, where.cell);
    if (cell != nullptr) text = cell->text;
  } else if (where.table == 0 && paragraph != paragraphs_.end()) {
    text = paragraph->second->text;
  }
  const std::size_t found = text.find(quote);
  if (found == std::string_view::npos) return where;
  const auto start = static_cast<int>(length_utf8(text.substr(0, found)));
  return part_of(where, start, start + static_cast<int>(length_utf8(quote)));
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

}  // namespace muko
