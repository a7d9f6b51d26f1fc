// The filters of lists.

#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/russian.h"

namespace muko::tmpl {
namespace {

const json* list_of(const char* filter, const Value& input, Context& context) {
  const json* found = input.get();
  if (found != nullptr && found->is_array()) return found;
  (void)context.fault(std::string("фильтру «") + filter + "» нужен список, а здесь " +
                      (found == nullptr ? "не значение" : type_name(*found)));
  return nullptr;
}

Value join(const Value& input, const Arguments& arguments, Context& context) {
  const json* list = list_of("join", input, context);
  if (list == nullptr) return Value::nothing();
  const std::string separator = text_or(arguments[0], "");
  const json* attribute = arguments[1].get();
  std::string result;
  for (const json& item : *list) {
    const json* part = attribute == nullptr ? &item : member(item, *attribute);
    const auto text = part == nullptr ? std::nullopt : to_text(*part);
    if (!text) return context.fault("фильтр «join» соединяет только строки и числа");
    if (&item != &list->front()) result += separator;
    result += *text;
    context.step(result.size());
  }
  return text_value(std::move(result));
}

Value length(const Value& input, const Arguments& /*none*/, Context& context) {
  const json* found = input.get();
  if (found != nullptr && found->is_string()) {
    return Value(json(length_utf8(found->get_ref<const std::string&>())));
  }
  if (found != nullptr && found->is_structured()) return Value(json(found->size()));
  return context.fault("длина есть только у строки и списка");
}

Value end_of(const Value& input, bool first, const char* name, Context& context) {
  const json* list = list_of(name, input, context);
  if (list == nullptr) return Value::nothing();
  if (list->empty()) return Value(Absent{.name = std::string(name) + " пустого списка"});
  return Value(first ? list->front() : list->back());
}

Value first_item(const Value& input, const Arguments& /*none*/, Context& context) {
  return end_of(input, true, "first", context);
}

Value last_item(const Value& input, const Arguments& /*none*/, Context& context) {
  return end_of(input, false, "last", context);
}

Value default_value(const Value& input, const Arguments& arguments, Context& /*unused*/) {
  // Null is a field that was left unfilled: for a document it is as good as absent.
  const bool missing = input.get() == nullptr || input.get()->is_null();
  const bool use = missing || (is_true(arguments[1]) && !is_true(input));
  if (!use) return input;
  return arguments[0].get() == nullptr ? text_value("") : arguments[0];
}

constexpr std::array<Filter, 5> kFilters = {{
    {.names = {"join", "соединить"},
     .parameters = {"d", "attribute"},
     .function = join,
     .summary = "список через разделитель",
     .example = R"({{ школы | join(", ") }})"},
    {.names = {"length", "count", "длина"},
     .function = length,
     .summary = "число знаков или пунктов",
     .example = R"({{ школы | length }})"},
    {.names = {"first", "первый"},
     .function = first_item,
     .summary = "первый пункт списка",
     .example = R"({{ школы | first }})"},
    {.names = {"last", "последний"},
     .function = last_item,
     .summary = "последний пункт списка",
     .example = R"({{ школы | last }})"},
    {.names = {"default", "d", "иначе"},
     .parameters = {"default_value", "boolean"},
     .takes_absent = true,
     .function = default_value,
     .summary = "что вписать, если поля нет",
     .example = R"({{ срок | default("не задан") }})"},
}};

}  // namespace

std::span<const Filter> list_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
