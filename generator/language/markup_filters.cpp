// The filters of markup and of data as text.

#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/markup.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

// A document escapes by itself: there the text is printed as it was.
template <bool again>
Value escape(const Value& input, const Arguments& /*none*/, Context& context) {
  const Printed* printed = input.printed();
  if (!again && printed != nullptr && printed->is_escaped) return input;
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  context.spend(text->size());
  return Value(context.heap().printed({json(escaped_markup(*text)), *text, true}));
}

Value safe(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  return Value(context.heap().printed({json(*text), *text, true}));
}

Value strip_tags(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? context.text(without_markup(*text)) : Value::nothing();
}

Value urlencode(const Value& input, const Arguments& /*none*/, Context& context) {
  const bool pairs = input.type() == ValueType::Map || input.type() == ValueType::List;
  if (!pairs) return context.text(url_quoted(python_text(input, context), true));
  auto entries = entries_of(input, context);
  if (!entries) {
    entries.emplace();
    const auto items = items_of(input, context);
    for (const Value& pair : *items) {
      const auto parts = items_of(pair, context);
      if (parts && parts->size() == 2) entries->push_back({(*parts)[0], (*parts)[1]});
    }
  }
  std::string result;
  for (const auto& [key, value] : *entries) {
    if (!result.empty()) result += '&';
    result += url_quoted(python_text(key, context), false) + "=" +
              url_quoted(python_text(value, context), false);
  }
  return context.text(std::move(result));
}

Value xmlattr(const Value& input, const Arguments& arguments, Context& context) {
  const auto entries = entries_of(input, context);
  if (!entries) {
    return context.fault(std::string("фильтру «xmlattr» нужен набор полей, а здесь ") +
                         type_name(input));
  }
  std::string result;
  for (const auto& [key, value] : *entries) {
    if (value.absent() != nullptr || value.type() == ValueType::None) continue;
    if (!result.empty()) result += ' ';
    result += escaped_markup(python_text(key, context)) + "=\"" +
              escaped_markup(python_text(value, context)) + "\"";
  }
  const bool spaced = arguments[0].absent() != nullptr || is_true(arguments[0]);
  return context.text((spaced && !result.empty() ? " " : "") + result);
}

Value tojson(const Value& input, const Arguments& arguments, Context& context) {
  return context.text(json_text(input, whole_or(arguments[0], -1), context));
}

Value pprint(const Value& input, const Arguments& /*none*/, Context& context) {
  return context.text(pretty_repr(input, context));
}

Value urlize(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  LinkStyle style{
      .limit = whole_or(arguments[0], -1), .target = text_or(arguments[2], ""), .rel = {}};
  style.rel = is_true(arguments[1]) ? "nofollow noopener" : "noopener";
  const std::string more = text_or(arguments[3], "");
  if (!more.empty()) style.rel = more < "noopener" ? more + " noopener" : "noopener " + more;
  return context.text(linked(*text, style));
}

constexpr std::array<Filter, 9> kFilters = {{
    {.names = {"escape", "e"},
     .as_python = true,
     .function = escape<false>,
     .summary = "знаки < > & для HTML; в документе не нужен",
     .example = R"({{ текст | e }})"},
    {.names = {"forceescape"},
     .as_python = true,
     .function = escape<true>,
     .summary = "то же ещё раз",
     .example = R"({{ текст | forceescape }})"},
    {.names = {"safe"},
     .as_python = true,
     .function = safe,
     .summary = "как есть; в документе знаки < > & всё равно защищены",
     .example = R"({{ текст | safe }})"},
    {.names = {"striptags", "без_тегов"},
     .as_python = true,
     .function = strip_tags,
     .summary = "без тегов HTML",
     .example = R"({{ текст | striptags }})"},
    {.names = {"urlencode"},
     .as_python = true,
     .function = urlencode,
     .summary = "для адреса в сети",
     .example = R"({{ имя | urlencode }})"},
    {.names = {"urlize"},
     .parameters = {"trim_url_limit", "nofollow", "target", "rel"},
     .as_python = true,
     .function = urlize,
     .summary = "адреса в тексте как ссылки HTML",
     .example = R"({{ текст | urlize }})"},
    {.names = {"xmlattr"},
     .parameters = {"autospace"},
     .as_python = true,
     .function = xmlattr,
     .summary = "поля как атрибуты XML",
     .example = R"({{ поля | xmlattr }})"},
    {.names = {"tojson"},
     .parameters = {"indent"},
     .as_python = true,
     .function = tojson,
     .summary = "как JSON",
     .example = R"({{ поля | tojson }})"},
    {.names = {"pprint"},
     .as_python = true,
     .function = pprint,
     .summary = "как Python печатает значение",
     .example = R"({{ поля | pprint }})"},
}};

}  // namespace

std::span<const Filter> markup_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
