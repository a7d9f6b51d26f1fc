// The filters of Russian papers: dates, people, numbers.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/russian.h"

namespace muko::tmpl {
namespace {

Value raise_first(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? text_value(first_upper(*text)) : Value::nothing();
}

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

constexpr std::array<Filter, 6> kFilters = {{
    {.names = {"дата", "date"},
     .parameters = {"format"},
     .function = date,
     .summary = "05.03.2024; «словами»; «кавычки»",
     .example = R"({{ приказ.дата | дата("словами") }})"},
    {.names = {"инициалы", "initials"},
     .function = initials,
     .summary = "Иванов И.И.",
     .example = R"({{ директор | инициалы }})"},
    {.names = {"инициалы_вперёд", "инициалы_вперед", "initials_first"},
     .function = initials_first,
     .summary = "И.И. Иванов",
     .example = R"({{ директор | инициалы_вперёд }})"},
    {.names = {"число", "number"},
     .parameters = {"decimals"},
     .function = number,
     .summary = "1 234 567,80",
     .example = R"({{ сумма | число(2) }})"},
    {.names = {"мн", "plural"},
     .parameters = {"one", "few", "many"},
     .required = 3,
     .function = plural_form,
     .summary = "форма слова при числе",
     .example = R"({{ срок }} {{ срок | мн("день", "дня", "дней") }})"},
    {.names = {"первая_заглавная", "first_upper"},
     .function = raise_first,
     .summary = "первая буква заглавная",
     .example = R"({{ имя | первая_заглавная }})"},
}};

}  // namespace

std::span<const Filter> russian_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
