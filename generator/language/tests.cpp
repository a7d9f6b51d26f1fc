#include "generator/language/tests.h"

#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "generator/language/operators.h"

namespace muko::tmpl {
namespace {

using Values = std::vector<Value>;

const json& plain(const Value& value) {
  static const json none;
  const json* found = value.get();
  return found == nullptr ? none : *found;
}

bool is_defined(const Value& input, const Values& /*none*/) {
  return input.absent() == nullptr;
}
bool is_undefined(const Value& input, const Values& /*none*/) {
  return input.absent() != nullptr;
}
bool is_none(const Value& input, const Values& /*none*/) {
  return input.get() != nullptr && input.get()->is_null();
}
bool is_string(const Value& input, const Values& /*none*/) {
  return plain(input).is_string();
}
bool is_number(const Value& input, const Values& /*none*/) {
  return plain(input).is_number();
}
bool is_integer(const Value& input, const Values& /*none*/) {
  return plain(input).is_number_integer();
}
bool is_float(const Value& input, const Values& /*none*/) {
  return plain(input).is_number_float();
}
bool is_boolean(const Value& input, const Values& /*none*/) {
  return plain(input).is_boolean();
}
bool is_mapping(const Value& input, const Values& /*none*/) {
  return plain(input).is_object();
}
bool is_sequence(const Value& input, const Values& /*none*/) {
  return plain(input).is_array() || plain(input).is_string() || plain(input).is_object();
}
bool is_true_test(const Value& input, const Values& /*none*/) {
  return plain(input) == json(true);
}
bool is_false(const Value& input, const Values& /*none*/) {
  return plain(input) == json(false);
}

bool divides(const json& number, std::int64_t divisor) {
  return number.is_number_integer() && divisor != 0 &&
         (divisor == -1 || number.get<std::int64_t>() % divisor == 0);
}
bool is_even(const Value& input, const Values& /*none*/) {
  return divides(plain(input), 2);
}
bool is_odd(const Value& input, const Values& /*none*/) {
  return plain(input).is_number_integer() && !divides(plain(input), 2);
}
bool is_divisible(const Value& input, const Values& arguments) {
  const json& divisor = plain(arguments.front());
  return divisor.is_number_integer() && divides(plain(input), divisor.get<std::int64_t>());
}

bool is_equal(const Value& input, const Values& arguments) {
  return are_equal(plain(input), plain(arguments.front()));
}
bool is_unequal(const Value& input, const Values& arguments) {
  return !is_equal(input, arguments);
}
bool is_in(const Value& input, const Values& arguments) {
  return contains(plain(arguments.front()), plain(input));
}

bool is_ordered(const json& left, const json& right) {
  return (left.is_number() && right.is_number()) || (left.is_string() && right.is_string());
}
bool is_less(const Value& input, const Values& arguments) {
  const json& other = plain(arguments.front());
  return is_ordered(plain(input), other) && plain(input) < other;
}
bool is_greater(const Value& input, const Values& arguments) {
  const json& other = plain(arguments.front());
  return is_ordered(plain(input), other) && other < plain(input);
}
bool is_at_most(const Value& input, const Values& arguments) {
  const json& other = plain(arguments.front());
  return is_ordered(plain(input), other) && !(other < plain(input));
}
bool is_at_least(const Value& input, const Values& arguments) {
  const json& other = plain(arguments.front());
  return is_ordered(plain(input), other) && !(plain(input) < other);
}

// True where the text has letters and each of them is of this case.
bool all_letters(const Value& input, bool upper) {
  bool found = false;
  if (!plain(input).is_string()) return false;
  const std::string& text = plain(input).get_ref<const std::string&>();
  for (std::size_t position = 0; position < text.size();) {
    const char32_t letter = next_code_point(text, position);
    if (!is_letter(letter)) continue;
    if (muko::is_upper(letter) != upper) return false;
    found = true;
  }
  return found;
}
bool is_upper_case(const Value& input, const Values& /*none*/) {
  return all_letters(input, true);
}
bool is_lower_case(const Value& input, const Values& /*none*/) {
  return all_letters(input, false);
}

constexpr std::array<Test, 35> kTests = {{
    {"defined", 0, is_defined},
    {"undefined", 0, is_undefined},
    {"none", 0, is_none},
    {"string", 0, is_string},
    {"number", 0, is_number},
    {"integer", 0, is_integer},
    {"float", 0, is_float},
    {"boolean", 0, is_boolean},
    {"true", 0, is_true_test},
    {"false", 0, is_false},
    {"mapping", 0, is_mapping},
    {"sequence", 0, is_sequence},
    {"iterable", 0, is_sequence},
    {"even", 0, is_even},
    {"odd", 0, is_odd},
    {"divisibleby", 1, is_divisible},
    {"upper", 0, is_upper_case},
    {"lower", 0, is_lower_case},
    {"in", 1, is_in},
    {"eq", 1, is_equal},
    {"equalto", 1, is_equal},
    {"==", 1, is_equal},
    {"ne", 1, is_unequal},
    {"!=", 1, is_unequal},
    {"lt", 1, is_less},
    {"lessthan", 1, is_less},
    {"<", 1, is_less},
    {"le", 1, is_at_most},
    {"<=", 1, is_at_most},
    {"gt", 1, is_greater},
    {"greaterthan", 1, is_greater},
    {">", 1, is_greater},
    {"ge", 1, is_at_least},
    {">=", 1, is_at_least},
    {"sameas", 1, is_equal},
}};

}  // namespace

const Test* find_test(std::string_view name) {
  for (const Test& test : kTests) {
    if (test.name == name) return &test;
  }
  return nullptr;
}

std::vector<std::string> test_names() {
  std::vector<std::string> names;
  for (const Test& test : kTests) names.emplace_back(test.name);
  return names;
}

}  // namespace muko::tmpl
