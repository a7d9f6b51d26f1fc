#include "base/xml.h"

#include <libxml/tree.h>

#include <cstring>

namespace muko {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// Without counting the length first: nearly every comparison fails at its first byte.
bool equals(const xmlChar* text, std::string_view expected) {
  const char* bytes = reinterpret_cast<const char*>(text);
  return std::strncmp(bytes, expected.data(), expected.size()) == 0 &&
         bytes[expected.size()] == '\0';
}

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

xmlNode* element_from(xmlNode* node) {
  while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->next;
  return node;
}

std::string_view value_of(const xmlAttr* attribute) {
  return attribute->children == nullptr ? std::string_view() : view(attribute->children->content);
}

const xmlAttr* find_attribute(const xmlNode* node, std::string_view local_name) {
  if (node == nullptr) return nullptr;
  for (const xmlAttr* attribute = node->properties; attribute != nullptr;
       attribute = attribute->next) {
    if (equals(attribute->name, local_name)) return attribute;
  }
  return nullptr;
}

// The node after `node` in the order of the text, without leaving `top`. No recursion.
const xmlNode* next_in_text(const xmlNode* node, const xmlNode* top) {
  if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != top && node->next == nullptr) node = node->parent;
  return node == top ? nullptr : node->next;
}

}  // namespace

std::string_view XmlNode::name() const {
  return node_ == nullptr ? std::string_view() : view(node_->name);
}

std::string_view XmlNode::namespace_uri() const {
  return node_ == nullptr || node_->ns == nullptr ? std::string_view() : view(node_->ns->href);
}

XmlNode XmlNode::parent() const {
  if (node_ == nullptr || node_->parent == nullptr) return {};
  return node_->parent->type == XML_ELEMENT_NODE ? XmlNode(node_->parent) : XmlNode();
}

XmlNode XmlNode::first_child() const {
  return node_ == nullptr ? XmlNode() : XmlNode(element_from(node_->children));
}

XmlNode XmlNode::next() const {
  return node_ == nullptr ? XmlNode() : XmlNode(element_from(node_->next));
}

XmlNode XmlNode::previous() const {
  if (node_ == nullptr) return {};
  xmlNode* node = node_->prev;
  while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->prev;
  return XmlNode(node);
}

XmlNode XmlNode::child(std::string_view local_name) const {
  for (XmlNode node = first_child(); node; node = node.next()) {
    if (equals(node.node_->name, local_name)) return node;
  }
  return {};
}

std::string_view XmlNode::attribute(std::string_view local_name) const {
  const xmlAttr* attribute = find_attribute(node_, local_name);
  return attribute == nullptr ? std::string_view() : value_of(attribute);
}

std::string_view XmlNode::attribute(std::string_view local_name,
                                    std::string_view namespace_uri) const {
  if (node_ == nullptr) return {};
  for (const xmlAttr* attribute = node_->properties; attribute != nullptr;
       attribute = attribute->next) {
    const std::string_view uri =
        attribute->ns == nullptr ? std::string_view() : view(attribute->ns->href);
    if (uri == namespace_uri && equals(attribute->name, local_name)) return value_of(attribute);
  }
  return {};
}

bool XmlNode::has_attribute(std::string_view local_name) const {
  return find_attribute(node_, local_name) != nullptr;
}

std::string XmlNode::text() const {
  std::string text;
  if (node_ == nullptr) return text;
  for (const xmlNode* node = node_; node != nullptr; node = next_in_text(node, node_)) {
    if (is_text(node)) text += view(node->content);
  }
  return text;
}

std::string_view XmlNode::leaf_text() const {
  if (node_ == nullptr || node_->children == nullptr) return {};
  const xmlNode* only = node_->children;
  return only->next == nullptr && is_text(only) ? view(only->content) : std::string_view();
}

std::vector<XmlPiece> XmlNode::pieces() const {
  std::vector<XmlPiece> pieces;
  if (node_ == nullptr) return pieces;
  for (xmlNode* node = node_->children; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE) pieces.push_back({XmlNode(node)});
    if (is_text(node)) pieces.push_back({{}, view(node->content)});
  }
  return pieces;
}

int XmlNode::line() const {
  return node_ == nullptr ? 0 : static_cast<int>(xmlGetLineNo(node_));
}

}  // namespace muko
