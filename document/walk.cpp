#include "document/walk.h"

#include <variant>

namespace muko {
namespace {

bool is_body_heading(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::Heading && paragraph.where.story == Story::Body;
}

bool holds_table(const Table& table, int number) {
  if (table.where.table == number) return true;
  for (const Cell& cell : table.cells) {
    for (const Block& block : cell.blocks) {
      const auto* nested = std::get_if<Table>(&block);
      if (nested != nullptr && holds_table(*nested, number)) return true;
    }
  }
  return false;
}

// Is a text box that lies inside a cell of this table.
bool holds_text_box(const Table& table, int paragraph) {
  for (const Cell& cell : table.cells) {
    for (const Block& block : cell.blocks) {
      const auto* inner = std::get_if<Paragraph>(&block);
      if (inner != nullptr && inner->where.story == Story::TextBox &&
          inner->where.paragraph == paragraph) {
        return true;
      }
      const auto* nested = std::get_if<Table>(&block);
      if (nested != nullptr && holds_text_box(*nested, paragraph)) return true;
    }
  }
  return false;
}

bool holds(const Paragraph& paragraph, const Location& where) {
  return where.table == 0 && paragraph.where.story == where.story &&
         paragraph.where.paragraph == where.paragraph;
}

bool holds(const Table& table, const Location& where) {
  if (where.table != 0) return holds_table(table, where.table);
  return where.story == Story::TextBox && holds_text_box(table, where.paragraph);
}

void append_line(std::string& text, const std::string& line) {
  if (!text.empty()) text += '\n';
  text += line;
}

void append_block_text(std::string& text, const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    // An empty last paragraph stands behind each nested table and says nothing.
    if (!paragraph->text.empty() || !paragraph->label.empty()) {
      append_line(text, labelled_text(*paragraph));
    }
    return;
  }
  for (const Cell& cell : std::get<Table>(block).cells) {
    if (!cell.text.empty()) append_line(text, cell.text);
  }
}

}  // namespace

void for_each_paragraph(const std::vector<Block>& blocks,
                        const std::function<void(const Paragraph&)>& visit) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      visit(*paragraph);
      continue;
    }
    for (const Cell& cell : std::get<Table>(block).cells) for_each_paragraph(cell.blocks, visit);
  }
}

void for_each_table(const std::vector<Block>& blocks,
                    const std::function<void(const Table&)>& visit) {
  for (const Block& block : blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    visit(*table);
    for (const Cell& cell : table->cells) for_each_table(cell.blocks, visit);
  }
}

std::string labelled_text(const Paragraph& paragraph) {
  if (paragraph.label.empty()) return paragraph.text;
  if (paragraph.text.empty()) return paragraph.label;
  return paragraph.label + " " + paragraph.text;
}

void fill_cell_texts(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    for (Cell& cell : table->cells) {
      fill_cell_texts(cell.blocks);
      cell.text.clear();
      for (const Block& inner : cell.blocks) append_block_text(cell.text, inner);
    }
  }
}

void HeadingTrail::enter(const Paragraph& paragraph) {
  if (!is_body_heading(paragraph)) return;
  while (!trail_.empty() && trail_.back()->level >= paragraph.level) trail_.pop_back();
  trail_.push_back(&paragraph);
}

std::vector<std::string> HeadingTrail::above(const Paragraph& paragraph) const {
  const bool heading = is_body_heading(paragraph);
  std::vector<std::string> path;
  for (const Paragraph* each : trail_) {
    if (!heading || each->level < paragraph.level) path.push_back(labelled_text(*each));
  }
  return path;
}

std::vector<std::string> HeadingTrail::all() const {
  std::vector<std::string> path;
  for (const Paragraph* heading : trail_) path.push_back(labelled_text(*heading));
  return path;
}

std::vector<std::string> heading_path(const Document& document, const Location& where) {
  if (where.story != Story::Body && where.story != Story::TextBox) return {};
  HeadingTrail trail;
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) {
      if (holds(*table, where)) return trail.all();
      continue;
    }
    const auto& paragraph = std::get<Paragraph>(block);
    if (holds(paragraph, where)) return trail.above(paragraph);
    trail.enter(paragraph);
  }
  return {};
}

}  // namespace muko
