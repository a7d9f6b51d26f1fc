#include "generator/language/operators.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxListItems = 1'000'000;  // of two lists joined

Value cannot(const char* what, const json& left, const json& right, Context& context) {
  return context.fault(std::string("нельзя ") + what + ": " + type_name(left) + " и " +
                       type_name(right));
}

Value floor_divide(std::int64_t left, std::int64_t right) {
  if (right == -1 && left == std::numeric_limits<std::int64_t>::min()) {
    return Value(json(-static_cast<double>(left)));
  }
  const std::int64_t quotient = left / right;
  return Value(json(left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient));
}

Value modulo(std::int64_t left, std::int64_t right) {
  if (right == -1) return Value(json(0));
  const std::int64_t rest = left % right;
  return Value(json(rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest));
}

Value power(double left, double right, bool whole, Context& context) {
  const double result = std::pow(left, right);
  if (!std::isfinite(result)) return context.fault("слишком большое число");
  if (whole && right >= 0 && std::abs(result) < 9e15) {
    return Value(json(static_cast<std::int64_t>(result)));
  }
  return Value(json(result));
}

// nullopt where the result does not fit.
std::optional<std::int64_t> whole_result(BinaryOperation operation, std::int64_t left,
                                         std::int64_t right) {
  std::int64_t result = 0;
  bool overflow = false;
  if (operation == BinaryOperation::Add) {
    overflow = __builtin_add_overflow(left, right, &result);
  } else if (operation == BinaryOperation::Subtract) {
    overflow = __builtin_sub_overflow(left, right, &result);
  } else {
    overflow = __builtin_mul_overflow(left, right, &result);
  }
  if (overflow) return std::nullopt;
  return result;
}

Value divide(BinaryOperation operation, const json& left, const json& right, Context& context) {
  const double divisor = right.get<double>();
  if (divisor == 0) return context.fault("деление на ноль");
  const double dividend = left.get<double>();
  if (operation == BinaryOperation::Divide) return Value(json(dividend / divisor));
  const bool whole = left.is_number_integer() && right.is_number_integer();
  if (operation == BinaryOperation::FloorDivide) {
    if (whole) return floor_divide(left.get<std::int64_t>(), right.get<std::int64_t>());
    return Value(json(std::floor(dividend / divisor)));
  }
  if (whole) return modulo(left.get<std::int64_t>(), right.get<std::int64_t>());
  return Value(json(dividend - divisor * std::floor(dividend / divisor)));
}

Value calculate(BinaryOperation operation, const json& left, const json& right, Context& context) {
  const bool whole = left.is_number_integer() && right.is_number_integer();
  const double a = left.get<double>();
  const double b = right.get<double>();
  switch (operation) {
    case BinaryOperation::Divide:
    case BinaryOperation::FloorDivide:
    case BinaryOperation::Modulo:
      return divide(operation, left, right, context);
    case BinaryOperation::Power:
      return power(a, b, whole, context);
    default:
      break;
  }
  if (whole) {
    const auto result =
        whole_result(operation, left.get<std::int64_t>(), right.get<std::int64_t>());
    if (!result) return context.fault("слишком большое число");
    return Value(json(*result));
  }
  if (operation == BinaryOperation::Add) return Value(json(a + b));
  return Value(json(operation == BinaryOperation::Subtract ? a - b : a * b));
}

Value add_lists(const json& left, const json& right, Context& context) {
  if (left.size() + right.size() > kMaxListItems) return context.fault("слишком длинный список");
  json result = left;
  result.insert(result.end(), right.begin(), right.end());
  return Value(std::move(result));
}

Value concatenate(const json& left, const json& right, Context& context) {
  const auto first = to_text(left);
  const auto second = to_text(right);
  if (!first || !second) return cannot("соединить в текст", left, right, context);
  return Value(json(*first + *second));
}

const char* verb(BinaryOperation operation) {
  switch (operation) {
    case BinaryOperation::Add:
      return "сложить";
    case BinaryOperation::Subtract:
      return "вычесть";
    case BinaryOperation::Multiply:
      return "умножить";
    case BinaryOperation::Power:
      return "возвести в степень";
    default:
      return "разделить";
  }
}

// -1, 0, 1 of values that have an order.
std::optional<int> order(const json& left, const json& right) {
  if (left.is_number() && right.is_number()) {
    const double a = left.get<double>();
    const double b = right.get<double>();
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (left.is_string() && right.is_string()) {
    const int result =
        left.get_ref<const std::string&>().compare(right.get_ref<const std::string&>());
    return result < 0 ? -1 : result > 0 ? 1 : 0;
  }
  return std::nullopt;
}

}  // namespace

Value apply(BinaryOperation operation, const json& left, const json& right, Context& context) {
  if (operation == BinaryOperation::Concatenate) return concatenate(left, right, context);
  if (left.is_number() && right.is_number()) return calculate(operation, left, right, context);
  if (operation == BinaryOperation::Add && left.is_string() && right.is_string()) {
    return concatenate(left, right, context);
  }
  if (operation == BinaryOperation::Add && left.is_array() && right.is_array()) {
    return add_lists(left, right, context);
  }
  return cannot(verb(operation), left, right, context);
}

Value apply(UnaryOperation operation, const json& operand, Context& context) {
  if (!operand.is_number()) {
    return context.fault(std::string("минус возможен только перед числом, а здесь ") +
                         type_name(operand));
  }
  if (operation == UnaryOperation::Plus) return Value(operand);
  return calculate(BinaryOperation::Subtract, json(0), operand, context);
}

bool are_equal(const json& left, const json& right) {
  return left == right;
}

bool contains(const json& container, const json& item) {
  if (container.is_string()) {
    return item.is_string() && container.get_ref<const std::string&>().find(
                                   item.get_ref<const std::string&>()) != std::string::npos;
  }
  if (container.is_object()) return member(container, item) != nullptr;
  if (!container.is_array()) return false;
  for (const json& other : container) {
    if (are_equal(other, item)) return true;
  }
  return false;
}

Value compare(Comparison comparison, const json& left, const json& right, Context& context) {
  switch (comparison) {
    case Comparison::Equal:
      return Value(json(are_equal(left, right)));
    case Comparison::NotEqual:
      return Value(json(!are_equal(left, right)));
    case Comparison::In:
      return Value(json(contains(right, left)));
    case Comparison::NotIn:
      return Value(json(!contains(right, left)));
    default:
      break;
  }
  const auto result = order(left, right);
  if (!result) return cannot("сравнить по величине", left, right, context);
  switch (comparison) {
    case Comparison::Less:
      return Value(json(*result < 0));
    case Comparison::LessEqual:
      return Value(json(*result <= 0));
    case Comparison::Greater:
      return Value(json(*result > 0));
    default:
      return Value(json(*result >= 0));
  }
}

}  // namespace muko::tmpl
