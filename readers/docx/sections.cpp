#include "readers/docx/sections.h"

#include <array>
#include <string_view>
#include <utility>

#include "readers/docx/values.h"

namespace muko::docx {
namespace {

double millimetres(XmlNode node, std::string_view name, double otherwise) {
  return read_millimetres(node.attribute(name)).value_or(otherwise);
}

struct Slot {
  std::string_view element;
  Story story;
  std::string_view kind;
};
constexpr std::array<Slot, 6> kSlots = {{{"headerReference", Story::Header, "default"},
                                         {"headerReference", Story::Header, "first"},
                                         {"headerReference", Story::Header, "even"},
                                         {"footerReference", Story::Footer, "default"},
                                         {"footerReference", Story::Footer, "first"},
                                         {"footerReference", Story::Footer, "even"}}};

std::string_view own_reference(XmlNode section, const Slot& slot) {
  for (const XmlNode node : section.children()) {
    if (node.name() == slot.element && node.attribute("type") == slot.kind) {
      return node.attribute("id");
    }
  }
  return {};
}

bool is_shown(XmlNode section, const Slot& slot, bool even_and_odd) {
  if (slot.kind == "first") return is_on(section.child("titlePg"));
  return slot.kind != "even" || even_and_odd;
}

void follow_slot(const std::vector<XmlNode>& sections, const Slot& slot, bool even_and_odd,
                 std::vector<PageStory>& out) {
  std::string_view current;
  std::string_view shown;  // in the section before
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::string_view own = own_reference(sections[i], slot);
    if (!own.empty()) current = own;
    const std::string_view now =
        is_shown(sections[i], slot, even_and_odd) ? current : std::string_view();
    if (!now.empty() && now != shown) {
      out.push_back({slot.story, std::string(slot.kind), std::string(now), static_cast<int>(i)});
    }
    shown = now;
  }
}

}  // namespace

Section read_section(XmlNode properties) {
  const XmlNode size = properties.child("pgSz");
  const XmlNode margins = properties.child("pgMar");
  Section section;
  section.width = millimetres(size, "w", section.width);
  section.height = millimetres(size, "h", section.height);
  section.landscape = size.attribute("orient") == "landscape" || section.width > section.height;
  section.margin_left = millimetres(margins, "left", 0) + millimetres(margins, "gutter", 0);
  section.margin_right = millimetres(margins, "right", 0);
  section.margin_top = millimetres(margins, "top", 0);
  section.margin_bottom = millimetres(margins, "bottom", 0);
  section.different_first_page = is_on(properties.child("titlePg"));
  return section;
}

std::vector<PageStory> find_page_stories(const std::vector<XmlNode>& sections, bool even_and_odd) {
  std::vector<PageStory> stories;
  for (const Slot& slot : kSlots) follow_slot(sections, slot, even_and_odd, stories);
  return stories;
}

}  // namespace muko::docx
