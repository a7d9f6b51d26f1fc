#include "generator/docx/merge_styles.h"

#include <algorithm>

#include "generator/docx/numbering.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

std::string value_of(const XmlElement& element, std::string_view attribute = "val") {
  const XmlAttribute* value = element.attribute(attribute);
  return value == nullptr ? "" : value->value;
}

void set_value(XmlElement& element, std::string_view attribute, const std::string& value) {
  for (XmlAttribute& each : element.attributes) {
    if (each.name.substr(each.name.find(':') + 1) == attribute) each.value = value;
  }
}

XmlElement* find_by(const XmlElement* parent, std::string_view name, std::string_view attribute,
                    const std::string& value) {
  if (parent == nullptr) return nullptr;
  for (const XmlElementPtr& child : parent->children) {
    if (child->is_text() || child->local_name() != name) continue;
    if (value_of(*child, attribute) == value) return child.get();
  }
  return nullptr;
}

std::string name_of(const XmlElement& style) {
  const XmlElement* name = style.child("name");
  return name == nullptr ? "" : value_of(*name);
}

XmlElement* find_named(const XmlElement& styles, const XmlElement& like) {
  for (const XmlElementPtr& child : styles.children) {
    if (child->is_text() || child->local_name() != "style") continue;
    if (name_of(*child) == name_of(like) && value_of(*child, "type") == value_of(like, "type")) {
      return child.get();
    }
  }
  return nullptr;
}

XmlTree read_tree(const ooxml::Package& package, std::string_view type) {
  const ooxml::Relationships links = package.relationships_of(package.main_part());
  const ooxml::Relationship* link = links.by_type(type);
  const auto bytes = link == nullptr ? std::nullopt : package.read(link->target);
  if (!bytes) return {};
  return to_tree(XmlDocument::parse(*bytes, package.place_of(link->target)));
}

// Only prefix w is declared where the copy goes: what newer versions of Word add stays behind.
void drop_foreign(XmlElement& element, const std::string& prefix) {  // NOLINT(misc-no-recursion)
  auto& children = element.children;
  children.erase(std::remove_if(children.begin(), children.end(),
                                [&](const XmlElementPtr& child) {
                                  return child->is_text() || !child->name.starts_with(prefix);
                                }),
                 children.end());
  auto& attributes = element.attributes;
  attributes.erase(std::remove_if(attributes.begin(), attributes.end(),
                                  [&](const XmlAttribute& attribute) {
                                    return !attribute.name.starts_with(prefix) &&
                                           attribute.name != "xml:space";
                                  }),
                   attributes.end());
  for (const XmlElementPtr& child : children) drop_foreign(*child, prefix);
}

}  // namespace

StyleMerge::StyleMerge(const ooxml::Package& from, Additions& additions)
    : additions_(additions),
      styles_(read_tree(from, "styles")),
      numbering_(read_tree(from, "numbering")),
      our_styles_(additions.changed_part(additions.part_by_type("styles"))) {}

StyleMerge::~StyleMerge() = default;

std::string StyleMerge::style(const std::string& id) {
  const auto known = style_ids_.find(id);
  if (known != style_ids_.end()) return known->second;
  const XmlElement* found = find_by(styles_.root.get(), "style", "styleId", id);
  if (found == nullptr || our_styles_ == nullptr) return style_ids_[id] = "";
  const XmlElement* ours = find_named(*our_styles_, *found);
  if (ours != nullptr) return style_ids_[id] = value_of(*ours, "styleId");
  return copy_style(*found);
}

std::string StyleMerge::free_id(const std::string& id) const {
  std::string candidate = id;
  for (int number = 2; find_by(our_styles_, "style", "styleId", candidate) != nullptr; ++number) {
    candidate = id + "_" + std::to_string(number);
  }
  return candidate;
}

std::string StyleMerge::copy_style(const XmlElement& style) {
  const std::string id = value_of(style, "styleId");
  const std::string fresh = free_id(id);
  style_ids_[id] = fresh;  // before what it refers to: styles may go round
  XmlElementPtr copy = clone(style);
  drop_foreign(*copy, word_name(style, ""));
  set_value(*copy, "styleId", fresh);
  // There is one default already.
  auto& attributes = copy->attributes;
  attributes.erase(std::remove_if(attributes.begin(), attributes.end(),
                                  [](const XmlAttribute& attribute) {
                                    return attribute.name.ends_with(":default");
                                  }),
                   attributes.end());
  XmlElement* placed = insert_child(*our_styles_, our_styles_->children.size(), std::move(copy));
  map_references(*placed);
  return fresh;
}

// <w:basedOn>, <w:next>, <w:link>, <w:numId> of a style that was copied.
void StyleMerge::map_references(XmlElement& element) {  // NOLINT(misc-no-recursion)
  for (std::size_t i = 0; i < element.children.size(); ++i) {
    XmlElement& child = *element.children[i];
    const std::string_view name = child.local_name();
    if (name == "basedOn" || name == "next" || name == "link") {
      const std::string mapped = style(value_of(child));
      if (mapped.empty()) {
        detach(child);
        --i;
        continue;
      }
      set_value(child, "val", mapped);
    } else if (name == "numId") {
      set_value(child, "val", list(value_of(child)));
    } else {
      map_references(child);
    }
  }
}

std::string StyleMerge::list(const std::string& number) {
  const auto known = list_ids_.find(number);
  if (known != list_ids_.end()) return known->second;
  if (our_numbering_ == nullptr) our_numbering_ = additions_.word_part("numbering");
  const XmlElement* found = find_by(numbering_.root.get(), "num", "numId", number);
  const XmlElement* link = found == nullptr ? nullptr : found->child("abstractNumId");
  const XmlElement* abstract = link == nullptr ? nullptr
                                               : find_by(numbering_.root.get(), "abstractNum",
                                                         "abstractNumId", value_of(*link));
  if (abstract == nullptr) return list_ids_[number] = "0";
  std::string& abstract_id = abstract_ids_[value_of(*link)];
  const std::string prefix = word_name(*abstract, "");
  if (abstract_id.empty()) {
    abstract_id = std::to_string(highest(*our_numbering_, "abstractNum", "abstractNumId") + 1);
    XmlElementPtr copy = clone(*abstract);
    drop_foreign(*copy, prefix);
    for (const char* unwanted : {"nsid", "tmpl", "styleLink", "numStyleLink"}) {
      if (XmlElement* child = copy->child(unwanted)) detach(*child);
    }
    set_value(*copy, "abstractNumId", abstract_id);
    // Pictures for bullets stay behind; levels that belong to a style name it as it is here.
    for (const XmlElementPtr& level : copy->children) {
      if (XmlElement* bullet = level->child("lvlPicBulletId")) detach(*bullet);
      if (XmlElement* owner = level->child("pStyle")) detach(*owner);
    }
    add_list_part(*our_numbering_, std::move(copy));
  }
  const std::string fresh = std::to_string(highest(*our_numbering_, "num", "numId") + 1);
  XmlElementPtr copy = clone(*found);
  drop_foreign(*copy, prefix);
  set_value(*copy, "numId", fresh);
  set_value(*copy->child("abstractNumId"), "val", abstract_id);
  add_list_part(*our_numbering_, std::move(copy));
  return list_ids_[number] = fresh;
}

}  // namespace muko::tmpl
