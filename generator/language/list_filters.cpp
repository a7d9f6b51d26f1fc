// The filters that take a list as a whole.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/operators.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

Value join(const Value& input, const Arguments& arguments, Context& context) {
  const auto items = list_of("join", input, context);
  if (!items) return Value::nothing();
  const std::string separator = text_or(arguments[0], "");
  const bool by_member = arguments[1].absent() == nullptr;
  std::string result;
  for (const Value& item : *items) {
    const Value part = by_member ? follow_path(item, arguments[1], context) : item;
    const bool plain = part.text() != nullptr || is_numeric(part) || context.is_lenient();
    if (!plain) return context.fault("фильтр «join» соединяет только строки и числа");
    if (&item != &items->front()) result += separator;
    result += python_text(part, context);
    context.step();
    if (result.size() > kMaxTextBytes) return context.too_long_text();
  }
  return context.text(std::move(result));
}

Value length(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto found = length_of(input);
  return found ? Value(json(*found)) : context.fault("длина есть только у строки и списка");
}

template <bool first>
Value end_item(const Value& input, const Arguments& /*none*/, Context& context) {
  const char* name = first ? "first" : "last";
  auto items = list_of(name, input, context);
  if (!items) return Value::nothing();
  if (items->empty()) return Value(Absent{.name = std::string(name) + " пустого списка"});
  return first ? std::move(items->front()) : std::move(items->back());
}

Value default_value(const Value& input, const Arguments& arguments, Context& context) {
  // Null is a field that was left unfilled: for a document it is as good as absent.
  const bool unfilled = input.type() == ValueType::None && !context.is_lenient();
  const bool missing = input.absent() != nullptr || unfilled;
  const bool use = missing || (is_true(arguments[1]) && !is_true(input));
  if (!use) return input;
  const Absent* absent = arguments[0].absent();
  return absent != nullptr && absent->quiet ? text_value("") : arguments[0];
}

Value to_list(const Value& input, const Arguments& /*none*/, Context& context) {
  auto items = list_of("list", input, context);
  return items ? context.list(std::move(*items)) : Value::nothing();
}

Value reverse(const Value& input, const Arguments& /*none*/, Context& context) {
  auto items = list_of("reverse", input, context);
  if (!items) return Value::nothing();
  std::reverse(items->begin(), items->end());
  if (input.text() == nullptr) return context.list(std::move(*items));
  std::string text;
  for (const Value& letter : *items) text += *letter.text();
  return context.text(std::move(text));
}

Value batch(const Value& input, const Arguments& arguments, Context& context) {
  auto items = list_of("batch", input, context);
  const std::int64_t size = whole_or(arguments[0], 0);
  if (!items) return Value::nothing();
  if (size < 1 || size > static_cast<std::int64_t>(kMaxListItems)) {
    return context.fault("фильтру «batch» нужно число больше нуля");
  }
  std::vector<Value> rows;
  std::vector<Value> row;
  for (Value& item : *items) {
    row.push_back(std::move(item));
    if (static_cast<std::int64_t>(row.size()) < size) continue;
    rows.push_back(context.list(std::exchange(row, {})));
  }
  const bool filled = arguments[1].absent() == nullptr && arguments[1].type() != ValueType::None;
  if (!row.empty() && filled) row.resize(static_cast<std::size_t>(size), arguments[1]);
  if (!row.empty()) rows.push_back(context.list(std::move(row)));
  return context.list(std::move(rows));
}

Value slice_list(const Value& input, const Arguments& arguments, Context& context) {
  const auto items = list_of("slice", input, context);
  const std::int64_t wanted = whole_or(arguments[0], 0);
  if (!items) return Value::nothing();
  if (wanted < 1 || wanted > static_cast<std::int64_t>(kMaxListItems)) {
    return context.fault("фильтру «slice» нужно число больше нуля");
  }
  const auto slices = static_cast<std::size_t>(wanted);
  const std::size_t size = items->size() / slices;
  const std::size_t longer = items->size() % slices;
  const bool filled = arguments[1].absent() == nullptr && arguments[1].type() != ValueType::None;
  std::vector<Value> columns;
  std::size_t start = 0;
  for (std::size_t i = 0; i < slices; ++i) {
    const std::size_t count = size + (i < longer ? 1 : 0);
    const auto begin = items->begin() + static_cast<std::ptrdiff_t>(start);
    std::vector<Value> column(begin, begin + static_cast<std::ptrdiff_t>(count));
    if (filled && i >= longer) column.push_back(arguments[1]);
    columns.push_back(context.list(std::move(column)));
    start += count;
  }
  return context.list(std::move(columns));
}

