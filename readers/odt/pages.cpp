#include "readers/odt/pages.h"

#include <array>

#include "base/utf8.h"
#include "readers/lengths.h"

namespace muko::odt {
namespace {

XmlNode find_master(const Styles& styles, std::string_view name) {
  for (const XmlNode master : styles.master_pages()) {
    if (master.attribute("name") == name) return master;
  }
  return {};
}

XmlNode default_master(const Styles& styles) {
  const XmlNode standard = find_master(styles, "Standard");
  if (standard || styles.master_pages().empty()) return standard;
  return styles.master_pages().front();
}

// The pages behind the first one of a section may be of another kind: style:next-style-name.
XmlNode following_master(XmlNode master, const Styles& styles) {
  const std::string_view next = master.attribute("next-style-name");
  if (next.empty() || next == master.attribute("name")) return {};
  return find_master(styles, next);
}

bool is_shown(XmlNode story) {
  return story && story.attribute("display") != "false";
}

struct Slot {
  Story story;
  std::string_view kind;
  std::string_view element;
};
constexpr std::array<Slot, 6> kSlots = {{{Story::Header, "default", "header"},
                                         {Story::Header, "first", "header-first"},
                                         {Story::Header, "even", "header-left"},
                                         {Story::Footer, "default", "footer"},
                                         {Story::Footer, "first", "footer-first"},
                                         {Story::Footer, "even", "footer-left"}}};

// The first page by a master page of its own has its header in the place of any page.
XmlNode story_of(XmlNode master, const Slot& slot, const Styles& styles) {
  const XmlNode next = following_master(master, styles);
  if (!next) return master.child(slot.element);
  if (slot.kind != "first") return next.child(slot.element);
  return master.child(slot.story == Story::Header ? "header" : "footer");
}

// The height that a header or footer takes from the text.
double height_of(XmlNode header_style) {
  const XmlNode properties = header_style.child("header-footer-properties");
  if (!properties) return 0;
  auto height = read_length(properties.attribute("min-height"));
  if (!height) height = read_length(properties.attribute("height"));
  return height.value_or(0);
}

double millimetres(XmlNode node, std::string_view name, double otherwise) {
  const auto points = read_length(node.attribute(name));
  return points ? to_millimetres(*points) : otherwise;
}

// Upper and lower margin, of the paper or of the header that stands in between.
double margin(XmlNode layout, std::string_view side, XmlNode story, std::string_view header_style) {
  const XmlNode properties = layout.child("page-layout-properties");
  const double all = read_length(properties.attribute("margin")).value_or(0);
  const double own = read_length(properties.attribute(side)).value_or(all);
  return to_millimetres(own + (is_shown(story) ? height_of(layout.child(header_style)) : 0));
}

bool has_own_first_page(XmlNode master, const Styles& styles) {
  return following_master(master, styles) || is_shown(master.child("header-first")) ||
         is_shown(master.child("footer-first"));
}

std::string shown_text(XmlNode story) {
  const std::string text = story.text();
  return std::string(trim(text));
}

void follow_slot(const std::vector<XmlNode>& masters, const Slot& slot, const Styles& styles,
                 std::vector<PageStory>& out) {
  std::string shown;  // in the section before
  for (std::size_t i = 0; i < masters.size(); ++i) {
    const XmlNode story = story_of(masters[i], slot, styles);
    const std::string text = is_shown(story) ? shown_text(story) : std::string();
    if (!text.empty() && text != shown) {
      out.push_back({slot.story, std::string(slot.kind), story, static_cast<int>(i)});
    }
    shown = text;
  }
}

}  // namespace

void begin_page(const std::optional<std::string_view>& master_page, Flow& flow) {
  if (flow.story != Story::Body || flow.place.table != 0) return;
  std::vector<XmlNode>& masters = flow.reading.masters;
  const Styles& styles = flow.reading.styles;
  const bool named = master_page && !master_page->empty();
  XmlNode master = named ? find_master(styles, *master_page) : XmlNode();
  if (named && !masters.empty() && master == masters.back()) flow.page_break = true;
  if (!master && masters.empty()) master = default_master(styles);
  if (masters.empty() || (master && master != masters.back())) masters.push_back(master);
}

Section read_section(XmlNode master, const Styles& styles) {
  const XmlNode next = following_master(master, styles);
  const XmlNode usual = next ? next : master;
  const XmlNode layout = styles.page_layout(usual.attribute("page-layout-name"));
  const XmlNode properties = layout.child("page-layout-properties");
  Section section;
  section.width = millimetres(properties, "page-width", section.width);
  section.height = millimetres(properties, "page-height", section.height);
  section.landscape = section.width > section.height;
  const double all = millimetres(properties, "margin", 0);
  section.margin_left = millimetres(properties, "margin-left", all);
  section.margin_right = millimetres(properties, "margin-right", all);
  section.margin_top = margin(layout, "margin-top", usual.child("header"), "header-style");
  section.margin_bottom = margin(layout, "margin-bottom", usual.child("footer"), "footer-style");
  section.different_first_page = has_own_first_page(master, styles);
  return section;
}

std::vector<PageStory> find_page_stories(const std::vector<XmlNode>& masters,
                                         const Styles& styles) {
  std::vector<PageStory> stories;
  for (const Slot& slot : kSlots) follow_slot(masters, slot, styles, stories);
  return stories;
}

}  // namespace muko::odt
