// The methods of lists and maps. Those that change one are for what the template made: the data
// stay as they are.

#include <algorithm>

#include "generator/language/methods.h"
#include "generator/language/operators.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

Value none() {
  return Value(json());
}

// The items of a list that may be changed; null and a fault for one of the data or a tuple.
std::vector<Value>* changeable(const Value& self, Context& context) {
  List* list = self.list();
  if (list != nullptr && list->kind == ListKind::List) return &list->items;
  (void)context.fault(
      "этот список изменить нельзя: он из данных; соберите новый: {% set список = [] %}");
  return nullptr;
}

Map* changeable_map(const Value& self, Context& context) {
  if (self.map() == nullptr) {
    (void)context.fault(
        "эти поля изменить нельзя: они из данных; соберите новые: {% set поля = {} %}");
  }
  return self.map();
}

Value append(const Value& self, const Arguments& arguments, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  context.heap().count(arguments[0]);
  items->push_back(arguments[0]);
  return none();
}

Value extend(const Value& self, const Arguments& arguments, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  const auto others = items_of(arguments[0], context);
  if (!others) return context.fault("extend() нужен список");
  if (items == nullptr) return Value::nothing();
  for (const Value& other : *others) {
    context.heap().count(other);
    items->push_back(other);
  }
  return none();
}

Value insert(const Value& self, const Arguments& arguments, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  const auto size = static_cast<std::int64_t>(items->size());
  std::int64_t index = whole_argument(arguments[0], 0, context);
  if (index < 0) index += size;
  context.heap().count(arguments[1]);
  context.spend_steps(items->size() / 8);
  items->insert(items->begin() + std::clamp<std::int64_t>(index, 0, size), arguments[1]);
  return none();
}

Value pop_item(const Value& self, const Arguments& arguments, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  const auto size = static_cast<std::int64_t>(items->size());
  std::int64_t index = whole_argument(arguments[0], -1, context);
  if (index < 0) index += size;
  if (index < 0 || index >= size) return context.fault("pop(): в списке нет такого номера");
  context.spend_steps(items->size() / 8);
  Value taken = (*items)[static_cast<std::size_t>(index)];
  items->erase(items->begin() + index);
  return taken;
}

// The place of an item from `start` on; the size where there is none.
std::size_t place_of(const std::vector<Value>& items, const Value& wanted, std::int64_t start,
                     Context& context) {
  const auto size = static_cast<std::int64_t>(items.size());
  auto i =
      static_cast<std::size_t>(std::clamp<std::int64_t>(start < 0 ? start + size : start, 0, size));
  for (; i < items.size(); ++i) {
    context.step();
    if (are_equal(items[i], wanted, context)) break;
  }
  return i;
}

Value remove(const Value& self, const Arguments& arguments, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  const std::size_t place = place_of(*items, arguments[0], 0, context);
  if (place == items->size()) return context.fault("remove(): в списке этого нет");
  items->erase(items->begin() + static_cast<std::ptrdiff_t>(place));
  return none();
}

Value index(const Value& self, const Arguments& arguments, Context& context) {
  const auto items = *items_of(self, context);
  const std::size_t place =
      place_of(items, arguments[0], whole_argument(arguments[1], 0, context), context);
  if (place == items.size()) return context.fault("index(): в списке этого нет");
  return Value(json(place));
}

Value count(const Value& self, const Arguments& arguments, Context& context) {
  std::size_t found = 0;
  const auto items = items_of(self, context);
  for (const Value& item : *items) {
    context.step();
    if (are_equal(item, arguments[0], context)) ++found;
  }
  return Value(json(found));
}

Value reverse(const Value& self, const Arguments& /*none*/, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  context.spend_steps(items->size() / 8);
  std::reverse(items->begin(), items->end());
  return none();
}

Value sort(const Value& self, const Arguments& arguments, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  const bool backwards = is_true(arguments[1]);
  bool mixed = false;
  std::stable_sort(items->begin(), items->end(), [&](const Value& left, const Value& right) {
    context.step();
    const auto result = backwards ? order(right, left, context) : order(left, right, context);
    mixed = mixed || !result;
    return result.value_or(0) < 0;
  });
  return mixed ? context.fault("в списке значения разного вида: их нельзя сравнить") : none();
}

Value clear_list(const Value& self, const Arguments& /*none*/, Context& context) {
  std::vector<Value>* items = changeable(self, context);
  if (items == nullptr) return Value::nothing();
  items->clear();
  return none();
}

Value copy_list(const Value& self, const Arguments& /*none*/, Context& context) {
  return context.list(*items_of(self, context));
}

// --- Maps

Value get(const Value& self, const Arguments& arguments, Context& context) {
  auto found = find_member(self, arguments[0], context);
  if (found) return std::move(*found);
  return arguments[1].absent() != nullptr ? none() : arguments[1];
}

