#include "generator/language/sequence.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/utf8.h"
#include "generator/language/functions.h"
#include "generator/language/object.h"
#include "generator/language/operators.h"
#include "generator/language/python_text.h"

namespace muko::tmpl {
namespace {

// A member borrowed from the data stays borrowed; one of a computed value must be copied.
Value borrow(const Value& owner, const json& found) {
  return owner.is_computed() ? Value(json(found)) : Value(&found);
}

std::vector<Value> letters_of(const std::string& text, Context& context) {
  std::vector<Value> letters;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    (void)next_code_point(text, position);
    letters.emplace_back(json(text.substr(start, position - start)));
    context.step();
  }
  return letters;
}

std::vector<Value> keys_of(const Map& map) {
  std::vector<Value> keys;
  for (const auto& [key, value] : map.entries) keys.push_back(key);
  return keys;
}

std::optional<std::size_t> index_in(const Value& key, std::size_t size) {
  if (!is_integral(key)) return std::nullopt;
  auto index = integer_of(key);
  const auto length = static_cast<std::int64_t>(size);
  if (index < 0) index += length;
  if (index < 0 || index >= length) return std::nullopt;
  return static_cast<std::size_t>(index);
}

std::optional<Value> letter_at(const std::string& text, const Value& key) {
  const auto index = index_in(key, length_utf8(text));
  if (!index) return std::nullopt;
  return Value(json(std::string(substr_utf8(text, *index, *index + 1))));
}

std::optional<Value> find_entry(const Map& map, const Value& key, Context& context) {
  for (const auto& [known, value] : map.entries) {
    if (are_equal(known, key, context)) return value;
  }
  return std::nullopt;
}

std::optional<Value> member_of_data(const Value& object, const json& found, const Value& key) {
  if (const std::string* text = found.get_ptr<const std::string*>()) return letter_at(*text, key);
  if (found.is_array()) {
    const auto index = index_in(key, found.size());
    if (!index) return std::nullopt;
    return borrow(object, found[*index]);
  }
  if (!found.is_object() || key.text() == nullptr) return std::nullopt;
  const auto entry = found.find(*key.text());
  if (entry == found.end()) return std::nullopt;
  return borrow(object, *entry);
}

struct Bounds {
  std::int64_t start;
  std::int64_t stop;
  std::int64_t step;
};

// As Python's slice.indices(length) has it.
std::optional<Bounds> bounds_of(const Slice& slice, std::int64_t length, Context& context) {
  const auto part = [&](const Value& value) -> std::optional<std::int64_t> {
    if (value.get() == nullptr || value.get()->is_null()) return std::nullopt;
    if (is_integral(value)) return integer_of(value);
    (void)context.fault(std::string("в срезе [начало:конец:шаг] нужны целые числа, а здесь ") +
                        type_name(value));
    return std::nullopt;
  };
  const std::int64_t step = part(slice.step).value_or(1);
  if (step == 0) {
    (void)context.fault("шаг среза не может быть нулём");
    return std::nullopt;
  }
  const std::int64_t lowest = step < 0 ? -1 : 0;
  const std::int64_t highest = step < 0 ? length - 1 : length;
  const auto clamped = [&](std::optional<std::int64_t> value, std::int64_t otherwise) {
    if (!value) return otherwise;
    return std::clamp(*value < 0 ? *value + length : *value, lowest, highest);
  };
  const std::int64_t start = clamped(part(slice.start), step < 0 ? highest : lowest);
  const std::int64_t stop = clamped(part(slice.stop), step < 0 ? lowest : highest);
  return Bounds{start, stop, step};
}

// range(10)[2:8:2] is range(2, 8, 2); nullopt where its ends don't fit.
std::optional<Value> slice_range(const List& list, const Bounds& bounds, Context& context) {
  std::int64_t start = 0;
  std::int64_t stop = 0;
  std::int64_t step = 0;
  const bool overflow = __builtin_mul_overflow(bounds.start, list.step, &start) ||
                        __builtin_add_overflow(start, list.start, &start) ||
                        __builtin_mul_overflow(bounds.stop, list.step, &stop) ||
                        __builtin_add_overflow(stop, list.start, &stop) ||
                        __builtin_mul_overflow(bounds.step, list.step, &step);
  if (overflow) return std::nullopt;
  return make_range(start, stop, step, context);
}

json map_to_json(const Entries& entries, Context& context) {  // NOLINT(misc-no-recursion)
  json result = json::object();
  for (const auto& [key, value] : entries) {
    result[python_text(key, context)] = to_json(value, context);
  }
  return result;
}

}  // namespace

std::optional<std::vector<Value>> items_of(const Value& value, Context& context) {
  if (const List* list = value.list()) {
    context.spend_steps(list->items.size() / 8);
    return list->items;
  }
  if (const Map* map = value.map()) return keys_of(*map);
  if (const std::string* text = value.text()) return letters_of(*text, context);
  const json* found = value.get();
  if (found == nullptr || !found->is_structured()) return std::nullopt;
  std::vector<Value> items;
  items.reserve(found->size());
  context.spend_steps(found->size() / 8);
  if (found->is_array()) {
    for (const json& item : *found) items.push_back(borrow(value, item));
  } else {
    for (const auto& [key, item] : found->items()) items.emplace_back(json(key));
  }
  return items;
}

