#include "readers/odt/lists.h"

#include <algorithm>
#include <utility>

#include "readers/lengths.h"

namespace muko::odt {
namespace {

constexpr std::string_view kOutline = "Outline";

bool is_true(std::string_view value) {
  return value == "true";
}

}  // namespace

// A list begins anew unless it says that it goes on with another.
ListCounters* Lists::begin(const std::string& style, bool continues,
                           std::string_view continued_list) {
  if (style == kOutline) return &outline_;
  const auto continued = by_id_.find(continued_list);
  if (!continued_list.empty() && continued != by_id_.end()) return continued->second;
  const auto last = last_of_style_.find(style);
  if (continues && last != last_of_style_.end()) return last->second;
  all_.emplace_back();
  return &all_.back();
}

ListPlace Lists::enter(XmlNode node, const ListPlace& outer) {
  ListPlace place;
  place.style = node.attribute("style-name");
  if (outer.counters != nullptr) {
    place.counters = outer.counters;
    place.level = std::min(outer.level + 1, kListLevels - 1);
    if (place.style.empty()) place.style = outer.style;
    return place;
  }
  place.counters = begin(place.style, is_true(node.attribute("continue-numbering")),
                         node.attribute("continue-list"));
  last_of_style_[place.style] = place.counters;
  const std::string_view id = node.attribute("id");
  if (!id.empty()) by_id_[std::string(id)] = place.counters;
  return place;
}

ListPlace Lists::enter_numbered(XmlNode node) {
  ListPlace place;
  const std::string_view id = node.attribute("list-id");
  place.style = node.attribute("style-name");
  place.counters = begin(place.style, is_true(node.attribute("continue-numbering")), id);
  if (!id.empty()) by_id_[std::string(id)] = place.counters;
  last_of_style_[place.style] = place.counters;
  place.level =
      static_cast<std::size_t>(std::clamp(read_int(node.attribute("level")).value_or(1), 1, 10)) -
      1;
  place.start = read_int(node.attribute("start-value"));
  place.awaits_number = true;
  return place;
}

ListPlace Lists::outline(int level) {
  ListPlace place;
  place.counters = &outline_;
  place.style = kOutline;
  place.level = static_cast<std::size_t>(std::clamp(level, 1, 10)) - 1;
  place.awaits_number = true;
  return place;
}

const ListStyle& Lists::style(Scope scope, std::string_view name) {
  auto& known = list_styles_[scope == Scope::Content ? 0 : 1];
  const auto found = known.find(name);
  if (found != known.end()) return found->second;
  const XmlNode node = name == kOutline ? styles_.outline_style() : styles_.list_style(scope, name);
  return known.emplace(std::string(name), read_list_style(node, scope, styles_)).first->second;
}

// Levels above that were passed over count as begun: a level 2 without a level 1 is "1.1".
std::string Lists::next_label(const ListPlace& place, const ListStyle& style) {
  ListCounters& counters = *place.counters;
  for (std::size_t above = 0; above < place.level; ++above) {
    if (!counters.at(above)) counters.at(above) = style.at(above).start;
  }
  auto& own = counters.at(place.level);
  if (place.start) {
    own = place.start;
  } else {
    own = own ? *own + 1 : style.at(place.level).start;
  }
  for (std::size_t below = place.level + 1; below < kListLevels; ++below) {
    counters.at(below).reset();
  }
  return label_of(style, counters, place.level);
}

}  // namespace muko::odt
