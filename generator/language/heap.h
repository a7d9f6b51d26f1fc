// Heap: the lists, maps and objects that a template makes while it is rendered. They live until
// rendering ends, so that a value is a plain pointer and may be in two places, as in Python.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "generator/language/object.h"

namespace muko::tmpl {

class Heap {
 public:
  Heap(std::size_t limit, std::string file) : limit_(limit), file_(std::move(file)) {}

  [[nodiscard]] List* list(std::vector<Value> items, ListKind kind);
  [[nodiscard]] Map* map(std::vector<std::pair<Value, Value>> entries);
  [[nodiscard]] Object* object(Object object);
  [[nodiscard]] const Printed* printed(Printed printed);
  // Counts what a value holds. Throws Error(LimitExceeded).
  void count(const Value& value);
  void count(std::size_t bytes);

 private:
  std::size_t limit_;  // bytes, about
  std::string file_;   // for messages
  std::size_t used_ = 0;
  std::deque<List> lists_ = {};
  std::deque<Map> maps_ = {};
  std::deque<Object> objects_ = {};
  std::deque<Printed> printed_ = {};
};

}  // namespace muko::tmpl
