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

// «1 234 567,80» without its spaces, which stand before three digits each.
std::string without_group_spaces(std::string_view text) {
  std::string plain;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const bool space = is_space(next_code_point(text, position));
    const std::string_view group = text.substr(std::min(position, text.size()), 4);
    const bool three = group.size() >= 3 && std::all_of(group.begin(), group.begin() + 3, is_digit);
    const bool whole = three && (group.size() == 3 || !is_digit(group[3]));
    if (space && whole && !plain.empty() && is_digit(plain.back())) continue;
    plain += text.substr(start, position - start);
  }
  return plain;
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
