// The filters of numbers.

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

constexpr std::array<Filter, 3> kFilters = {{
    {.names = {"abs", "модуль"},
     .function = absolute,
     .summary = "число без знака",
     .example = R"({{ число | abs }})"},
    {.names = {"round", "округлить"},
     .parameters = {"precision"},
     .function = round_number,
     .summary = "округление",
     .example = R"({{ доля | round(1) }})"},
    {.names = {"int", "целое"},
     .parameters = {"default"},
     .function = to_integer,
     .summary = "целая часть числа",
     .example = R"({{ доля | int }})"},
}};

}  // namespace

std::span<const Filter> number_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
