// The Russian filters of numbers.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/rounding.h"
#include "generator/language/filter_input.h"
#include "generator/language/russian.h"
#include "generator/language/russian_filters.h"
#include "language/numerals.h"

namespace muko::tmpl {
namespace {

constexpr double kMaxWhole = 9e15;    // doubles hold whole numbers up to here
constexpr double kMaxRoubles = 9e12;  // and kopecks up to here
constexpr const char* kNoBreak = "\u00A0";

std::optional<std::int64_t> whole_number_of(const char* filter, const Value& input,
                                            Context& context) {
  const auto value = number_of(input);
  if (!value || std::abs(*value) > kMaxWhole) {
    (void)need_number(filter, input, context);
    return std::nullopt;
  }
  if (*value != std::floor(*value)) {
    (void)context.fault(std::string("фильтру «") + filter +
                        "» нужно целое число: округлите его, например «| round | int»");
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*value);
}

// All of a sum in kopecks, without its sign.
std::int64_t kopecks_of(double sum) {
  std::string digits = rounded_digits(sum, 2);
  digits.erase(digits.find('.'), 1);
  std::int64_t all = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), all);
  return all;
}

std::string roubles_word(std::int64_t number) {
  return std::string(plural(number, "рубль", "рубля", "рублей"));
}

std::string kopecks(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number) + kNoBreak +
         std::string(plural(number, "копейка", "копейки", "копеек"));
}

}  // namespace

Value number_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = number_of(input);
  if (!value) return need_number("число", input, context);
  const auto decimals = number_of(arguments[0]);
  const double places = decimals ? std::clamp(*decimals, 0.0, 12.0) : -1.0;
  return text_value(grouped_number(*value, static_cast<int>(places)));
}

Value money_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = number_of(input);
  if (!value || !(std::abs(*value) < kMaxRoubles)) return need_number("деньги", input, context);
  const std::int64_t all = kopecks_of(*value);
  const std::int64_t roubles = all / 100;
  const std::string minus = *value < 0 && all > 0 ? "минус " : "";
  const std::string format = text_or(arguments[0], "");
  if (format == "кратко" || format == "short") {
    return text_value(grouped_number(*value, 2) + kNoBreak + "руб.");
  }
  const std::string rest = " " + roubles_word(roubles) + " " + kopecks(all % 100);
  if (format == "прописью" || format == "words") {
    return text_value(minus + spell_number(roubles, NounGender::Masculine, Case::Nominative) +
                      rest);
  }
  if (!format.empty()) {
    return context.fault("неизвестный вид суммы «" + format + "»: есть «кратко», «прописью»");
  }
  return text_value(minus + grouped_number(static_cast<double>(roubles), 0) + kNoBreak +
                    rest.substr(1));
}

Value spelled_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto number = whole_number_of("прописью", input, context);
  const ReadGender gender = gender_of(arguments[0], context);
  const auto form = case_of(arguments[1], context);
  if (!number || !gender.understood || !form) return Value::nothing();
  return text_value(spell_number(*number, gender.gender.value_or(NounGender::Masculine), *form));
}

Value plural_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = number_of(input);
  if (!value || std::abs(*value) > kMaxWhole) return need_number("мн", input, context);
  const std::string few = text_or(arguments[1], "");
  if (*value != std::floor(*value)) return text_value(few);  // 2,5 дня
  const std::string one = text_or(arguments[0], "");
  const std::string many = text_or(arguments[2], "");
  return text_value(std::string(plural(static_cast<std::int64_t>(*value), one, few, many)));
}

Value roman_filter(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto number = whole_number_of("римские", input, context);
  if (!number) return Value::nothing();
  std::string roman = roman_number(*number);
  if (roman.empty()) return context.fault("римскими цифрами пишутся числа от 1 до 3999");
  return text_value(std::move(roman));
}

}  // namespace muko::tmpl
