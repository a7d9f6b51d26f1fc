// The Russian filters of dates.

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/russian.h"
#include "generator/language/russian_filters.h"
#include "language/numerals.h"

namespace muko::tmpl {
namespace {

std::optional<Date> date_of(const Value& input, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return std::nullopt;
  const auto day = read_date(*text);
  if (!day) {
    (void)context.fault("«" + printable_name(*text) +
                        "» не дата: запишите её как 2024-03-05 или 05.03.2024");
  }
  return day;
}

}  // namespace

Value date_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto day = date_of(input, context);
  if (!day) return Value::nothing();
  const std::string format = text_or(arguments[0], "цифрами");
  if (format == "цифрами" || format == "digits") return text_value(date_in_digits(*day));
  if (format == "словами" || format == "words") return text_value(date_in_words(*day));
  if (format == "кавычки" || format == "quotes") return text_value(date_in_quotes(*day));
  if (format == "прописью" || format == "spelled") return text_value(spell_date(*day));
  return context.fault("неизвестный вид даты «" + format +
                       "»: есть «цифрами», «словами», «кавычки», «прописью»");
}

Value month_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto form = case_of(arguments[0], context);
  if (!form) return Value::nothing();
  if (const auto number = number_of(input)) {
    const int month = *number >= 1 && *number <= 12 ? static_cast<int>(*number) : 0;
    if (month == 0) return context.fault("месяца с таким номером нет: нужен номер от 1 до 12");
    return text_value(month_name(month, *form));
  }
  const auto day = date_of(input, context);
  return day ? text_value(month_name(day->month, *form)) : Value::nothing();
}

Value quarter_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto day = date_of(input, context);
  if (!day) return Value::nothing();
  const std::string number = roman_number((day->month + 2) / 3);
  const std::string format = text_or(arguments[0], "им");
  if (format == "номер" || format == "digits") return text_value(number);
  const auto form = case_of(arguments[0], context);
  if (!form) return Value::nothing();
  return text_value(number + " " + decline("квартал").in(*form) + " " + std::to_string(day->year) +
                    " г.");
}

}  // namespace muko::tmpl
