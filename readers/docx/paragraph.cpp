#include "readers/docx/paragraph.h"

#include <algorithm>
#include <utility>

namespace muko::docx {
namespace {

constexpr int kBodyTextLevel = 9;   // w:outlineLvl: no heading
constexpr double kSingleLine = 12;  // w:line of single spacing, pt
// A line of single spacing is higher than the letters: on average of the usual fonts.
constexpr double kLineOfFontSize = 1.15;

// The list a paragraph belongs to.
struct ListPlace {
  int list = 0;  // 0: none
  int level = 0;
  bool from_style = false;
};

ListPlace find_list(const ParagraphSetup& setup, Reading& reading) {
  const ParagraphProperties& style = setup.style->properties;
  ListPlace place;
  place.list = setup.own.list ? *setup.own.list : style.list.value_or(0);
  if (place.list == 0) return place;
  place.from_style = !setup.own.list;
  if (setup.own.list_level) {
    place.level = *setup.own.list_level;
    return place;
  }
  Numbering& numbering = reading.numbering();
  auto by_style = numbering.level_of_style(place.list, setup.style->id);
  if (!by_style && place.from_style) {
    by_style = numbering.level_of_style(place.list, setup.style->list_style);
  }
  place.level = by_style ? *by_style : style.list_level.value_or(0);
  return place;
}

// Defaults, then list and style (the one that names the other is the stronger), then its own.
ParagraphProperties properties_in_force(const ParagraphSetup& setup, const ListPlace& place,
                                        Reading& reading) {
  ParagraphProperties all = reading.styles().default_paragraph();
  const List* list = place.list == 0 ? nullptr : reading.numbering().find(place.list);
  const ParagraphProperties* of_list =
      list == nullptr ? nullptr : &list->levels.at(static_cast<std::size_t>(place.level)).paragraph;
  if (of_list != nullptr && place.from_style) overlay(all, *of_list);
  overlay(all, setup.style->properties);
  if (of_list != nullptr && !place.from_style) overlay(all, *of_list);
  overlay(all, setup.own);
  return all;
}

double lines_of(const ParagraphProperties& properties, double font_size) {
  if (!properties.line) return 1;
  const LineRule rule = properties.line_rule.value_or(LineRule::Auto);
  if (rule == LineRule::Auto) return *properties.line / kSingleLine;
  const double lines = font_size == 0 ? 1 : *properties.line / (font_size * kLineOfFontSize);
  return rule == LineRule::AtLeast ? std::max(1.0, lines) : lines;
}

ParagraphFormat format_of(const ParagraphProperties& properties, double font_size) {
  ParagraphFormat format;
  format.alignment = properties.alignment.value_or(Alignment::Left);
  format.indent_first_line = properties.indent_first_line.value_or(0);
  format.indent_left = properties.indent_left.value_or(0);
  format.indent_right = properties.indent_right.value_or(0);
  format.space_before = properties.space_before.value_or(0);
  format.space_after = properties.space_after.value_or(0);
  format.line_spacing = lines_of(properties, font_size);
  format.page_break_before = properties.page_break_before.value_or(false);
  return format;
}

void classify(Paragraph& paragraph, int outline_level, int list_level) {
  const bool empty = paragraph.text.empty() && paragraph.label.empty();
  if (outline_level < kBodyTextLevel && !empty) {
    paragraph.kind = ParagraphKind::Heading;
    paragraph.level = outline_level + 1;
  } else if (!paragraph.label.empty()) {
    paragraph.kind = ParagraphKind::ListItem;
    paragraph.level = list_level + 1;
  }
}

void take_page_breaks(Paragraph& paragraph, Draft& draft, Flow& flow) {
  const bool breaks = draft.page_break_before || flow.page_break;
  flow.page_break = draft.page_break_after;
  if (paragraph.text.empty() && draft.page_break_before) {
    flow.page_break = true;  // a paragraph that is only a page break: what follows is on the page
  } else if (breaks) {
    paragraph.format.page_break_before = true;
  }
}

}  // namespace

ParagraphSetup set_up_paragraph(XmlNode paragraph, Flow& flow) {
  const XmlNode properties = paragraph.child("pPr");
  ParagraphSetup setup;
  setup.own = read_paragraph_properties(properties);
  Styles& styles = flow.reading.styles();
  setup.style = &styles.paragraph(setup.own.style);
  setup.run = styles.default_run();
  if (flow.table_run != nullptr) {
    RunProperties of_table;  // of a table's style only the fonts matter to us
    of_table.size = flow.table_run->size;
    of_table.font = flow.table_run->font;
    of_table.theme_font = flow.table_run->theme_font;
    overlay(setup.run, of_table);
  }
  overlay(setup.run, setup.style->run);
  // Word draws a dropped capital as a paragraph of its own.
  const std::string_view drop_cap = properties.child("framePr").attribute("dropCap");
  setup.mark_deleted = drop_cap == "drop" || drop_cap == "margin";
  for (const XmlNode node : properties.child("rPr").children()) {
    const std::string_view name = node.name();
    if (name == "del" || name == "moveFrom") setup.mark_deleted = true;
    if (name == "vanish") setup.mark_hidden = node.attribute("val") != "0";
  }
  return setup;
}

Paragraph finish_paragraph(const ParagraphSetup& setup, Draft& draft, Flow& flow) {
  Reading& reading = flow.reading;
  const ListPlace list = find_list(setup, reading);
  const ParagraphProperties properties = properties_in_force(setup, list, reading);
  Paragraph paragraph;
  paragraph.where = reading.places().next_paragraph(flow.story, flow.place);
  draft.text.move_to(paragraph);
  paragraph.style = setup.style->name;
  if (list.list != 0) paragraph.label = reading.numbering().next_label(list.list, list.level);
  const double size =
      paragraph.spans.empty() ? setup.run.size.value_or(0) : paragraph.spans.front().format.size;
  paragraph.format = format_of(properties, size);
  paragraph.section = flow.section();
  classify(paragraph, properties.outline_level.value_or(kBodyTextLevel), list.level);
  take_page_breaks(paragraph, draft, flow);
  reading.has_text = reading.has_text || !paragraph.text.empty();
  return paragraph;
}

}  // namespace muko::docx
