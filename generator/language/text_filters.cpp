// The filters of text.

#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/russian.h"

namespace muko::tmpl {
namespace {

Value upper(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? text_value(upper_case(*text)) : Value::nothing();
}

Value lower(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? text_value(to_lower(*text)) : Value::nothing();
}

Value capitalize(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const std::size_t first = byte_offset(*text, 1);
  return text_value(upper_case(text->substr(0, first)) + to_lower(text->substr(first)));
}

Value trim_text(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? text_value(std::string(trim(*text))) : Value::nothing();
}

Value replace(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  const std::string from = text_or(arguments[0], "");
  const std::string to = text_or(arguments[1], "");
  if (!text || from.empty()) return text ? text_value(*text) : Value::nothing();
  std::string result;
  std::size_t start = 0;
  for (std::size_t at = text->find(from); at != std::string::npos; at = text->find(from, start)) {
    result.append(*text, start, at - start).append(to);
    context.step(result.size());
    start = at + from.size();
  }
  return text_value(result.append(*text, start));
}

constexpr std::array<Filter, 6> kFilters = {{
    {.names = {"upper", "верхний"},
     .function = upper,
     .summary = "все буквы заглавные",
     .example = R"({{ город | upper }})"},
    {.names = {"lower", "нижний"},
     .function = lower,
     .summary = "все буквы строчные",
     .example = R"({{ город | lower }})"},
    {.names = {"capitalize", "заглавная"},
     .function = capitalize,
     .summary = "первая буква заглавная, прочие строчные",
     .example = R"({{ город | capitalize }})"},
    {.names = {"trim", "обрезать"},
     .function = trim_text,
     .summary = "без пробелов по краям",
     .example = R"({{ имя | trim }})"},
    {.names = {"replace", "заменить"},
     .parameters = {"old", "new"},
     .required = 2,
     .function = replace,
     .summary = "замена части текста",
     .example = R"({{ имя | replace("№", "N") }})"},
    {.names = {"string", "строка"},
     .function =
         [](const Value& input, const Arguments& /*none*/, Context& context) {
           const auto text = text_of(input, context);
           return text ? text_value(*text) : Value::nothing();
         },
     .summary = "как текст",
     .example = R"({{ номер | string }})"},
}};

}  // namespace

std::span<const Filter> text_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
