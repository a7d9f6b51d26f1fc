#include "base/xml_tree.h"

#include <libxml/tree.h>

#include <algorithm>
#include <stdexcept>

namespace muko {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string qualified(const xmlNs* ns, const xmlChar* name) {
  std::string result;
  if (ns != nullptr && ns->prefix != nullptr) result.append(view(ns->prefix)).append(":");
  return result.append(view(name));
}

// The documents have no DTD, so the value of an attribute is text nodes only.
std::string value_of(const xmlAttr* attribute) {
  std::string value;
  for (const xmlNode* part = attribute->children; part != nullptr; part = part->next) {
    value += view(part->content);
  }
  return value;
}

class Converter {
 public:
  XmlTree convert(const xmlNode* root) {
    XmlTree tree;
    tree.root = element(root);
    tree.namespaces = std::move(namespaces_);
    return tree;
  }

 private:
  const std::string* intern(const xmlNs* ns) {
    if (ns == nullptr) return nullptr;
    if (ns == last_) return last_uri_;
    const std::string_view uri = view(ns->href);
    const auto found = std::find_if(namespaces_.begin(), namespaces_.end(),
                                    [&](const auto& known) { return *known == uri; });
    if (found == namespaces_.end()) {
      namespaces_.push_back(std::make_unique<const std::string>(uri));
      last_uri_ = namespaces_.back().get();
    } else {
      last_uri_ = found->get();
    }
    last_ = ns;
    return last_uri_;
  }

  // The depth was limited by the parser.
  XmlElementPtr element(const xmlNode* node) {  // NOLINT(misc-no-recursion)
    auto result = std::make_unique<XmlElement>();
    result->name = qualified(node->ns, node->name);
    result->ns = intern(node->ns);
    for (const xmlNs* ns = node->nsDef; ns != nullptr; ns = ns->next) {
      const std::string name =
          ns->prefix == nullptr ? "xmlns" : "xmlns:" + std::string(view(ns->prefix));
      result->attributes.push_back({name, std::string(view(ns->href))});
    }
    for (const xmlAttr* attribute = node->properties; attribute != nullptr;
         attribute = attribute->next) {
      result->attributes.push_back(
          {qualified(attribute->ns, attribute->name), value_of(attribute)});
    }
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      XmlElementPtr converted;
      if (child->type == XML_ELEMENT_NODE) converted = element(child);
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
        converted = std::make_unique<XmlElement>();
        converted->text = view(child->content);
      }
      if (converted) insert_child(*result, result->children.size(), std::move(converted));
    }
    return result;
  }

  std::vector<std::unique_ptr<const std::string>> namespaces_;
  const xmlNs* last_ = nullptr;
  const std::string* last_uri_ = nullptr;
};

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlElement::local_name() const {
  return local_part(name);
}

XmlElement* XmlElement::child(std::string_view wanted) const {
  for (const XmlElementPtr& each : children) {
    if (!each->is_text() && each->local_name() == wanted) return each.get();
  }
  return nullptr;
}

const XmlAttribute* XmlElement::attribute(std::string_view wanted) const {
  for (const XmlAttribute& each : attributes) {
    if (local_part(each.name) == wanted) return &each;
  }
  return nullptr;
}

XmlTree to_tree(const XmlDocument& document) {
  return Converter().convert(document.root().raw());
}

std::size_t index_in_parent(const XmlElement& element) {
  const auto& siblings = element.parent->children;
  const auto found = std::find_if(siblings.begin(), siblings.end(), [&](const XmlElementPtr& each) {
    return each.get() == &element;
  });
  if (found == siblings.end()) throw std::logic_error("an element without its parent");
  return static_cast<std::size_t>(found - siblings.begin());
}

XmlElement* insert_child(XmlElement& parent, std::size_t index, XmlElementPtr child) {
  child->parent = &parent;
  const auto place = parent.children.begin() + static_cast<std::ptrdiff_t>(index);
  return parent.children.insert(place, std::move(child))->get();
}

XmlElementPtr detach(XmlElement& element) {
  auto& siblings = element.parent->children;
  const auto place = siblings.begin() + static_cast<std::ptrdiff_t>(index_in_parent(element));
  XmlElementPtr taken = std::move(*place);
  siblings.erase(place);
  taken->parent = nullptr;
  return taken;
}

XmlElementPtr clone_shell(const XmlElement& element) {
  auto copy = std::make_unique<XmlElement>();
  copy->name = element.name;
  copy->ns = element.ns;
  copy->attributes = element.attributes;
  copy->text = element.text;
  return copy;
}

XmlElementPtr clone(const XmlElement& element) {  // NOLINT(misc-no-recursion)
  XmlElementPtr copy = clone_shell(element);
  for (const XmlElementPtr& child : element.children) {
    insert_child(*copy, copy->children.size(), clone(*child));
  }
  return copy;
}

void write_start_tag(const XmlElement& element, std::string& out) {
  out.append("<").append(element.name);
  for (const XmlAttribute& attribute : element.attributes) {
    out.append(" ").append(attribute.name).append("=\"");
    out.append(escape_xml(attribute.value)).append("\"");
  }
  out += '>';
}

void write_end_tag(const XmlElement& element, std::string& out) {
  out.append("</").append(element.name).append(">");
}

void write_element(const XmlElement& element, std::string& out) {  // NOLINT(misc-no-recursion)
  if (element.is_text()) {
    out += escape_xml(element.text);
    return;
  }
  write_start_tag(element, out);
  if (element.children.empty()) {
    out.insert(out.size() - 1, 1, '/');
    return;
  }
  for (const XmlElementPtr& child : element.children) write_element(*child, out);
  write_end_tag(element, out);
}

}  // namespace muko
