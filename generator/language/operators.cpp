#include "generator/language/operators.h"

#include <cstdint>
#include <string>

#include "base/find_text.h"
#include "generator/language/format.h"
#include "generator/language/numbers.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

Value cannot(const char* what, const Value& left, const Value& right, Context& context) {
  return context.fault(std::string("нельзя ") + what + ": " + type_name(left) + " и " +
                       type_name(right));
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

Value add_lists(const Value& left, const Value& right, Context& context) {
  auto items = *items_of(left, context);
  const auto others = *items_of(right, context);
  items.insert(items.end(), others.begin(), others.end());
  return context.list(std::move(items), is_tuple(left) ? ListKind::Tuple : ListKind::List);
}

Value repeat_text(const std::string& text, std::int64_t count, Context& context) {
  if (count <= 0 || text.empty()) return Value(json(""));
  if (static_cast<std::uint64_t>(count) > kMaxTextBytes / text.size()) {
    return context.too_long_text();
  }
  std::string result;
  for (std::int64_t i = 0; i < count; ++i) result += text;
  return context.text(std::move(result));
}

Value repeat_list(const Value& list, std::int64_t count, Context& context) {
  const auto items = *items_of(list, context);
  std::vector<Value> result;
  if (count > 0 && !items.empty()) {
    if (static_cast<std::uint64_t>(count) > kMaxListItems / items.size()) {
      return context.fault("получается слишком длинный список");
    }
    for (std::int64_t i = 0; i < count; ++i) {
      result.insert(result.end(), items.begin(), items.end());
      context.spend_steps(items.size() / 8);
    }
  }
  return context.list(std::move(result), is_tuple(list) ? ListKind::Tuple : ListKind::List);
}

// "ab" * 3, 3 * [1]
Value repeat(const Value& left, const Value& right, Context& context) {
  const Value& what = is_integral(left) ? right : left;
  const Value& count = is_integral(left) ? left : right;
  const bool times = is_integral(count);
  if (times && what.text() != nullptr) {
    return repeat_text(*what.text(), integer_of(count), context);
  }
  if (times && what.type() == ValueType::List) {
    return repeat_list(what, integer_of(count), context);
  }
  return cannot("умножить", left, right, context);
}

bool is_printable(const Value& value, const Context& context) {
  if (context.is_lenient()) return true;
  const json* found = value.get();
  return found != nullptr && !found->is_null() && !found->is_structured();
}

Value concatenate(const Value& left, const Value& right, Context& context) {
  if (!is_printable(left, context) || !is_printable(right, context)) {
    return cannot("соединить в текст", left, right, context);
  }
  return context.text(python_text(left, context) + python_text(right, context));
}

// Entry by entry, in any order.
bool are_maps_equal(const Value& left, const Value& right, Context& context) {  // NOLINT
  const Deeper deeper(context);
  const auto entries = *entries_of(left, context);
  if (length_of(right) != entries.size()) return false;
  for (const auto& [key, value] : entries) {
    context.step();
    const auto other = find_member(right, key, context);
    if (!other || !are_equal(value, *other, context)) return false;
  }
  return true;
}

bool is_range(const Value& value) {
  return value.list() != nullptr && value.list()->kind == ListKind::Range;
}

bool are_lists_equal(const Value& left, const Value& right, Context& context) {  // NOLINT
  const Deeper deeper(context);
  const bool same_kind = is_tuple(left) == is_tuple(right) && is_range(left) == is_range(right);
  if (!same_kind || length_of(left) != length_of(right)) return false;
  const auto items = *items_of(left, context);
  const auto others = *items_of(right, context);
  for (std::size_t i = 0; i < items.size(); ++i) {
    context.step();
    if (!are_equal(items[i], others[i], context)) return false;
  }
  return true;
}

int sign(std::int64_t number) {
  return number < 0 ? -1 : number > 0 ? 1 : 0;
}

std::optional<int> order_lists(const Value& left, const Value& right, Context& context) {  // NOLINT
  const Deeper deeper(context);
  const auto items = *items_of(left, context);
  const auto others = *items_of(right, context);
  for (std::size_t i = 0; i < items.size() && i < others.size(); ++i) {
    context.step();
    if (are_equal(items[i], others[i], context)) continue;
    return order(items[i], others[i], context);
  }
  return sign(static_cast<std::int64_t>(items.size()) - static_cast<std::int64_t>(others.size()));
}

std::optional<int> order_numbers(const Value& left, const Value& right) {
  if (is_integral(left) && is_integral(right)) {
    const std::int64_t a = integer_of(left);
    const std::int64_t b = integer_of(right);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const double a = double_of(left);
  const double b = double_of(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

}  // namespace

Value apply(BinaryOperation operation, const Value& left, const Value& right, Context& context) {
  if (operation == BinaryOperation::Concatenate) return concatenate(left, right, context);
  if (is_numeric(left) && is_numeric(right)) return calculate(operation, left, right, context);
  if (operation == BinaryOperation::Add && left.text() != nullptr && right.text() != nullptr) {
    return concatenate(left, right, context);
  }
  const bool lists = left.type() == ValueType::List && right.type() == ValueType::List;
  if (operation == BinaryOperation::Add && lists && is_tuple(left) == is_tuple(right)) {
    return add_lists(left, right, context);
  }
  if (operation == BinaryOperation::Multiply) return repeat(left, right, context);
  if (operation == BinaryOperation::Modulo && left.text() != nullptr) {
    return format_percent(*left.text(), right, context);
  }
  return cannot(verb(operation), left, right, context);
}

Value apply(UnaryOperation operation, const Value& operand, Context& context) {
  if (!is_numeric(operand)) {
    return context.fault(std::string("минус возможен только перед числом, а здесь ") +
                         type_name(operand));
  }
  if (operation == UnaryOperation::Minus) return negate(operand, context);
  return is_integral(operand) ? Value(json(integer_of(operand))) : operand;
}

bool are_equal(const Value& left, const Value& right, Context& context) {  // NOLINT
  if (left.text() != nullptr && right.text() != nullptr) return *left.text() == *right.text();
  if (is_numeric(left) && is_numeric(right)) return order_numbers(left, right) == 0;
  if (left.type() != right.type()) return false;
  switch (left.type()) {
    case ValueType::List:
      return are_lists_equal(left, right, context);
    case ValueType::Map:
      return are_maps_equal(left, right, context);
    case ValueType::Object:
      return left.object() == right.object();
    default:
      return true;  // None and None, absent and absent
  }
}

bool contains(const Value& container, const Value& item, Context& context) {
  if (const std::string* text = container.text()) {
    context.spend(text->size());
    return item.text() != nullptr && find_text(*text, *item.text()) != std::string::npos;
  }
  if (container.type() == ValueType::Map) return find_member(container, item, context).has_value();
  const auto items = items_of(container, context);
  if (!items) return false;
  for (const Value& other : *items) {
    context.step();
    if (are_equal(other, item, context)) return true;
  }
  return false;
}

std::optional<int> order(const Value& left, const Value& right, Context& context) {  // NOLINT
  if (is_numeric(left) && is_numeric(right)) return order_numbers(left, right);
  if (left.text() != nullptr && right.text() != nullptr) {
    return sign(left.text()->compare(*right.text()));
  }
  const bool lists = left.type() == ValueType::List && right.type() == ValueType::List;
  if (lists && is_tuple(left) == is_tuple(right)) return order_lists(left, right, context);
  return std::nullopt;
}

Value compare(Comparison comparison, const Value& left, const Value& right, Context& context) {
  switch (comparison) {
    case Comparison::Equal:
      return Value(json(are_equal(left, right, context)));
    case Comparison::NotEqual:
      return Value(json(!are_equal(left, right, context)));
    case Comparison::In:
    case Comparison::NotIn:
      if (is_numeric(right) || (right.text() != nullptr && left.text() == nullptr)) {
        return cannot("искать одно в другом", left, right, context);
      }
      return Value(json(contains(right, left, context) == (comparison == Comparison::In)));
    default:
      break;
  }
  const auto result = order(left, right, context);
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
