#include "base/xml_nodes.h"

#include <libxml/parser.h>

#include <cstring>
#include <mutex>

namespace muko::xml {

void start_libxml2() {
  static std::once_flag started;
  std::call_once(started, xmlInitParser);
}

const char* Arena::copy(const char* bytes, std::size_t size) {
  if (size == 0) return "";
  auto* place = static_cast<char*>(memory_.allocate(size, 1));
  std::memcpy(place, bytes, size);
  return place;
}

Node& Arena::add(Node* parent) {
  Node* node = make<Node>(1).data();
  node->parent = parent;
  if (parent == nullptr) {
    if (root_ == nullptr) root_ = node;
    return *node;
  }
  node->previous = parent->last_child;
  (parent->last_child == nullptr ? parent->first_child : parent->last_child->next) = node;
  parent->last_child = node;
  return *node;
}

Node& Builder::start() {
  close_text();
  open_ = &arena_->add(open_);
  ++depth_;
  ++elements_;
  return *open_;
}

void Builder::end() {
  close_text();
  if (open_ == nullptr) return;
  open_ = open_->parent;
  --depth_;
}

void Builder::close_text() {
  if (open_ != nullptr && !text_.empty()) {
    arena_->add(open_).text = {arena_->copy(text_.data(), text_.size()), text_.size()};
  }
  text_.clear();
}

}  // namespace muko::xml
