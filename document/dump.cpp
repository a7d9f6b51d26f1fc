#include "document/dump.h"

#include <cmath>
#include <string_view>
#include <variant>

#include "document/location_json.h"

namespace muko {
namespace {

// At most two decimals, none that are zero: 14, 12.5, 1.15.
std::string number_text(double value) {
  const auto hundredths = static_cast<long long>(std::llround(std::abs(value) * 100));
  std::string text = value < 0 && hundredths != 0 ? "-" : "";
  text += std::to_string(hundredths / 100);
  const auto rest = static_cast<int>(hundredths % 100);
  if (rest == 0) return text;
  text += '.';
  text += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  return text;
}

// Line breaks, tabs and non-breaking spaces made visible.
std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      out += "\\n";
    } else if (text[i] == '\t') {
      out += "\\t";
    } else if (text.substr(i, 2) == "\u00A0") {
      out += "\\_";
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

void append_word(std::string& out, std::string_view word) {
  out.append(" ").append(word);
}

void append_number(std::string& out, std::string_view name, double value, std::string_view unit) {
  if (value == 0) return;
  out.append(" ").append(name).append(" ").append(number_text(value)).append(unit);
}

void append_format(std::string& out, const SpanFormat& format) {
  if (format.bold) append_word(out, "bold");
  if (format.italic) append_word(out, "italic");
  if (format.underline) append_word(out, "underline");
  if (format.caps) append_word(out, "caps");
  if (format.hidden) append_word(out, "hidden");
  if (format.uncertain) append_word(out, "uncertain");
  if (format.size != 0) append_word(out, number_text(format.size) + "pt");
  if (!format.font.empty()) append_word(out, '"' + format.font + '"');
  if (!format.link.empty()) append_word(out, "-> " + format.link);
}

void append_format(std::string& out, const ParagraphFormat& format) {
  if (format.alignment == Alignment::Center) append_word(out, "center");
  if (format.alignment == Alignment::Right) append_word(out, "right");
  if (format.alignment == Alignment::Justified) append_word(out, "justified");
  append_number(out, "indent", format.indent_first_line, "mm");
  append_number(out, "left", format.indent_left, "mm");
  append_number(out, "right", format.indent_right, "mm");
  append_number(out, "before", format.space_before, "pt");
  append_number(out, "after", format.space_after, "pt");
  if (format.line_spacing != 1) append_number(out, "line", format.line_spacing, "");
  if (format.page_break_before) append_word(out, "page-break");
}

const char* type_of(const Paragraph& paragraph) {
  switch (paragraph.kind) {
    case ParagraphKind::Plain:
      return "paragraph";
    case ParagraphKind::Heading:
      return "heading";
    case ParagraphKind::ListItem:
      return "list_item";
  }
  return "";
}

// What stands between the name of a paragraph and its text.
void append_description(std::string& out, const Paragraph& paragraph) {
  if (paragraph.level != 0) append_word(out, "level " + std::to_string(paragraph.level));
  if (!paragraph.label.empty()) append_word(out, '"' + paragraph.label + '"');
  append_format(out, paragraph.format);
  if (paragraph.spans.size() == 1) append_format(out, paragraph.spans.front().format);
}

void append_text(std::string& out, std::string_view text) {
  out += " |";
  if (!text.empty()) append_word(out, visible(text));
  out += '\n';
}

// One line for each span where a paragraph has several formats.
void append_spans(std::string& out, const Paragraph& paragraph, const std::string& indent) {
  if (paragraph.spans.size() < 2) return;
  for (const Span& span : paragraph.spans) {
    out += indent + "  span " + std::to_string(span.where.start) + "-" +
           std::to_string(span.where.end);
    append_format(out, span.format);
    append_text(out, span.text);
  }
}

void append_story(std::string& out, const Location& where) {
  if (where.story == Story::TextBox) out.append(name_of(where.story)).append(" ");
}

void append_paragraph(std::string& out, const Paragraph& paragraph, const std::string& indent) {
  out += indent;
  append_story(out, paragraph.where);
  out += type_of(paragraph);
  if (paragraph.where.paragraph != 0) append_word(out, std::to_string(paragraph.where.paragraph));
  append_description(out, paragraph);
  append_text(out, paragraph.text);
  append_spans(out, paragraph, indent);
}

void append_blocks(std::string& out, const std::vector<Block>& blocks, const std::string& indent);

void append_cell(std::string& out, const Cell& cell, const std::string& indent) {
  out += indent + std::to_string(cell.row) + "," + std::to_string(cell.column);
  if (cell.rowspan != 1) append_word(out, "rowspan " + std::to_string(cell.rowspan));
  if (cell.colspan != 1) append_word(out, "colspan " + std::to_string(cell.colspan));
  const auto* only =
      cell.blocks.size() == 1 ? std::get_if<Paragraph>(&cell.blocks.front()) : nullptr;
  if (only != nullptr) append_description(out, *only);
  append_text(out, only != nullptr ? only->text : cell.text);
  if (only != nullptr) {
    append_spans(out, *only, indent);
  } else {
    append_blocks(out, cell.blocks, indent + "  ");
  }
}

void append_table(std::string& out, const Table& table, const std::string& indent) {
  out += indent;
  append_story(out, table.where);
  out += "table " + std::to_string(table.where.table) + " " + std::to_string(table.rows) + "x" +
         std::to_string(table.columns);
  if (table.header_rows != 0) append_word(out, "header " + std::to_string(table.header_rows));
  if (!table.bordered) append_word(out, "borderless");
  out += '\n';
  for (const Cell& cell : table.cells) append_cell(out, cell, indent + "  ");
}

void append_blocks(std::string& out, const std::vector<Block>& blocks, const std::string& indent) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      append_paragraph(out, *paragraph, indent);
    } else {
      append_table(out, std::get<Table>(block), indent);
    }
  }
}

void append_section(std::string& out, const Section& section, std::size_t number) {
  out += "section " + std::to_string(number) + " " + number_text(section.width) + "x" +
         number_text(section.height) + " margins " + number_text(section.margin_left) + " " +
         number_text(section.margin_right) + " " + number_text(section.margin_top) + " " +
         number_text(section.margin_bottom);
  if (section.landscape) append_word(out, "landscape");
  if (section.different_first_page) append_word(out, "first-page");
  out += '\n';
}

void append_story_blocks(std::string& out, const StoryBlocks& story) {
  out += name_of(story.story);
  append_word(out, story.kind);
  append_word(out, "section " + std::to_string(story.section + 1));
  out += '\n';
  append_blocks(out, story.blocks, "  ");
}

}  // namespace

std::string dump_text(const Document& document) {
  std::string out;
  append_blocks(out, document.blocks, "");
  for (const StoryBlocks& story : document.stories) append_story_blocks(out, story);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    append_section(out, document.sections[i], i + 1);
  }
  for (const Warning& warning : document.warnings) {
    out += "warning " + warning.code + " | " + warning.message + '\n';
  }
  return out;
}

}  // namespace muko
