#include "base/xml.h"

#include <cstring>

#include "base/xml_nodes.h"

namespace muko {
namespace {

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : text;
}

// Without counting the length first: nearly every comparison fails at its first byte.
bool equals(const char* text, std::string_view expected) {
  return std::strncmp(text, expected.data(), expected.size()) == 0 && text[expected.size()] == '\0';
}

bool is_text(const xml::Node* node) {
  return node->name == nullptr;
}

const xml::Node* element_from(const xml::Node* node) {
  while (node != nullptr && is_text(node)) node = node->next;
  return node;
}

const xml::Attribute* find_attribute(const xml::Node* node, std::string_view local_name) {
  if (node == nullptr) return nullptr;
  for (const xml::Attribute& attribute : node->attributes) {
    if (equals(attribute.name, local_name)) return &attribute;
  }
  return nullptr;
}

// The node after `node` in the order of the text, without leaving `top`. No recursion.
const xml::Node* next_in_text(const xml::Node* node, const xml::Node* top) {
  if (node->first_child != nullptr) return node->first_child;
  while (node != top && node->next == nullptr) node = node->parent;
  return node == top ? nullptr : node->next;
}

}  // namespace

std::string_view XmlNode::name() const {
  return node_ == nullptr ? std::string_view() : view(node_->name);
}

std::string_view XmlNode::namespace_uri() const {
  return node_ == nullptr ? std::string_view() : view(node_->uri);
}

XmlNode XmlNode::parent() const {
  return node_ == nullptr ? XmlNode() : XmlNode(node_->parent);
}

XmlNode XmlNode::first_child() const {
  return node_ == nullptr ? XmlNode() : XmlNode(element_from(node_->first_child));
}

XmlNode XmlNode::next() const {
  return node_ == nullptr ? XmlNode() : XmlNode(element_from(node_->next));
}

XmlNode XmlNode::previous() const {
  if (node_ == nullptr) return {};
  const xml::Node* node = node_->previous;
  while (node != nullptr && is_text(node)) node = node->previous;
  return XmlNode(node);
}

XmlNode XmlNode::child(std::string_view local_name) const {
  for (XmlNode node = first_child(); node; node = node.next()) {
    if (equals(node.node_->name, local_name)) return node;
  }
  return {};
}

std::string_view XmlNode::attribute(std::string_view local_name) const {
  const xml::Attribute* attribute = find_attribute(node_, local_name);
  return attribute == nullptr ? std::string_view() : attribute->value;
}

std::string_view XmlNode::attribute(std::string_view local_name,
                                    std::string_view namespace_uri) const {
  if (node_ == nullptr) return {};
  for (const xml::Attribute& attribute : node_->attributes) {
    if (view(attribute.uri) == namespace_uri && equals(attribute.name, local_name)) {
      return attribute.value;
    }
  }
  return {};
}

bool XmlNode::has_attribute(std::string_view local_name) const {
  return find_attribute(node_, local_name) != nullptr;
}

std::string XmlNode::text() const {
  std::string text;
  for (const xml::Node* node = node_; node != nullptr; node = next_in_text(node, node_)) {
    text += node->text;
  }
  return text;
}

std::string_view XmlNode::leaf_text() const {
  if (node_ == nullptr || node_->first_child == nullptr) return {};
  const xml::Node* only = node_->first_child;
  return only->next == nullptr ? only->text : std::string_view();
}

std::vector<XmlPiece> XmlNode::pieces() const {
  std::vector<XmlPiece> pieces;
  if (node_ == nullptr) return pieces;
  for (const xml::Node* node = node_->first_child; node != nullptr; node = node->next) {
    pieces.push_back(is_text(node) ? XmlPiece{{}, node->text} : XmlPiece{XmlNode(node), {}});
  }
  return pieces;
}

int XmlNode::line() const {
  return node_ == nullptr ? 0 : node_->line;
}

}  // namespace muko