std::optional<Entries> entries_of(const Value& value, Context& context) {
  if (const Map* map = value.map()) return map->entries;
  const json* found = value.get();
  if (found == nullptr || !found->is_object()) return std::nullopt;
  Entries entries;
  for (const auto& [key, item] : found->items()) {
    context.step();
    entries.push_back({Value(json(key)), borrow(value, item)});
  }
  return entries;
}

std::optional<std::size_t> length_of(const Value& value) {
  if (const List* list = value.list()) return list->items.size();
  if (const Map* map = value.map()) return map->entries.size();
  if (const std::string* text = value.text()) return length_utf8(*text);
  const json* found = value.get();
  if (found == nullptr || !found->is_structured()) return std::nullopt;
  return found->size();
}

std::optional<Value> find_member(const Value& object, const Value& key, Context& context) {
  if (const List* list = object.list()) {
    const auto index = index_in(key, list->items.size());
    const bool view = list->kind == ListKind::Keys || list->kind == ListKind::Values ||
                      list->kind == ListKind::Items;
    if (!index || view) return std::nullopt;
    return list->items[*index];
  }
  if (const Map* map = object.map()) return find_entry(*map, key, context);
  if (const json* found = object.get()) return member_of_data(object, *found, key);
  if (key.text() == nullptr) return std::nullopt;
  return find_field(object, *key.text());
}

std::optional<Value> find_field(const Value& object, const std::string& name) {
  if (const json* found = object.get()) {
    if (!found->is_object()) return std::nullopt;
    const auto entry = found->find(name);
    if (entry == found->end()) return std::nullopt;
    return borrow(object, *entry);
  }
  if (const Map* map = object.map()) {
    for (const auto& [key, value] : map->entries) {
      if (key.text() != nullptr && *key.text() == name) return value;
    }
  }
  if (const List* list = object.list()) {
    if (list->kind != ListKind::Group) return std::nullopt;
    if (name == "grouper") return list->items[0];
    if (name == "list") return list->items[1];
  }
  if (object.object() == nullptr) return std::nullopt;
  const auto* space = std::get_if<Namespace>(&object.object()->kind);
  if (space == nullptr) return std::nullopt;
  for (const auto& [key, value] : space->members) {
    if (key == name) return value;
  }
  return std::nullopt;
}

Value follow_path(const Value& object, const Value& path, Context& context) {
  if (path.text() == nullptr) {
    auto found = find_member(object, path, context);
    return found ? std::move(*found) : Value(Absent{.name = python_text(path, context)});
  }
  Value value = object;
  std::string_view rest = *path.text();
  while (true) {
    const std::size_t dot = rest.find('.');
    const std::string part(rest.substr(0, dot));
    const bool digits = !part.empty() && part.size() < 10 &&
                        part.find_first_not_of("0123456789") == std::string::npos;
    const Value key = digits ? Value(json(std::stoll(part))) : Value(json(part));
    auto found = find_member(value, key, context);
    if (!found) return Value(Absent{.name = *path.text(), .key = part, .object = value.get()});
    value = std::move(*found);
    if (dot == std::string_view::npos) return value;
    rest.remove_prefix(dot + 1);
  }
}

Value slice(const Value& object, const Slice& slice, Context& context) {
  auto items = object.type() == ValueType::Map ? std::nullopt : items_of(object, context);
  if (!items) {
    return context.fault(std::string("срез [начало:конец] возможен у строки и списка, а здесь ") +
                         type_name(object));
  }
  const auto bounds = bounds_of(slice, static_cast<std::int64_t>(items->size()), context);
  if (!bounds) return Value::nothing();
  std::vector<Value> chosen;
  // The step may be as large as an integer can be: it is not added where it would go past the end.
  for (std::int64_t i = bounds->start; bounds->step > 0 ? i < bounds->stop : i > bounds->stop;) {
    chosen.push_back((*items)[static_cast<std::size_t>(i)]);
    const std::int64_t left = bounds->stop - i;
    if (bounds->step > 0 ? bounds->step >= left : bounds->step <= left) break;
    i += bounds->step;
  }
  if (object.text() != nullptr) {
    std::string text;
    for (const Value& letter : chosen) text += *letter.text();
    return context.text(std::move(text));
  }
  if (const List* list = object.list(); list != nullptr && list->kind == ListKind::Range) {
    if (auto range = slice_range(*list, *bounds, context)) return std::move(*range);
  }
  return context.list(std::move(chosen), is_tuple(object) ? ListKind::Tuple : ListKind::List);
}

void put_entry(Map& map, const Value& key, Value value, Context& context) {
  context.heap().count(value);
  for (auto& [known, old] : map.entries) {
    context.step();
    if (!are_equal(known, key, context)) continue;
    old = std::move(value);
    return;
  }
  map.entries.push_back({key, std::move(value)});
}

json to_json(const Value& value, Context& context) {  // NOLINT(misc-no-recursion)
  const Deeper deeper(context);
  context.step();
  if (const json* found = value.get()) return *found;
  if (const auto entries = entries_of(value, context)) return map_to_json(*entries, context);
  if (value.list() == nullptr) {
    return value.absent() != nullptr ? json() : json(python_text(value, context));
  }
  json result = json::array();
  for (const Value& item : value.list()->items) result.push_back(to_json(item, context));
  return result;
}

}  // namespace muko::tmpl
