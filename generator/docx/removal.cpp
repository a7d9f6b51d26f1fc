#include "generator/docx/removal.h"

#include <algorithm>
#include <utility>

#include "generator/docx/nesting.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

// Takes an element out; the {% set %} in it stay, before it.
XmlElementPtr take_out(XmlElement& element, const std::vector<XmlElement*>& placeholders) {
  std::vector<std::size_t> order;
  collect_order(element, order);
  for (const std::size_t tag : order) {
    XmlElementPtr taken = detach(*placeholders[tag]);
    insert_child(*element.parent, index_in_parent(element), std::move(taken));
  }
  return detach(element);
}

// Tags of blocks that stay inside a paragraph have it repeat something, if only spaces.
bool holds_block_tags(const XmlElement& element, const FoundTags& found) {
  std::vector<std::size_t> order;
  collect_order(element, order);
  return std::any_of(order.begin(), order.end(), [&](std::size_t tag) {
    return role_of(found.tags[tag].statement) != TagRole::Alone;
  });
}

bool is_attached(const XmlElement& element, const XmlElement& root) {
  const XmlElement* up = &element;
  while (up->parent != nullptr) up = up->parent;
  return up == &root;
}

}  // namespace

void Removal::drop_units(const std::vector<XmlElement*>& units) {
  for (XmlElement* unit : units) {
    if (!is_attached(*unit, root_)) continue;
    remember_properties(*unit);
    gone_.push_back(detach(*unit));
  }
}

void Removal::drop_hollow_rows(const std::set<XmlElement*>& units) {
  for (XmlElement* unit : units) {
    const bool row = is_word(*unit, "tr") || is_word(*unit, "tc");
    if (!row || !is_attached(*unit, root_)) continue;
    if (!has_content(*unit) && !holds_block_tags(*unit, found_)) {
      gone_.push_back(take_out(*unit, found_.elements));
    }
  }
}

void Removal::drop_hollow_paragraphs(const std::set<const XmlElement*>& kept) {
  for (XmlElement* paragraph : found_.paragraphs) {
    if (!is_attached(*paragraph, root_) || kept.count(paragraph) > 0) continue;
    if (has_content(*paragraph) || holds_block_tags(*paragraph, found_)) continue;
    remember_properties(*paragraph);
    gone_.push_back(take_out(*paragraph, found_.elements));
  }
}

void Removal::remember_properties(const XmlElement& unit) {
  const XmlElement* properties = is_word(unit, "p") ? unit.child("pPr") : nullptr;
  if (properties != nullptr) vanished_[unit.parent] = clone(*properties);
}

}  // namespace muko::tmpl
