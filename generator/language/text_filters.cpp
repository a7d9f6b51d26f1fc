// The filters that change the words of a text.

#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/format.h"
#include "generator/language/sequence.h"
#include "generator/language/text_changes.h"

namespace muko::tmpl {
namespace {

template <std::string (*change)(std::string_view)>
Value changed(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? context.text(change(*text)) : Value::nothing();
}

std::string same(std::string_view text) {
  return std::string(text);
}

// Every word with a capital: Jinja's, for which «it's» is one word.
std::string titled(std::string_view text) {
  std::string result;
  bool inside = false;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t letter = next_code_point(text, position);
    const std::string_view bytes = text.substr(start, position - start);
    result += inside ? to_lower(bytes) : upper_text(bytes);
    static constexpr std::u32string_view kBefore = U"-([{<";
    inside = !is_space(letter) && kBefore.find(letter) == std::u32string_view::npos;
  }
  return result;
}

Value trim_text(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const std::string* letters = arguments[0].text();
  return context.text(letters == nullptr ? std::string(trim(*text))
                                         : stripped_of(*text, *letters, true, true));
}

Value replace(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  return replaced(*text, text_or(arguments[0], ""), text_or(arguments[1], ""),
                  whole_or(arguments[2], -1), context);
}

Value center(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  return text ? justified(*text, whole_or(arguments[0], 80), '^', " ", context) : Value::nothing();
}

Value count_words(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t position = 0; position < text->size();) {
    const char32_t letter = next_code_point(*text, position);
    const bool digit = letter >= U'0' && letter <= U'9';
    const bool word = is_letter(letter) || digit || letter == U'_';
    if (word && !inside) ++words;
    inside = word;
  }
  return Value(json(words));
}

// "%s от %s" | format(номер, дата)
Value format(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  if (arguments.named.empty()) {
    return format_percent(*text, context.tuple(arguments.rest), context);
  }
  if (!arguments.rest.empty()) {
    return context.fault("фильтру «format» дайте или значения по порядку, или «имя=значение»");
  }
  Map& map = *context.heap().map({});
  for (const auto& [name, value] : arguments.named) {
    put_entry(map, Value(json(std::string(name))), value, context);
  }
  return format_percent(*text, Value(&map), context);
}

constexpr std::array<Filter, 10> kFilters = {{
    {.names = {"upper", "верхний"},
     .as_python = true,
     .function = changed<upper_text>,
     .summary = "все буквы заглавные",
     .example = R"({{ город | upper }})"},
    {.names = {"lower", "нижний"},
     .as_python = true,
     .function = changed<lower_text>,
     .summary = "все буквы строчные",
     .example = R"({{ город | lower }})"},
    {.names = {"capitalize", "заглавная"},
     .as_python = true,
     .function = changed<capitalized>,
     .summary = "первая буква заглавная, прочие строчные",
     .example = R"({{ город | capitalize }})"},
    {.names = {"title", "слова_с_заглавной"},
     .as_python = true,
     .function = changed<titled>,
     .summary = "каждое слово с заглавной буквы",
     .example = R"({{ город | title }})"},
    {.names = {"trim", "обрезать"},
     .parameters = {"chars"},
     .as_python = true,
     .function = trim_text,
     .summary = "без пробелов (или этих знаков) по краям",
     .example = R"({{ имя | trim }})"},
    {.names = {"replace", "заменить"},
     .parameters = {"old", "new", "count"},
     .required = 2,
     .as_python = true,
     .function = replace,
     .summary = "замена части текста",
     .example = R"({{ имя | replace("№", "N") }})"},
    {.names = {"center", "посередине"},
     .parameters = {"width"},
     .as_python = true,
     .function = center,
     .summary = "посередине строки из стольких знаков",
     .example = R"({{ имя | center(40) }})"},
    {.names = {"wordcount", "число_слов"},
     .as_python = true,
     .function = count_words,
     .summary = "сколько слов",
     .example = R"({{ текст | wordcount }})"},
    {.names = {"format", "формат"},
     .as_python = true,
     .variadic = true,
     .function = format,
     .summary = "значения вместо знаков %s, %d, %.2f",
     .example = R"({{ "%s от %s" | format(номер, дата) }})"},
    {.names = {"string", "строка"},
     .as_python = true,
     .function = changed<same>,
     .summary = "как текст",
     .example = R"({{ номер | string }})"},
}};

}  // namespace

std::span<const Filter> text_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
