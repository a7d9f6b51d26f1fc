#include "generator/language/filter_input.h"

#include <algorithm>
#include <charconv>

namespace muko::tmpl {

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

}  // namespace muko::tmpl
