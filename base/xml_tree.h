// XmlTree: an XML document as values that can be changed and written again.
//
// Comments and processing instructions are dropped. Prefixes and namespace declarations stay as
// they were, so that a changed tree needs no new ones as long as only known names are added.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"

namespace muko {

struct XmlAttribute {
  std::string name;  // as written: "w:val", "xmlns:w"
  std::string value;
};

struct XmlElement;
using XmlElementPtr = std::unique_ptr<XmlElement>;

// An element, or (where `name` is empty) character data in `text`.
struct XmlElement {
  std::string name = {};            // as written: "w:tbl"
  const std::string* ns = nullptr;  // URI, owned by the XmlTree; null for none and for text
  std::vector<XmlAttribute> attributes = {};  // namespace declarations first
  std::vector<XmlElementPtr> children = {};
  std::string text = {};
  XmlElement* parent = nullptr;

  [[nodiscard]] bool is_text() const { return name.empty(); }
  [[nodiscard]] std::string_view local_name() const;
  // Null where there is none.
  [[nodiscard]] XmlElement* child(std::string_view local_name) const;
  [[nodiscard]] const XmlAttribute* attribute(std::string_view local_name) const;
};

struct XmlTree {
  std::vector<std::unique_ptr<const std::string>> namespaces;
  XmlElementPtr root;
};

[[nodiscard]] XmlTree to_tree(const XmlDocument& document);

// The place of an element among its parent's children.
[[nodiscard]] std::size_t index_in_parent(const XmlElement& element);
XmlElement* insert_child(XmlElement& parent, std::size_t index, XmlElementPtr child);
// Takes an element out of its parent.
XmlElementPtr detach(XmlElement& element);
// A copy with all its descendants, without a parent.
[[nodiscard]] XmlElementPtr clone(const XmlElement& element);
// Name, namespace and attributes of an element, without its children.
[[nodiscard]] XmlElementPtr clone_shell(const XmlElement& element);

// "<w:p a="1">" and "</w:p>"; the whole element ("<w:p/>" where it is empty).
void write_start_tag(const XmlElement& element, std::string& out);
void write_end_tag(const XmlElement& element, std::string& out);
void write_element(const XmlElement& element, std::string& out);

inline constexpr std::string_view kXmlDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace muko