Value keys(const Value& self, const Arguments& /*none*/, Context& context) {
  return context.list(*items_of(self, context), ListKind::Keys);
}

Value values(const Value& self, const Arguments& /*none*/, Context& context) {
  std::vector<Value> values;
  const auto entries = entries_of(self, context);
  for (const auto& [key, value] : *entries) values.push_back(value);
  return context.list(std::move(values), ListKind::Values);
}

Value items(const Value& self, const Arguments& /*none*/, Context& context) {
  std::vector<Value> pairs;
  const auto entries = entries_of(self, context);
  for (const auto& [key, value] : *entries) {
    pairs.push_back(context.tuple({key, value}));
  }
  return context.list(std::move(pairs), ListKind::Items);
}

Value update(const Value& self, const Arguments& arguments, Context& context) {
  Map* map = changeable_map(self, context);
  if (map == nullptr) return Value::nothing();
  if (arguments[0].absent() == nullptr) {
    const auto entries = entries_of(arguments[0], context);
    if (!entries) return context.fault("update() нужен набор полей");
    for (const auto& [key, value] : *entries) put_entry(*map, key, value, context);
  }
  for (const auto& [name, value] : arguments.named) {
    put_entry(*map, Value(json(std::string(name))), value, context);
  }
  return none();
}

Value pop_entry(const Value& self, const Arguments& arguments, Context& context) {
  Map* map = changeable_map(self, context);
  if (map == nullptr) return Value::nothing();
  for (auto entry = map->entries.begin(); entry != map->entries.end(); ++entry) {
    context.step();
    if (!are_equal(entry->first, arguments[0], context)) continue;
    Value taken = entry->second;
    map->entries.erase(entry);
    return taken;
  }
  if (arguments[1].absent() == nullptr) return arguments[1];
  return context.fault("pop(): такого поля нет");
}

Value setdefault(const Value& self, const Arguments& arguments, Context& context) {
  if (auto found = find_member(self, arguments[0], context)) return std::move(*found);
  Map* map = changeable_map(self, context);
  if (map == nullptr) return Value::nothing();
  Value value = arguments[1].absent() != nullptr ? none() : arguments[1];
  put_entry(*map, arguments[0], value, context);
  return value;
}

Value clear_map(const Value& self, const Arguments& /*none*/, Context& context) {
  Map* map = changeable_map(self, context);
  if (map == nullptr) return Value::nothing();
  map->entries.clear();
  return none();
}

Value copy_map(const Value& self, const Arguments& /*none*/, Context& context) {
  return Value(context.heap().map(*entries_of(self, context)));
}

constexpr ValueType kList = ValueType::List;
constexpr std::array<Method, 11> kListMethods = {{
    {.type = kList, .name = "append", .parameters = {"item"}, .required = 1, .function = append},
    {.type = kList, .name = "extend", .parameters = {"items"}, .required = 1, .function = extend},
    {.type = kList,
     .name = "insert",
     .parameters = {"index", "item"},
     .required = 2,
     .function = insert},
    {.type = kList, .name = "pop", .parameters = {"index"}, .function = pop_item},
    {.type = kList, .name = "remove", .parameters = {"item"}, .required = 1, .function = remove},
    {.type = kList,
     .name = "index",
     .parameters = {"item", "start"},
     .required = 1,
     .function = index},
    {.type = kList, .name = "count", .parameters = {"item"}, .required = 1, .function = count},
    {.type = kList, .name = "reverse", .function = reverse},
    {.type = kList, .name = "sort", .parameters = {"key", "reverse"}, .function = sort},
    {.type = kList, .name = "clear", .function = clear_list},
    {.type = kList, .name = "copy", .function = copy_list},
}};

constexpr ValueType kMap = ValueType::Map;
constexpr std::array<Method, 9> kMapMethods = {{
    {.type = kMap, .name = "get", .parameters = {"key", "default"}, .required = 1, .function = get},
    {.type = kMap, .name = "keys", .function = keys},
    {.type = kMap, .name = "values", .function = values},
    {.type = kMap, .name = "items", .function = items},
    {.type = kMap,
     .name = "update",
     .parameters = {"entries"},
     .variadic = true,
     .function = update},
    {.type = kMap,
     .name = "pop",
     .parameters = {"key", "default"},
     .required = 1,
     .function = pop_entry},
    {.type = kMap,
     .name = "setdefault",
     .parameters = {"key", "default"},
     .required = 1,
     .function = setdefault},
    {.type = kMap, .name = "clear", .function = clear_map},
    {.type = kMap, .name = "copy", .function = copy_map},
}};

}  // namespace

std::span<const Method> list_methods() {
  return kListMethods;
}

std::span<const Method> map_methods() {
  return kMapMethods;
}

}  // namespace muko::tmpl
