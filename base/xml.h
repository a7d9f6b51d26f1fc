// Xml: a parsed XML document and views of its elements, parsed by libxml2. No network, no external
// entities, no DTD; depth and size limited.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace muko {

namespace xml {
class Arena;
struct Node;
}  // namespace xml

struct XmlLimits {
  std::size_t max_depth = 250;
  std::size_t max_bytes = std::size_t{256} << 20U;
  std::size_t max_elements = 4'000'000;                 // each takes thirty times its "<a/>"
  std::size_t max_tag_bytes = std::size_t{256} << 10U;  // libxml2 compares each attribute with all
};

struct XmlPiece;

// A view of one element (never of a text node), or of none. Cheap to copy; lives as long as its
// XmlDocument. Every question to an absent node has an empty answer, so that
// `node.child("pPr").child("numPr")` needs no checks between.
class XmlNode {
 public:
  XmlNode() = default;
  explicit XmlNode(const xml::Node* node) : node_(node) {}

  [[nodiscard]] explicit operator bool() const { return node_ != nullptr; }
  [[nodiscard]] std::string_view name() const;  // local name: "tbl" of <w:tbl>
  [[nodiscard]] std::string_view namespace_uri() const;
  [[nodiscard]] XmlNode parent() const;
  [[nodiscard]] XmlNode first_child() const;  // elements only
  [[nodiscard]] XmlNode next() const;         // the next sibling element
  [[nodiscard]] XmlNode previous() const;
  [[nodiscard]] XmlNode child(std::string_view local_name) const;
  // By local name, whatever its namespace; absent and empty are told apart by has_attribute.
  [[nodiscard]] std::string_view attribute(std::string_view local_name) const;
  // The attribute of this namespace only ("" = none).
  [[nodiscard]] std::string_view attribute(std::string_view local_name,
                                           std::string_view namespace_uri) const;
  [[nodiscard]] bool has_attribute(std::string_view local_name) const;
  // Its own character data and that of its descendants.
  [[nodiscard]] std::string text() const;
  // Character data of a leaf element without a copy; "" where it has elements as well (use text()
  // then).
  [[nodiscard]] std::string_view leaf_text() const;
  // Its child elements and the character data between them, in their order.
  [[nodiscard]] std::vector<XmlPiece> pieces() const;
  [[nodiscard]] int line() const;
  [[nodiscard]] const xml::Node* raw() const { return node_; }

  friend bool operator==(XmlNode, XmlNode) = default;

  // for (XmlNode child : node.children()) walks the child elements.
  class Iterator;
  class Children;
  [[nodiscard]] Children children() const;

 private:
  const xml::Node* node_ = nullptr;
};

// A piece of mixed content: an element, or character data where `element` is absent.
struct XmlPiece {
  XmlNode element = {};
  std::string_view text = {};
};

class XmlNode::Iterator {
 public:
  explicit Iterator(XmlNode node) : node_(node) {}
  XmlNode operator*() const { return node_; }
  Iterator& operator++() {
    node_ = node_.next();
    return *this;
  }
  friend bool operator==(Iterator, Iterator) = default;

 private:
  XmlNode node_;
};

class XmlNode::Children {
 public:
  explicit Children(XmlNode parent) : parent_(parent) {}
  [[nodiscard]] Iterator begin() const { return Iterator(parent_.first_child()); }
  [[nodiscard]] Iterator end() const { return Iterator(XmlNode()); }

 private:
  XmlNode parent_;
};

inline XmlNode::Children XmlNode::children() const {
  return Children(*this);
}

class XmlDocument {
 public:
  // `file` is the name for messages ("a.docx, word/document.xml").
  // Throws Error: BadXml with the line, LimitExceeded.
  [[nodiscard]] static XmlDocument parse(std::string_view bytes, const std::string& file,
                                         const XmlLimits& limits = {});
  // Reads what can be read of broken XML; what was wrong is in damage().
  // Throws Error only where there is no root element or a limit is passed.
  [[nodiscard]] static XmlDocument parse_damaged(std::string_view bytes, const std::string& file,
                                                 const XmlLimits& limits = {});

  // A page of HTML as browsers take it; element names in lower case, in no namespace. What stands
  // deeper than the limit hangs on the last element within it. Throws Error only for the limits.
  [[nodiscard]] static XmlDocument parse_html(std::string_view utf8, const std::string& file,
                                              const XmlLimits& limits = {});

  ~XmlDocument();
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;

  [[nodiscard]] XmlNode root() const;
  [[nodiscard]] const std::vector<Fault>& damage() const { return damage_; }

 private:
  XmlDocument() = default;

  std::unique_ptr<xml::Arena> arena_;
  std::vector<Fault> damage_;
};

// `text` made safe inside an element or a double-quoted attribute. Characters that XML 1.0 does
// not allow are dropped.
[[nodiscard]] std::string escape_xml(std::string_view text);

}  // namespace muko