// A missing attribute is not counted: the sum would be a guess.
Value sum(const Value& input, const Arguments& arguments, Context& context) {
  const auto items = list_of("sum", input, context);
  if (!items) return Value::nothing();
  const bool by_member = arguments[0].absent() == nullptr && arguments[0].type() != ValueType::None;
  Value total = arguments[1].absent() == nullptr ? arguments[1] : Value(json(0));
  for (const Value& item : *items) {
    const Value part = by_member ? follow_path(item, arguments[0], context) : item;
    if (part.absent() != nullptr) return part;
    if (part.text() != nullptr)
      return context.fault("фильтр «sum» складывает числа, а здесь строка");
    total = apply(BinaryOperation::Add, total, part, context);
    if (total.absent() != nullptr) return total;
    context.step();
  }
  return total;
}

Value items(const Value& input, const Arguments& /*none*/, Context& context) {
  if (input.absent() != nullptr) return context.is_lenient() ? context.list({}) : input;
  const auto entries = entries_of(input, context);
  if (!entries) {
    return context.fault(std::string("фильтру «items» нужен набор полей, а здесь ") +
                         type_name(input));
  }
  std::vector<Value> pairs;
  for (const auto& [key, value] : *entries) pairs.push_back(context.tuple({key, value}));
  return context.list(std::move(pairs));
}

constexpr std::array<Filter, 11> kFilters = {{
    {.names = {"join", "соединить"},
     .parameters = {"d", "attribute"},
     .as_python = true,
     .function = join,
     .summary = "список через разделитель",
     .example = R"({{ школы | join(", ") }})"},
    {.names = {"length", "count", "длина"},
     .as_python = true,
     .function = length,
     .summary = "число знаков или пунктов",
     .example = R"({{ школы | length }})"},
    {.names = {"first", "первый"},
     .as_python = true,
     .function = end_item<true>,
     .summary = "первый пункт списка",
     .example = R"({{ школы | first }})"},
    {.names = {"last", "последний"},
     .as_python = true,
     .function = end_item<false>,
     .summary = "последний пункт списка",
     .example = R"({{ школы | last }})"},
    {.names = {"default", "d", "иначе"},
     .parameters = {"default_value", "boolean"},
     .takes_absent = true,
     .as_python = true,
     .function = default_value,
     .summary = "что вписать, если поля нет",
     .example = R"({{ срок | default("не задан") }})"},
    {.names = {"list", "список"},
     .as_python = true,
     .function = to_list,
     .summary = "как список",
     .example = R"({{ поля | list }})"},
    {.names = {"reverse", "наоборот"},
     .as_python = true,
     .function = reverse,
     .summary = "в обратном порядке",
     .example = R"({{ школы | reverse }})"},
    {.names = {"batch", "по_столько"},
     .parameters = {"linecount", "fill_with"},
     .required = 1,
     .as_python = true,
     .function = batch,
     .summary = "списки по столько пунктов",
     .example = R"({{ школы | batch(2) }})"},
    {.names = {"slice", "на_части"},
     .parameters = {"slices", "fill_with"},
     .required = 1,
     .as_python = true,
     .function = slice_list,
     .summary = "на столько списков",
     .example = R"({{ школы | slice(3) }})"},
    {.names = {"sum", "сумма"},
     .parameters = {"attribute", "start"},
     .as_python = true,
     .function = sum,
     .summary = "сумма чисел",
     .example = R"({{ меры | sum(attribute="сумма") }})"},
    {.names = {"items", "поля"},
     .takes_absent = true,
     .as_python = true,
     .function = items,
     .summary = "пары «имя, значение» набора полей",
     .example = R"({% for имя, срок in сроки | items %})"},
}};

}  // namespace

std::span<const Filter> list_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
