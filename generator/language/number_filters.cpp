// The filters of numbers.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/format_spec.h"
#include "generator/language/numbers.h"

namespace muko::tmpl {
namespace {

Value absolute(const Value& input, const Arguments& /*none*/, Context& context) {
  if (!is_numeric(input)) return need_number("abs", input, context);
  if (!is_integral(input)) return Value(json(std::abs(double_of(input))));
  return integer_of(input) < 0 ? negate(input, context) : Value(json(integer_of(input)));
}

// To the even neighbour where it is in the middle, as Python does, on the exact decimal value.
double rounded(double value, std::int64_t places) {
  if (places <= 0) {
    const double scale = std::pow(10, -places);
    return std::nearbyint(value / scale) * scale;
  }
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, static_cast<int>(places));
  double result = value;
  std::from_chars(buffer.data(), end.ptr, result);
  return result;
}

Value round_number(const Value& input, const Arguments& arguments, Context& context) {
  const auto value = context.is_lenient() && !is_numeric(input) ? std::nullopt : number_of(input);
  if (!value) return need_number("round", input, context);
  const std::int64_t places = std::clamp<std::int64_t>(whole_or(arguments[0], 0), -20, 60);
  const std::string method = text_or(arguments[1], "common");
  if (method == "common") {
    const double result = rounded(*value, places);
    const bool whole = is_integral(input) && std::abs(result) < 9e18;
    return whole ? Value(json(static_cast<std::int64_t>(result))) : Value(json(result));
  }
  const double scale = std::pow(10, static_cast<double>(places));
  if (method == "ceil") return Value(json((std::ceil(*value * scale) + 0.0) / scale));  // no -0.0
  if (method == "floor") return Value(json(std::floor(*value * scale) / scale));
  return context.fault("фильтр «round»: способ – «common», «ceil» или «floor»");
}

// "0xff" with base 16 or 0, " 42 ", "1_000"; nullopt for anything else.
std::optional<std::int64_t> whole_number(std::string text, int base) {
  text = std::string(trim(text));
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.erase(0, 1);
  std::string prefix = to_lower(text.substr(0, 2));
  const int marked = prefix == "0x" ? 16 : prefix == "0o" ? 8 : prefix == "0b" ? 2 : 10;
  if (marked != 10 && (base == 0 || base == marked)) text.erase(0, 2);
  if (base == 0) base = marked;
  if (text.starts_with('_') || text.ends_with('_')) return std::nullopt;
  text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
  std::int64_t number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (text.empty() || text.starts_with('-') || result.ec != std::errc()) return std::nullopt;
  if (result.ptr != text.data() + text.size()) return std::nullopt;
  return negative ? -number : number;
}

// "1e3", " 2.5 ", "inf"
std::optional<double> float_number(const Value& value) {
  if (is_numeric(value)) return double_of(value);
  if (value.text() == nullptr) return std::nullopt;
  std::string text(trim(*value.text()));
  if (text.starts_with('+')) text.erase(0, 1);
  double number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

Value to_integer(const Value& input, const Arguments& arguments, Context& context) {
  const Value otherwise = arguments[0].absent() != nullptr ? Value(json(0)) : arguments[0];
  if (is_integral(input)) return Value(json(integer_of(input)));
  if (input.text() != nullptr) {
    const std::int64_t base = whole_or(arguments[1], 10);
    if (base != 0 && (base < 2 || base > 36)) return otherwise;
    if (const auto whole = whole_number(*input.text(), static_cast<int>(base)))
      return Value(json(*whole));
  }
  const auto number = float_number(input);
  if (!number || !std::isfinite(*number)) return otherwise;
  if (std::abs(*number) >= 9.2e18) return too_large(context);
  return Value(json(static_cast<std::int64_t>(*number)));
}

Value to_float(const Value& input, const Arguments& arguments, Context& /*context*/) {
  const auto number = float_number(input);
  if (number) return Value(json(*number));
  return arguments[0].absent() != nullptr ? Value(json(0.0)) : arguments[0];
}

Value file_size(const Value& input, const Arguments& arguments, Context& context) {
  const auto bytes = float_number(input);
  if (!bytes) return need_number("filesizeformat", input, context);
  static constexpr std::array<std::string_view, 8> kUnits = {"k", "M", "G", "T",
                                                             "P", "E", "Z", "Y"};
  const bool binary = is_true(arguments[0]);
  const double base = binary ? 1024 : 1000;
  if (*bytes == 1) return text_value("1 Byte");
  if (*bytes < base)
    return text_value(std::to_string(static_cast<std::int64_t>(*bytes)) + " Bytes");
  double unit = base * base;
  std::size_t index = 0;
  while (index + 1 < kUnits.size() && *bytes >= unit) {
    unit *= base;
    ++index;
  }
  std::string name(kUnits.at(index));
  if (binary && name == "k") name = "K";
  const FormatSpec spec{.precision = 1, .type = 'f'};
  return text_value(format_number(Value(json(base * *bytes / unit)), spec, context) + " " + name +
                    (binary ? "iB" : "B"));
}

constexpr std::array<Filter, 5> kFilters = {{
    {.names = {"abs", "модуль"},
     .as_python = true,
     .function = absolute,
     .summary = "число без знака",
     .example = R"({{ число | abs }})"},
    {.names = {"round", "округлить"},
     .parameters = {"precision", "method"},
     .as_python = true,
     .function = round_number,
     .summary = "округление",
     .example = R"({{ доля | round(1) }})"},
    {.names = {"int", "целое"},
     .parameters = {"default", "base"},
     .as_python = true,
     .function = to_integer,
     .summary = "целая часть числа",
     .example = R"({{ доля | int }})"},
    {.names = {"float", "дробное"},
     .parameters = {"default"},
     .as_python = true,
     .function = to_float,
     .summary = "дробное число",
     .example = R"({{ текст | float }})"},
    {.names = {"filesizeformat", "размер_файла"},
     .parameters = {"binary"},
     .as_python = true,
     .function = file_size,
     .summary = "размер файла: 1.5 MB",
     .example = R"({{ байты | filesizeformat }})"},
}};

}  // namespace

std::span<const Filter> number_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
