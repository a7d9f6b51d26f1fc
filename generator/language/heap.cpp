#include "generator/language/heap.h"

#include "base/error.h"

namespace muko::tmpl {

void Heap::count(std::size_t bytes) {
  used_ += bytes;
  if (used_ <= limit_) return;
  throw Error(ErrorCode::LimitExceeded, {file_},
              "шаблону нужно слишком много памяти (больше " + std::to_string(limit_ >> 20U) +
                  " МБ): проверьте циклы, повторения и длину списков");
}

void Heap::count(const Value& value) {
  const std::string* text = value.is_computed() ? value.text() : nullptr;
  count(sizeof(Value) + (text == nullptr ? 0 : text->size()));
}

List* Heap::list(std::vector<Value> items, ListKind kind) {
  for (const Value& item : items) count(item);
  count(sizeof(List));
  return &lists_.emplace_back(List{.items = std::move(items), .kind = kind});
}

Map* Heap::map(std::vector<std::pair<Value, Value>> entries) {
  for (const auto& [key, value] : entries) {
    count(key);
    count(value);
  }
  count(sizeof(Map));
  return &maps_.emplace_back(Map{std::move(entries)});
}

Object* Heap::object(Object object) {
  count(sizeof(Object));
  return &objects_.emplace_back(std::move(object));
}

const Printed* Heap::printed(Printed printed) {
  count(sizeof(Printed) + 2 * printed.output.size());
  return &printed_.emplace_back(std::move(printed));
}

}  // namespace muko::tmpl
