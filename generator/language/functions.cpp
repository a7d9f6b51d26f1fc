#include "generator/language/functions.h"

#include <algorithm>
#include <cstdint>

#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

Value range(const Arguments& arguments, Context& context) {
  std::array<std::int64_t, 3> numbers = {0, 0, 1};
  const bool only_stop = arguments[1].get() == nullptr;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (arguments[i].absent() != nullptr && i > 0) continue;
    if (!is_integral(arguments[i])) {
      return context.fault(std::string("range() нужны целые числа, а здесь ") +
                           type_name(arguments[i]));
    }
    numbers.at(i) = integer_of(arguments[i]);
  }
  if (numbers[2] == 0) return context.fault("шаг range() не может быть нулём");
  if (only_stop) return make_range(0, numbers[0], 1, context);
  return make_range(numbers[0], numbers[1], numbers[2], context);
}

// Entries of a map, or of a list of pairs.
std::optional<Entries> given_entries(const Value& value, Context& context) {
  if (value.absent() != nullptr) return Entries();
  if (auto entries = entries_of(value, context)) return entries;
  const auto pairs = items_of(value, context);
  Entries entries;
  for (const Value& pair : pairs.value_or(std::vector<Value>())) {
    const auto parts = items_of(pair, context);
    if (!parts || parts->size() != 2) return std::nullopt;
    entries.push_back({(*parts)[0], (*parts)[1]});
  }
  return pairs ? std::optional(std::move(entries)) : std::nullopt;
}

Value dict(const Arguments& arguments, Context& context) {
  const auto entries = given_entries(arguments[0], context);
  if (!entries) return context.fault("dict() нужен набор полей или список пар");
  Map& map = *context.heap().map({});
  for (const auto& [key, value] : *entries) put_entry(map, key, value, context);
  for (const auto& [name, value] : arguments.named) {
    put_entry(map, Value(json(std::string(name))), value, context);
  }
  return Value(&map);
}

Value make_namespace(const Arguments& arguments, Context& context) {
  const auto entries = given_entries(arguments[0], context);
  if (!entries) return context.fault("namespace() нужен набор полей или «имя=значение»");
  Namespace space;
  for (const auto& [key, value] : *entries) {
    space.members.emplace_back(python_text(key, context), value);
  }
  for (const auto& [name, value] : arguments.named) space.members.emplace_back(name, value);
  return Value(context.heap().object({std::move(space)}));
}

Value cycler(const Arguments& arguments, Context& context) {
  if (arguments.rest.empty()) return context.fault("cycler() нужно хотя бы одно значение");
  return Value(context.heap().object({Cycler{arguments.rest}}));
}

Value joiner(const Arguments& arguments, Context& context) {
  const bool given = arguments[0].absent() == nullptr;
  return Value(context.heap().object({Joiner{given ? arguments[0] : Value(json(", "))}}));
}

constexpr std::array<Function, 5> kFunctions = {{
    {.name = "range", .parameters = {"start", "stop", "step"}, .required = 1, .function = range},
    {.name = "dict", .parameters = {"entries"}, .variadic = true, .function = dict},
    {.name = "namespace", .parameters = {"entries"}, .variadic = true, .function = make_namespace},
    {.name = "cycler", .variadic = true, .function = cycler},
    {.name = "joiner", .parameters = {"sep"}, .function = joiner},
}};

}  // namespace

Value make_range(std::int64_t start, std::int64_t stop, std::int64_t step, Context& context) {
  const bool empty = step > 0 ? start >= stop : start <= stop;
  const auto distance = step > 0
                            ? static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(start)
                            : static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(stop);
  const std::uint64_t size =
      step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  const std::uint64_t count = empty ? 0 : (distance - 1) / size + 1;
  if (count > kMaxListItems) return context.fault("получается слишком длинный список");
  std::vector<Value> items;
  items.reserve(count);
  std::int64_t number = start;
  for (std::uint64_t i = 0; i < count; ++i) {
    items.emplace_back(json(number));
    if (i + 1 < count) number += step;
  }
  Value list = context.list(std::move(items), ListKind::Range);
  std::string shown = "range(" + std::to_string(start) + ", " + std::to_string(stop);
  if (step != 1) shown += ", " + std::to_string(step);
  list.list()->shown = shown + ")";
  list.list()->start = start;
  list.list()->step = step;
  return list;
}

const Function* find_function(std::string_view name) {
  const auto found = std::find_if(kFunctions.begin(), kFunctions.end(),
                                  [&](const Function& each) { return each.name == name; });
  return found == kFunctions.end() ? nullptr : &*found;
}

std::vector<std::string> function_names() {
  std::vector<std::string> names;
  for (const Function& function : kFunctions) names.emplace_back(function.name);
  return names;
}

}  // namespace muko::tmpl
