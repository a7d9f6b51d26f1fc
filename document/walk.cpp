#include "document/walk.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr std::size_t kLongestShownHeading = 300;  // code points
constexpr std::size_t kShortestText = 60;          // code points: a shorter line is a date, a place
constexpr int kShownLevel = 10;                    // below all that styles give

bool is_body_heading(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::Heading && paragraph.where.story == Story::Body;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\xC2\xA0") == std::string_view::npos;
}

bool is_all_bold(const Paragraph& paragraph) {
  if (paragraph.spans.empty()) return false;
  return std::all_of(paragraph.spans.begin(), paragraph.spans.end(),
                     [](const Span& span) { return span.format.bold || is_blank(span.text); });
}

// Bold, in the middle, and no part of a list or sentence that goes on.
bool looks_like_heading(const Paragraph& paragraph) {
  if (paragraph.format.alignment != Alignment::Center || is_blank(paragraph.text)) return false;
  const char last = paragraph.text.back();
  if (last == ';' || last == ',' || last == ':') return false;
  return is_all_bold(paragraph) && length_utf8(paragraph.text) <= kLongestShownHeading;
}

bool is_running_text(const Paragraph& paragraph) {
  const Alignment alignment = paragraph.format.alignment;
  const bool set_off = alignment == Alignment::Center || alignment == Alignment::Right;
  return !set_off && length_utf8(paragraph.text) >= kShortestText;
}

int level_of(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::Heading ? paragraph.level : kShownLevel;
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

void HeadingTrail::enter(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    enter_paragraph(*paragraph);
    return;
  }
  in_text_ = in_text_ || std::get<Table>(block).bordered;
  goes_on_ = false;
}

void HeadingTrail::enter_paragraph(const Paragraph& paragraph) {
  if (paragraph.where.story != Story::Body) return;
  const bool styled = paragraph.kind == ParagraphKind::Heading;
  const bool shown = !styled && looks_like_heading(paragraph);
  in_text_ = in_text_ || styled || is_running_text(paragraph);
  const bool continues = std::exchange(goes_on_, shown && in_text_) && shown;
  if (!styled && !(shown && in_text_)) return;
  if (continues) {
    trail_.back().text += ' ' + labelled_text(paragraph);
    return;
  }
  const int level = level_of(paragraph);
  while (!trail_.empty() && trail_.back().level >= level) trail_.pop_back();
  trail_.push_back({level, labelled_text(paragraph)});
}

std::vector<std::string> HeadingTrail::above(const Paragraph& paragraph) const {
  const bool heading = is_body_heading(paragraph) || looks_like_heading(paragraph);
  std::vector<std::string> path;
  for (const Step& step : trail_) {
    if (!heading || step.level < level_of(paragraph)) path.push_back(step.text);
  }
  return path;
}

std::vector<std::string> HeadingTrail::all() const {
  std::vector<std::string> path;
  for (const Step& step : trail_) path.push_back(step.text);
  return path;
}

std::vector<std::string> heading_path(const Document& document, const Location& where) {
  if (where.story != Story::Body && where.story != Story::TextBox) return {};
  HeadingTrail trail;
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && holds(*table, where)) return trail.all();
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && holds(*paragraph, where)) return trail.above(*paragraph);
    trail.enter(block);
  }
  return {};
}

}  // namespace muko
