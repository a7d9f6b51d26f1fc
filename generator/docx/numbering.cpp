#include "generator/docx/numbering.h"

#include <algorithm>
#include <charconv>

#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

constexpr int kLevels = 9;

std::size_t number_of(const XmlAttribute* attribute) {
  std::size_t number = 0;
  if (attribute == nullptr) return number;
  const std::string& text = attribute->value;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

XmlElement* find_by(const XmlElement& parent, std::string_view name, std::string_view attribute,
                    std::string_view value) {
  for (const XmlElementPtr& child : parent.children) {
    if (child->is_text() || child->local_name() != name) continue;
    const XmlAttribute* found = child->attribute(attribute);
    if (found != nullptr && found->value == value) return child.get();
  }
  return nullptr;
}

std::string value_of(const XmlElement* element) {
  const XmlAttribute* value = element == nullptr ? nullptr : element->attribute("val");
  return value == nullptr ? "" : value->value;
}

XmlElement& append(XmlElement& parent, std::string_view name, std::string_view attribute,
                   const std::string& value) {
  auto element = std::make_unique<XmlElement>();
  element->name = word_name(parent, name);
  element->ns = parent.ns;
  element->attributes.push_back({word_name(parent, attribute), value});
  return *insert_child(parent, parent.children.size(), std::move(element));
}

// The number that a level of a list begins with.
std::string start_of(const XmlElement* abstract, const std::string& level) {
  const XmlElement* found =
      abstract == nullptr ? nullptr : find_by(*abstract, "lvl", "ilvl", level);
  const std::string start = found == nullptr ? "" : value_of(found->child("start"));
  return start.empty() ? "1" : start;
}

}  // namespace

std::size_t highest(const XmlElement& parent, std::string_view name, std::string_view attribute) {
  std::size_t number = 0;
  for (const XmlElementPtr& child : parent.children) {
    if (child->is_text() || child->local_name() != name) continue;
    number = std::max(number, number_of(child->attribute(attribute)));
  }
  return number;
}

void add_list_part(XmlElement& numbering, XmlElementPtr part) {
  const std::string_view name = part->local_name();
  std::size_t place = 0;
  for (std::size_t i = 0; i < numbering.children.size(); ++i) {
    const XmlElement& child = *numbering.children[i];
    if (child.is_text()) continue;
    const std::string_view known = child.local_name();
    const bool before =
        known == "numPicBullet" || known == "abstractNum" || (name == "num" && known == "num");
    if (before) place = i + 1;
  }
  insert_child(numbering, place, std::move(part));
}

std::string add_restarted_list(XmlElement& numbering, const std::string& number) {
  const XmlElement* list = find_by(numbering, "num", "numId", number);
  if (list == nullptr) return {};
  const std::string abstract_id = value_of(list->child("abstractNumId"));
  const XmlElement* abstract = find_by(numbering, "abstractNum", "abstractNumId", abstract_id);
  std::string fresh = std::to_string(highest(numbering, "num", "numId") + 1);
  auto copy = clone_shell(*list);
  copy->attributes = {{word_name(*list, "numId"), fresh}};
  append(*copy, "abstractNumId", "val", abstract_id);
  for (int i = 0; i < kLevels; ++i) {
    const std::string level = std::to_string(i);
    XmlElement& override_of = append(*copy, "lvlOverride", "ilvl", level);
    append(override_of, "startOverride", "val", start_of(abstract, level));
  }
  add_list_part(numbering, std::move(copy));
  return fresh;
}

}  // namespace muko::tmpl
