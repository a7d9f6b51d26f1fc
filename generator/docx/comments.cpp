#include "generator/docx/comments.h"

#include <algorithm>
#include <utility>

#include "generator/docx/numbering.h"
#include "generator/docx/paragraphs.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

XmlElementPtr make(const XmlElement& like, std::string_view name,
                   std::vector<std::pair<std::string, std::string>> attributes = {}) {
  auto element = std::make_unique<XmlElement>();
  element->name = word_name(like, name);
  element->ns = like.ns;
  for (auto& [attribute, value] : attributes) {
    element->attributes.push_back({word_name(like, attribute), std::move(value)});
  }
  return element;
}

XmlElement& append(XmlElement& parent, XmlElementPtr child) {
  return *insert_child(parent, parent.children.size(), std::move(child));
}

// A text box holds no comments: the paragraph that the box stands in does.
XmlElement& outermost(XmlElement& paragraph) {
  XmlElement* found = &paragraph;
  for (XmlElement* up = paragraph.parent; up != nullptr; up = up->parent) {
    if (is_word(*up, "txbxContent")) found = nearest_word(up, "p");
  }
  return found == nullptr ? paragraph : *found;
}

void mark_paragraph(XmlElement& paragraph, const std::string& id) {
  const std::size_t first = paragraph.child("pPr") == nullptr ? 0 : 1;
  insert_child(paragraph, first, make(paragraph, "commentRangeStart", {{"id", id}}));
  append(paragraph, make(paragraph, "commentRangeEnd", {{"id", id}}));
  XmlElement& run = append(paragraph, make(paragraph, "r"));
  append(run, make(paragraph, "commentReference", {{"id", id}}));
}

void write_comment(XmlElement& comments, const std::string& id, const std::string& text) {
  XmlElement& comment = append(
      comments, make(comments, "comment", {{"id", id}, {"author", "muko"}, {"initials", "m"}}));
  XmlElement& paragraph = append(comment, make(comments, "p"));
  XmlElement& run = append(paragraph, make(comments, "r"));
  set_leaf_text(append(run, make(comments, "t")), text);
}

}  // namespace

void add_comments(const std::vector<PlacedFault>& faults, Additions& additions) {
  const std::string& main = additions.package().main_part();
  XmlElement* root = additions.changed_part(main);
  XmlElement* comments = additions.word_part("comments");
  std::vector<ParagraphPlace> paragraphs = list_paragraphs(*root, "", {});
  if (paragraphs.empty()) return;
  std::size_t id = highest(*comments, "comment", "id");
  for (const PlacedFault& fault : faults) {
    const bool here = fault.part == main && fault.paragraph < paragraphs.size();
    const std::string number = std::to_string(++id);
    mark_paragraph(outermost(*paragraphs[here ? fault.paragraph : 0].element), number);
    write_comment(*comments, number, fault.fault.message);
  }
}

void drop_comment(XmlElement& element, const std::string& id) {  // NOLINT(misc-no-recursion)
  for (std::size_t i = element.children.size(); i-- > 0;) {
    XmlElement& child = *element.children[i];
    if (child.is_text()) continue;
    const XmlAttribute* number = child.attribute("id");
    const bool mark = child.local_name().starts_with("comment") && number != nullptr &&
                      number->value == id && is_word(child, child.local_name());
    if (mark) {
      detach(child);
    } else {
      drop_comment(child, id);
    }
  }
}

}  // namespace muko::tmpl
