// The filters that choose items, or change each.

#include <array>

#include "generator/language/calls.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/functions.h"
#include "generator/language/methods.h"
#include "generator/language/names.h"
#include "generator/language/sequence.h"
#include "generator/language/tests.h"

namespace muko::tmpl {
namespace {

const Value* named_argument(const Arguments& arguments, std::string_view name) {
  for (const auto& [known, value] : arguments.named) {
    if (known == name) return &value;
  }
  return nullptr;
}

// map(attribute="имя", default="-")
Value map_members(const std::vector<Value>& items, const Value& path, const Arguments& arguments,
                  Context& context) {
  const Value* otherwise = named_argument(arguments, "default");
  std::vector<Value> result;
  for (const Value& item : items) {
    context.step();
    Value member = follow_path(item, path, context);
    const bool missing = member.absent() != nullptr;
    if (missing && otherwise != nullptr) member = *otherwise;
    // In a list it would be lost that a field is missing.
    if (missing && otherwise == nullptr && !context.is_lenient()) return member;
    result.push_back(std::move(member));
  }
  return context.list(std::move(result));
}

// map("replace", "а", "б")
Value map_filter(const std::vector<Value>& items, const Arguments& arguments, Context& context) {
  const std::string name = arguments.rest.empty() ? "" : text_or(arguments.rest[0], "");
  const Filter* filter = find_filter(name);
  if (filter == nullptr) {
    return context.fault("нет фильтра «" + name + "»" + did_you_mean(name, filter_names()));
  }
  const CallArguments given{{arguments.rest.begin() + 1, arguments.rest.end()}, arguments.named};
  const auto bound = bind_arguments(
      {filter->names[0], filter->parameters, filter->required, filter->variadic}, given, context);
  if (!bound) return Value::nothing();
  std::vector<Value> result;
  for (const Value& item : items) {
    context.step();
    result.push_back(apply_filter(*filter, item, *bound, context));
  }
  return context.list(std::move(result));
}

Value map(const Value& input, const Arguments& arguments, Context& context) {
  const auto items = list_of("map", input, context);
  if (!items) return Value::nothing();
  const Value* path = named_argument(arguments, "attribute");
  return path != nullptr ? map_members(*items, *path, arguments, context)
                         : map_filter(*items, arguments, context);
}

// The test whose name and arguments stand at `first`; null after a fault.
const Test* given_test(const Arguments& arguments, std::size_t first, Context& context) {
  const std::string name = text_or(arguments.rest[first], "");
  const Test* test = find_test(name);
  if (test == nullptr) {
    (void)context.fault("нет проверки «" + name + "»" + did_you_mean(name, test_names()));
  } else if (arguments.rest.size() - first - 1 != test->arguments) {
    (void)context.fault("проверке «" + name +
                        "» нужно аргументов: " + std::to_string(test->arguments));
    return nullptr;
  }
  return test;
}

// select("odd"), reject("in", …); by_member: selectattr("готово"), rejectattr("сумма", "lt", 100)
template <bool wanted, bool by_member>
Value choose(const Value& input, const Arguments& arguments, Context& context) {
  const auto items = list_of(wanted ? "select" : "reject", input, context);
  if (!items) return Value::nothing();
  if (by_member && arguments.rest.empty()) {
    return context.fault("фильтрам «selectattr» и «rejectattr» нужно имя поля");
  }
  const std::size_t first = by_member ? 1 : 0;
  const bool has_test = arguments.rest.size() > first;
  const Test* test = has_test ? given_test(arguments, first, context) : nullptr;
  if (has_test && test == nullptr) return Value::nothing();
  std::vector<Value> others;
  if (has_test) {
    others.assign(arguments.rest.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                  arguments.rest.end());
  }
  std::vector<Value> chosen;
  for (const Value& item : *items) {
    context.step();
    const Value value = by_member ? follow_path(item, arguments.rest[0], context) : item;
    const bool holds = test == nullptr ? is_true(value) : test->function(value, others, context);
    if (holds == wanted) chosen.push_back(item);
  }
  return context.list(std::move(chosen));
}

// What stands behind a dot: a method of a text, never the field of a map.
Value member(const Value& input, const Arguments& arguments, Context& context) {
  const std::string name = text_or(arguments[0], "");
  if (input.object() != nullptr) {
    if (auto found = find_field(input, name)) return std::move(*found);
  }
  if (const Method* method = find_method(input.type(), name)) {
    return Value(context.heap().object({BoundMethod{input, method}}));
  }
  return Value(Absent{.name = name, .key = name});
}

constexpr std::array<Filter, 6> kFilters = {{
    {.names = {"map", "каждый"},
     .as_python = true,
     .variadic = true,
     .function = map,
     .summary = "поле или фильтр для каждого пункта",
     .example = R"({{ школы | map(attribute="имя") | join(", ") }})"},
    {.names = {"select", "выбрать"},
     .as_python = true,
     .variadic = true,
     .function = (choose<true, false>),
     .summary = "пункты, для которых проверка верна",
     .example = R"({{ числа | select("odd") | list }})"},
    {.names = {"reject", "исключить"},
     .as_python = true,
     .variadic = true,
     .function = (choose<false, false>),
     .summary = "пункты, для которых проверка неверна",
     .example = R"({{ числа | reject("odd") | list }})"},
    {.names = {"selectattr", "выбрать_по_полю"},
     .as_python = true,
     .variadic = true,
     .function = (choose<true, true>),
     .summary = "пункты, у которых поле проходит проверку",
     .example = R"({{ меры | selectattr("готово") | list }})"},
    {.names = {"rejectattr", "исключить_по_полю"},
     .as_python = true,
     .variadic = true,
     .function = (choose<false, true>),
     .summary = "пункты, у которых поле не проходит проверку",
     .example = R"({{ меры | rejectattr("готово") | list }})"},
    {.names = {"attr", "метод"},
     .parameters = {"name"},
     .required = 1,
     .as_python = true,
     .function = member,
     .summary = "метод значения по имени",
     .example = R"({{ имя | attr("upper") }})"},
}};

}  // namespace

std::span<const Filter> choice_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
