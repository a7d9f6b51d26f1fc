#include "generator/language/filters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/utf8.h"
#include "generator/language/russian.h"

namespace muko::tmpl {
namespace {

// The text of a value; a list or map is a fault.
std::optional<std::string> text_of(const Value& value, Context& context) {
  const json* found = value.get();
  std::optional<std::string> text;
  if (found != nullptr) text = to_text(*found);
  if (!text) {
    (void)context.fault(std::string("фильтру нужна строка или число, а здесь ") +
                        (found == nullptr ? "не значение" : type_name(*found)));
  }
  return text;
}

std::string text_or(const Value& argument, std::string_view otherwise) {
  const json* found = argument.get();
  return found == nullptr ? std::string(otherwise)
                          : to_text(*found).value_or(std::string(otherwise));
}

std::optional<double> number_of(const Value& value) {
  const json* found = value.get();
  if (found == nullptr) return std::nullopt;
  if (found->is_number()) return found->get<double>();
  if (!found->is_string()) return std::nullopt;
  std::string text = found->get<std::string>();
  std::replace(text.begin(), text.end(), ',', '.');
  double number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

Value need_number(const char* filter, const Value& input, Context& context) {
  const json* found = input.get();
  const std::string shown = found == nullptr ? "" : to_text(*found).value_or(type_name(*found));
  return context.fault(std::string("фильтру «") + filter + "» нужно число, а здесь «" + shown +
                       "»");
}

Value text_value(std::string text) {
  return Value(json(std::move(text)));
}

// --- Text

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

Value raise_first(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? text_value(first_upper(*text)) : Value::nothing();
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

// --- Lists

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

// --- Numbers

Value number(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = number_of(input);
  if (!value) return need_number("число", input, context);
  const auto decimals = number_of(arguments[0]);
  const double places = decimals ? std::clamp(*decimals, 0.0, 12.0) : -1.0;
  return text_value(grouped_number(*value, static_cast<int>(places)));
}

Value plural_form(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = number_of(input);
  if (!value || std::abs(*value) > 9e15) return need_number("мн", input, context);
  const std::string few = text_or(arguments[1], "");
  if (*value != std::floor(*value)) return text_value(few);  // 2,5 дня
  const std::string one = text_or(arguments[0], "");
  const std::string many = text_or(arguments[2], "");
  return text_value(std::string(plural(static_cast<std::int64_t>(*value), one, few, many)));
}

Value absolute(const Value& input, const Arguments& /*none*/, Context& context) {
  const json* found = input.get();
  if (found == nullptr || !found->is_number()) return need_number("abs", input, context);
  const double value = found->get<double>();
  if (!found->is_number_integer() || std::abs(value) > 9e15) return Value(json(std::abs(value)));
  return Value(json(std::abs(found->get<std::int64_t>())));
}

Value round_number(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = number_of(input);
  if (!value) return need_number("round", input, context);
  const double scale = std::pow(10, std::clamp(number_of(arguments[0]).value_or(0), -12.0, 12.0));
  return Value(json(std::nearbyint(*value * scale) / scale));
}

Value to_integer(const Value& input, const Arguments& arguments, Context& /*unused*/) {
  const double otherwise = number_of(arguments[0]).value_or(0);
  const double value = std::trunc(number_of(input).value_or(otherwise));
  return Value(json(std::abs(value) < 9e15 ? static_cast<std::int64_t>(value) : 0));
}

// --- Dates and people

Value date(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const auto day = read_date(*text);
  if (!day) {
    return context.fault("«" + *text + "» не дата: запишите её как 2024-03-05 или 05.03.2024");
  }
  const std::string format = text_or(arguments[0], "цифрами");
  if (format == "цифрами" || format == "digits") return text_value(date_in_digits(*day));
  if (format == "словами" || format == "words") return text_value(date_in_words(*day));
  if (format == "кавычки" || format == "quotes") return text_value(date_in_quotes(*day));
  return context.fault("неизвестный вид даты «" + format +
                       "»: есть «цифрами», «словами», «кавычки»");
}

Value initials(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const PersonName person = split_person(*text);
  if (person.initials.empty()) return text_value(person.surname);
  return text_value(person.surname + "\u00A0" + person.initials);
}

Value initials_first(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const PersonName person = split_person(*text);
  if (person.initials.empty()) return text_value(person.surname);
  return text_value(person.initials + "\u00A0" + person.surname);
}

constexpr std::array<Filter, 20> kFilters = {{
    {{"дата", "date"}, {"format"}, 0, false, date, "05.03.2024; «словами»; «кавычки»"},
    {{"инициалы", "initials"}, {}, 0, false, initials, "Иванов И.И."},
    {{"инициалы_вперёд", "инициалы_вперед", "initials_first"},
     {},
     0,
     false,
     initials_first,
     "И.И. Иванов"},
    {{"число", "number"}, {"decimals"}, 0, false, number, "1 234 567,80"},
    {{"мн", "plural"}, {"one", "few", "many"}, 3, false, plural_form, "день, дня, дней"},
    {{"первая_заглавная", "first_upper"}, {}, 0, false, raise_first, "первая буква заглавная"},
    {{"верхний", "upper"}, {}, 0, false, upper, "все буквы заглавные"},
    {{"нижний", "lower"}, {}, 0, false, lower, "все буквы строчные"},
    {{"заглавная", "capitalize"}, {}, 0, false, capitalize, "первая заглавная, прочие строчные"},
    {{"обрезать", "trim"}, {}, 0, false, trim_text, "без пробелов по краям"},
    {{"заменить", "replace"}, {"old", "new"}, 2, false, replace, "замена части текста"},
    {{"соединить", "join"}, {"d", "attribute"}, 0, false, join, "список через разделитель"},
    {{"длина", "length", "count"}, {}, 0, false, length, "число знаков или пунктов"},
    {{"первый", "first"}, {}, 0, false, first_item, "первый пункт списка"},
    {{"последний", "last"}, {}, 0, false, last_item, "последний пункт списка"},
    {{"иначе", "default", "d"},
     {"default_value", "boolean"},
     0,
     true,
     default_value,
     "что вписать, если поля нет"},
    {{"модуль", "abs"}, {}, 0, false, absolute, "число без знака"},
    {{"округлить", "round"}, {"precision"}, 0, false, round_number, "округление"},
    {{"целое", "int"}, {"default"}, 0, false, to_integer, "целая часть числа"},
    {{"string", "строка"},
     {},
     0,
     false,
     [](const Value& input, const Arguments& /*none*/, Context& context) {
       const auto text = text_of(input, context);
       return text ? text_value(*text) : Value::nothing();
     },
     "как текст"},
}};

}  // namespace

const Filter* find_filter(std::string_view name) {
  for (const Filter& filter : kFilters) {
    if (std::find(filter.names.begin(), filter.names.end(), name) != filter.names.end()) {
      return &filter;
    }
  }
  return nullptr;
}

std::vector<std::string> filter_names() {
  std::vector<std::string> names;
  for (const Filter& filter : kFilters) {
    for (const std::string_view name : filter.names) {
      if (!name.empty()) names.emplace_back(name);
    }
  }
  return names;
}

}  // namespace muko::tmpl
