#include "generator/language/numbers.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace muko::tmpl {
namespace {

using Integer = std::optional<std::int64_t>;

Integer power(std::int64_t base, std::int64_t exponent) {
  if (base == 0 || base == 1) return exponent == 0 ? 1 : base;
  if (base == -1) return exponent % 2 == 0 ? 1 : -1;
  std::int64_t result = 1;
  for (std::int64_t i = 0; i < exponent; ++i) {
    if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
  }
  return result;
}

Integer floor_divide(std::int64_t left, std::int64_t right) {
  if (right == -1) {
    std::int64_t result = 0;
    if (__builtin_sub_overflow(std::int64_t{0}, left, &result)) return std::nullopt;
    return result;
  }
  const std::int64_t quotient = left / right;
  return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

Integer modulo(std::int64_t left, std::int64_t right) {
  if (right == -1) return 0;
  const std::int64_t rest = left % right;
  return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

// nullopt where the result does not fit.
Integer whole_result(BinaryOperation operation, std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  bool overflow = false;
  switch (operation) {
    case BinaryOperation::Add:
      overflow = __builtin_add_overflow(left, right, &result);
      break;
    case BinaryOperation::Subtract:
      overflow = __builtin_sub_overflow(left, right, &result);
      break;
    case BinaryOperation::Multiply:
      overflow = __builtin_mul_overflow(left, right, &result);
      break;
    case BinaryOperation::FloorDivide:
      return floor_divide(left, right);
    case BinaryOperation::Modulo:
      return modulo(left, right);
    default:
      return power(left, right);
  }
  if (overflow) return std::nullopt;
  return result;
}

double float_modulo(double left, double right) {
  const double rest = std::fmod(left, right);
  return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

double float_result(BinaryOperation operation, double left, double right) {
  switch (operation) {
    case BinaryOperation::Add:
      return left + right;
    case BinaryOperation::Subtract:
      return left - right;
    case BinaryOperation::Multiply:
      return left * right;
    case BinaryOperation::Divide:
      return left / right;
    case BinaryOperation::FloorDivide:
      return std::floor((left - float_modulo(left, right)) / right + 0.5);
    case BinaryOperation::Modulo:
      return float_modulo(left, right);
    default:
      return std::pow(left, right);
  }
}

bool divides(BinaryOperation operation) {
  return operation == BinaryOperation::Divide || operation == BinaryOperation::FloorDivide ||
         operation == BinaryOperation::Modulo;
}

// A number of the data may be larger than what we count with.
bool fits(const Value& number) {
  const json& value = *number.get();
  return !value.is_number_unsigned() ||
         value.get<std::uint64_t>() <=
             static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

}  // namespace

Value too_large(Context& context) {
  return context.fault("слишком большое число");
}

Value calculate(BinaryOperation operation, const Value& left, const Value& right,
                Context& context) {
  const double a = double_of(left);
  const double b = double_of(right);
  const bool zero_base = operation == BinaryOperation::Power && a == 0 && b < 0;
  if ((divides(operation) && b == 0) || zero_base) return context.fault("деление на ноль");
  const bool power_is_float = operation == BinaryOperation::Power && b < 0;
  const bool whole = is_integral(left) && is_integral(right) && !power_is_float &&
                     operation != BinaryOperation::Divide;
  if (whole) {
    if (!fits(left) || !fits(right)) return too_large(context);
    const Integer result = whole_result(operation, integer_of(left), integer_of(right));
    return result ? Value(json(*result)) : too_large(context);
  }
  const double result = float_result(operation, a, b);
  if (operation == BinaryOperation::Power && std::isfinite(a) && std::isfinite(b)) {
    if (std::isnan(result)) return context.fault("такую степень вычислить нельзя");
    if (std::isinf(result)) return too_large(context);
  }
  return Value(json(result));
}

Value negate(const Value& number, Context& context) {
  if (!is_integral(number)) return Value(json(-double_of(number)));
  return calculate(BinaryOperation::Subtract, Value(json(0)), number, context);
}

}  // namespace muko::tmpl
