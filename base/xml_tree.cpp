#include "base/xml_tree.h"

#include <algorithm>
#include <stdexcept>

#include "base/xml_nodes.h"

namespace muko {
namespace {

std::string qualified(const char* prefix, const char* name) {
  return prefix == nullptr ? std::string(name) : std::string(prefix) + ":" + name;
}

class Converter {
 public:
  XmlTree convert(const xml::Node& root) {
    XmlTree tree;
    tree.root = element(root);
    tree.namespaces = std::move(namespaces_);
    return tree;
  }

 private:
  const std::string* intern(const char* uri) {
    if (uri == nullptr) return nullptr;
    const auto found = std::find_if(namespaces_.begin(), namespaces_.end(),
                                    [&](const auto& known) { return *known == uri; });
    if (found != namespaces_.end()) return found->get();
    namespaces_.push_back(std::make_unique<const std::string>(uri));
    return namespaces_.back().get();
  }

  static XmlElementPtr text(const xml::Node& node) {
    auto result = std::make_unique<XmlElement>();
    result->text = node.text;
    return result;
  }

  // The depth was limited by the parser.
  XmlElementPtr element(const xml::Node& node) {  // NOLINT(misc-no-recursion)
    auto result = std::make_unique<XmlElement>();
    result->name = qualified(node.prefix, node.name);
    result->ns = intern(node.uri);
    for (const xml::NamespaceDeclaration& declared : node.namespaces) {
      const std::string name =
          declared.prefix == nullptr ? "xmlns" : qualified("xmlns", declared.prefix);
      result->attributes.push_back({name, declared.uri == nullptr ? "" : declared.uri});
    }
    for (const xml::Attribute& attribute : node.attributes) {
      result->attributes.push_back(
          {qualified(attribute.prefix, attribute.name), std::string(attribute.value)});
    }
    for (const xml::Node* child = node.first_child; child != nullptr; child = child->next) {
      insert_child(*result, result->children.size(),
                   child->name == nullptr ? text(*child) : element(*child));
    }
    return result;
  }

  std::vector<std::unique_ptr<const std::string>> namespaces_;
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
  return Converter().convert(*document.root().raw());
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
