#include "readers/odt/paragraph.h"

#include <algorithm>
#include <string>

#include "readers/lengths.h"

namespace muko::odt {
namespace {

constexpr int kMaxHeading = 9;
// A line of single spacing is higher than the letters: on average of the usual fonts.
constexpr double kLineOfFontSize = 1.15;

struct Label {
  std::string text = {};
  ParagraphProperties indents = {};
  int level = 0;  // from 1; 0 outside lists
};

// The list a paragraph counts in: the one around it, or that of the headings.
ListPlace find_list(const ParagraphSetup& setup, const Flow& flow) {
  if (flow.list.counters != nullptr) return flow.list;
  const bool numbered = setup.node.attribute("is-list-header") != "true";
  const bool refuses = setup.style->list_style && setup.style->list_style->empty();
  if (setup.heading == 0 || refuses || !numbered) return {};
  ListPlace place = flow.reading.lists.outline(setup.heading);
  if (setup.node.attribute("restart-numbering") == "true") {
    place.start = read_int(setup.node.attribute("start-value")).value_or(1);
  }
  return place;
}

Label next_label(const ParagraphSetup& setup, Flow& flow) {
  ListPlace place = find_list(setup, flow);
  Label label;
  if (place.counters == nullptr) return label;
  Lists& lists = flow.reading.lists;
  if (place.style.empty()) place.style = setup.style->list_style.value_or("");
  const ListStyle& style = lists.style(flow.scope, place.style);
  label.level = static_cast<int>(place.level) + 1;
  label.indents = style.at(place.level).indents;
  if (place.awaits_number) label.text = lists.next_label(place, style);
  flow.list.awaits_number = false;
  flow.list.start.reset();
  return label;
}

double lines_of(const ParagraphProperties& properties, double font_size) {
  const double line = font_size * kLineOfFontSize;
  if (properties.line_exact && line != 0) return *properties.line_exact / line;
  if (properties.line_at_least && line != 0) return std::max(1.0, *properties.line_at_least / line);
  return properties.line_percent ? *properties.line_percent / 100 : 1;
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
  return format;
}

void classify(Paragraph& paragraph, int heading, int list_level) {
  const bool empty = paragraph.text.empty() && paragraph.label.empty();
  if (heading != 0 && !empty) {
    paragraph.kind = ParagraphKind::Heading;
    paragraph.level = heading;
  } else if (!paragraph.label.empty()) {
    paragraph.kind = ParagraphKind::ListItem;
    paragraph.level = std::min(list_level, kMaxHeading);
  }
}

int heading_of(XmlNode node, const ParagraphStyle& style) {
  if (node.name() != "h") return style.outline_level;
  return std::clamp(read_int(node.attribute("outline-level")).value_or(1), 1, kMaxHeading);
}

}  // namespace

ParagraphSetup set_up_paragraph(XmlNode node, Flow& flow) {
  ParagraphSetup setup;
  setup.node = node;
  setup.style = &flow.reading.styles.paragraph(flow.scope, node.attribute("style-name"));
  setup.heading = heading_of(node, *setup.style);
  setup.hidden = setup.style->text.hidden.value_or(false);
  for (const XmlNode child : node.children()) {
    if (child.name() == "hidden-paragraph" && child.attribute("is-hidden") == "true") {
      setup.hidden = true;
    }
  }
  return setup;
}

Paragraph finish_paragraph(const ParagraphSetup& setup, Draft& draft, Flow& flow) {
  Paragraph paragraph;
  paragraph.where = flow.reading.places.next_paragraph(flow.story, flow.place);
  draft.text.move_to(paragraph);
  paragraph.style = setup.style->name;
  const Label label = next_label(setup, flow);
  paragraph.label = label.text;
  ParagraphProperties properties = setup.style->properties;
  overlay_indents(properties, label.indents);
  if (label.level != 0) overlay_indents(properties, setup.style->over_list);
  const double size = paragraph.spans.empty() ? setup.style->text.size.value_or(0)
                                              : paragraph.spans.front().format.size;
  paragraph.format = format_of(properties, size);
  paragraph.format.page_break_before =
      flow.page_break || setup.style->properties.page_break_before.value_or(false);
  flow.page_break = setup.style->properties.page_break_after.value_or(false);
  paragraph.section = flow.section();
  classify(paragraph, setup.heading, label.level);
  flow.reading.has_text = flow.reading.has_text || !paragraph.text.empty();
  return paragraph;
}

}  // namespace muko::odt
