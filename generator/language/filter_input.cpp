#include "generator/language/filter_input.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// The length of a space that may stand between groups of digits; 0 where there is none.
std::size_t group_space(std::string_view text) {
  for (const std::string_view space : {" ", "\u00A0", "\u2009", "\u202F"}) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                  text.begin());
}

// «1 234 567,80» without its spaces: one to three digits, then groups of three.
std::string without_group_spaces(std::string_view text) {
  std::string plain;
  std::string_view rest = text;
  if (rest.starts_with('-') || rest.starts_with('+')) {
    if (rest.front() == '-') plain = "-";
    rest.remove_prefix(1);
    if (count_digits(rest) == 0) return std::string(text);
  }
  constexpr std::size_t group = 3;
  for (std::size_t digits = count_digits(rest); digits > 0 && digits <= group;) {
    plain += rest.substr(0, digits);
    rest.remove_prefix(digits);
    const std::size_t space = group_space(rest);
    digits = space > 0 ? count_digits(rest.substr(space)) : 0;
    if (digits != group) break;
    rest.remove_prefix(space);
  }
  return plain.append(rest);
}

}  // namespace

std::optional<std::string> text_of(const Value& value, Context& context) {
  if (value.text() != nullptr || is_numeric(value) || context.is_lenient()) {
    return python_text(value, context);
  }
  (void)context.fault(std::string("фильтру нужна строка или число, а здесь ") + type_name(value));
  return std::nullopt;
}

std::string text_or(const Value& argument, std::string_view otherwise) {
  const json* found = argument.get();
  const bool scalar = found != nullptr && found->is_primitive() && !found->is_null();
  return scalar ? scalar_text(*found) : std::string(otherwise);
}

std::int64_t whole_or(const Value& argument, std::int64_t otherwise) {
  return is_integral(argument) ? integer_of(argument) : otherwise;
}

std::optional<std::vector<Value>> list_of(const char* filter, const Value& input,
                                          Context& context) {
  auto items = items_of(input, context);
  if (!items) {
    (void)context.fault(std::string("фильтру «") + filter + "» нужен список, а здесь " +
                        type_name(input));
  }
  return items;
}

std::optional<double> number_of(const Value& value) {
  if (is_numeric(value)) return double_of(value);
  if (value.text() == nullptr) return std::nullopt;
  std::string text = without_group_spaces(trim(*value.text()));
  std::replace(text.begin(), text.end(), ',', '.');
  double number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

Value need_number(const char* filter, const Value& input, Context& context) {
  const json* found = input.get();
  const bool scalar = found != nullptr && found->is_primitive() && !found->is_null();
  return context.fault(std::string("фильтру «") + filter + "» нужно число, а здесь «" +
                       (scalar ? scalar_text(*found) : type_name(input)) + "»");
}

Value text_value(std::string text) {
  return Value(json(std::move(text)));
}

}  // namespace muko::tmpl
