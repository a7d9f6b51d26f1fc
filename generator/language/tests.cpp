#include "generator/language/tests.h"

#include <array>
#include <cmath>

#include "base/utf8.h"
#include "generator/language/filters.h"
#include "generator/language/object.h"
#include "generator/language/operators.h"
#include "generator/language/sequence.h"
#include "generator/language/text_changes.h"

namespace muko::tmpl {
namespace {

using Values = std::vector<Value>;

bool is_defined(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.absent() == nullptr;
}
bool is_undefined(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.absent() != nullptr;
}

template <ValueType type>
bool is_type(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.type() == type;
}
bool is_number(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return is_numeric(input);
}
bool is_sequence(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return length_of(input).has_value();
}
bool is_iterable(const Value& input, const Values& /*none*/, Context& context) {
  return length_of(input).has_value() || (input.absent() != nullptr && context.is_lenient());
}
bool is_callable(const Value& input, const Values& /*none*/, Context& context) {
  return (input.object() != nullptr && !std::holds_alternative<Namespace>(input.object()->kind)) ||
         (input.absent() != nullptr && context.is_lenient());
}
bool is_escaped(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.printed() != nullptr && input.printed()->is_escaped;
}

template <bool wanted>
bool is_boolean_of(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.type() == ValueType::Boolean && is_true(input) == wanted;
}

// A fault where one of them is no number.
bool divides(const Value& number, double divisor, Context& context) {
  if (!is_numeric(number)) {
    (void)context.fault(std::string("проверке делимости нужно число, а здесь ") +
                        type_name(number));
    return false;
  }
  if (divisor == 0) {
    (void)context.fault("деление на ноль");
    return false;
  }
  if (std::abs(divisor) == 1 && is_integral(number)) return true;
  if (is_integral(number) && std::abs(divisor) < 1e15 && divisor == std::floor(divisor)) {
    return integer_of(number) % static_cast<std::int64_t>(divisor) == 0;
  }
  return std::fmod(double_of(number), divisor) == 0;
}
bool is_even(const Value& input, const Values& /*none*/, Context& context) {
  return divides(input, 2, context);
}
bool is_odd(const Value& input, const Values& /*none*/, Context& context) {
  return !divides(input, 2, context) && is_numeric(input);
}
bool is_divisible(const Value& input, const Values& arguments, Context& context) {
  const Value& divisor = arguments.front();
  return divides(input, is_numeric(divisor) ? double_of(divisor) : 0, context);
}

template <Comparison comparison>
bool compares(const Value& input, const Values& arguments, Context& context) {
  return is_true(compare(comparison, input, arguments.front(), context));
}

bool is_same(const Value& input, const Values& arguments, Context& context) {
  const Value& other = arguments.front();
  if (input.list() != nullptr || other.list() != nullptr) return input.list() == other.list();
  if (input.map() != nullptr || other.map() != nullptr) return input.map() == other.map();
  return input.type() == other.type() && are_equal(input, other, context);
}

template <bool upper>
bool is_case(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.text() != nullptr && is_all_of_case(*input.text(), upper);
}

bool is_filter(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.text() != nullptr && find_filter(*input.text()) != nullptr;
}
bool is_test(const Value& input, const Values& /*none*/, Context& /*context*/) {
  return input.text() != nullptr && find_test(*input.text()) != nullptr;
}

constexpr std::array<Test, 41> kTests = {{
    {"defined", 0, is_defined},
    {"задано", 0, is_defined},
    {"undefined", 0, is_undefined},
    {"none", 0, is_type<ValueType::None>},
    {"None", 0, is_type<ValueType::None>},
    {"string", 0, is_type<ValueType::Text>},
    {"number", 0, is_number},
    {"integer", 0, is_type<ValueType::Integer>},
    {"float", 0, is_type<ValueType::Float>},
    {"boolean", 0, is_type<ValueType::Boolean>},
    {"true", 0, is_boolean_of<true>},
    {"false", 0, is_boolean_of<false>},
    {"mapping", 0, is_type<ValueType::Map>},
    {"sequence", 0, is_sequence},
    {"iterable", 0, is_iterable},
    {"callable", 0, is_callable},
    {"escaped", 0, is_escaped},
    {"filter", 0, is_filter},
    {"test", 0, is_test},
    {"even", 0, is_even},
    {"odd", 0, is_odd},
    {"divisibleby", 1, is_divisible},
    {"upper", 0, is_case<true>},
    {"lower", 0, is_case<false>},
    {"in", 1, compares<Comparison::In>},
    {"eq", 1, compares<Comparison::Equal>},
    {"equalto", 1, compares<Comparison::Equal>},
    {"==", 1, compares<Comparison::Equal>},
    {"ne", 1, compares<Comparison::NotEqual>},
    {"!=", 1, compares<Comparison::NotEqual>},
    {"lt", 1, compares<Comparison::Less>},
    {"lessthan", 1, compares<Comparison::Less>},
    {"<", 1, compares<Comparison::Less>},
    {"le", 1, compares<Comparison::LessEqual>},
    {"<=", 1, compares<Comparison::LessEqual>},
    {"gt", 1, compares<Comparison::Greater>},
    {"greaterthan", 1, compares<Comparison::Greater>},
    {">", 1, compares<Comparison::Greater>},
    {"ge", 1, compares<Comparison::GreaterEqual>},
    {">=", 1, compares<Comparison::GreaterEqual>},
    {"sameas", 1, is_same},
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
