#include "generator/language/evaluate.h"

#include "generator/language/calls.h"
#include "generator/language/filters.h"
#include "generator/language/functions.h"
#include "generator/language/operators.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"
#include "generator/language/tests.h"

namespace muko::tmpl {
namespace {

// What is wrong where a field is asked of something that has none.
Value no_member(const Value& owner, std::string owner_name, const std::string& key) {
  if (const Absent* absent = owner.absent()) {
    if (absent->quiet) return owner;
    return Value(
        Absent{.name = absent->name + "." + key, .key = absent->key, .object = absent->object});
  }
  std::string name = owner_name.empty() ? key : std::move(owner_name) + "." + key;
  return Value(Absent{
      .name = std::move(name), .key = key, .object = owner.is_computed() ? nullptr : owner.get()});
}

bool is_loud(const Value& value, const Context& context) {
  const Absent* absent = value.absent();
  return absent != nullptr && !absent->quiet && !context.is_lenient();
}

Value look_up(const Name& name, Scope& scope) {
  if (const Value* known = scope.frames.find(name.name)) return *known;
  const json& data = scope.data;
  if (data.is_object()) {
    const auto found = data.find(name.name);
    if (found != data.end()) return Value(&*found);
  }
  if (const Function* function = find_function(name.name)) {
    return Value(scope.context.heap().object({function}));
  }
  return Value(Absent{.name = name.name, .key = name.name, .object = &data});
}

class Evaluator {
 public:
  explicit Evaluator(Scope& scope) : scope_(scope), context_(scope.context) {}

  Value operator()(const Omitted& /*argument*/) const { return Value::nothing(); }
  Value operator()(const Literal& literal) const { return Value(&literal.value); }
  Value operator()(const Name& name) const { return look_up(name, scope_); }
  Value operator()(const Captured& /*body*/) const { return scope_.captured; }
  Value operator()(const Call& call) const { return evaluate_call(call, scope_); }

  Value operator()(const Attribute& attribute) const {
    const Value object = value_of(*attribute.object);
    if (auto found = find_field(object, attribute.name)) return std::move(*found);
    if (object.object() != nullptr) {
      if (auto found = object_member(*object.object(), attribute.name, context_)) {
        return std::move(*found);
      }
    }
    if (auto method = bound_method(object, attribute.name, context_)) return std::move(*method);
    return no_member(object, name_of(*attribute.object), attribute.name);
  }

  Value operator()(const Index& index) const {
    const Value object = value_of(*index.object);
    const Value key = value_of(*index.index);
    if (key.absent() != nullptr) return key;
    if (auto found = find_member(object, key, context_)) return std::move(*found);
    const std::string* name = key.text();
    if (name != nullptr) {
      if (auto method = bound_method(object, *name, context_)) return std::move(*method);
    }
    return no_member(object, name_of(*index.object), python_text(key, context_));
  }

  Value operator()(const SliceIndex& index) const {
    const Value object = value_of(*index.object);
    const auto part = [&](const ExpressionPtr& each) {
      return each == nullptr ? Value::nothing() : value_of(*each);
    };
    const Slice bounds{part(index.start), part(index.stop), part(index.step)};
    const bool has_order = object.type() == ValueType::List || object.type() == ValueType::Text;
    if (!has_order) return no_member(object, name_of(*index.object), "[:]");
    return slice(object, bounds, context_);
  }

  Value operator()(const ListLiteral& list) const {
    std::vector<Value> items;
    items.reserve(list.items.size());
    for (const Expression& item : list.items) {
      items.push_back(value_of(item));
      if (is_loud(items.back(), context_)) return items.back();
    }
    return context_.list(std::move(items), list.tuple ? ListKind::Tuple : ListKind::List);
  }

  Value operator()(const MapLiteral& literal) const {
    Map& map = *context_.heap().map({});
    for (const auto& [key, item] : literal.entries) {
      const Value name = value_of(key);
      Value value = value_of(item);
      if (is_loud(name, context_)) return name;
      if (is_loud(value, context_)) return value;
      const bool list = name.type() == ValueType::List &&
                        (name.list() == nullptr || name.list()->kind != ListKind::Tuple);
      if (list || name.type() == ValueType::Map) {
        return context_.fault(std::string("ключом набора не может быть ") + type_name(name));
      }
      put_entry(map, name, std::move(value), context_);
    }
    return Value(&map);
  }

  Value operator()(const Unary& unary) const {
    if (unary.operation == UnaryOperation::Not) {
      return Value(json(!holds(*unary.operand, scope_)));
    }
    Value operand = value_of(*unary.operand);
    if (operand.absent() != nullptr) return operand;
    return apply(unary.operation, operand, context_);
  }

  Value operator()(const Binary& binary) const {
    Value left = value_of(*binary.left);
    if (binary.operation == BinaryOperation::Or || binary.operation == BinaryOperation::And) {
      const bool enough = is_true(left) == (binary.operation == BinaryOperation::Or);
      return enough ? left : value_of(*binary.right);
    }
    const bool text = binary.operation == BinaryOperation::Concatenate && context_.is_lenient();
    if (left.absent() != nullptr && !text) return left;
    Value right = value_of(*binary.right);
    if (right.absent() != nullptr && !text) return right;
    return apply(binary.operation, left, right, context_);
  }

  Value operator()(const Compare& comparison) const {
    Value left = value_of(*comparison.first);
    for (const auto& [kind, expression] : comparison.others) {
      if (left.absent() != nullptr && !takes_absent(kind)) return left;
      Value right = value_of(expression);
      if (right.absent() != nullptr && !takes_absent(kind)) return right;
      Value result = compare(kind, left, right, context_);
      if (!is_true(result)) return result;
      left = std::move(right);
    }
    return Value(json(true));
  }

  Value operator()(const Conditional& conditional) const {
    if (holds(*conditional.condition, scope_)) return value_of(*conditional.value);
    if (conditional.otherwise == nullptr) return Value::nothing();
    return value_of(*conditional.otherwise);
  }

  Value operator()(const FilterCall& call) const {
    Value input = value_of(*call.input);
    Arguments arguments;
    const Value* bad = nullptr;
    arguments.values = values_of(call.arguments, bad);
    if (bad == nullptr && call.filter->variadic) {
      arguments.rest = values_of(call.rest, bad);
      for (const auto& [name, value] : call.named)
        arguments.named.emplace_back(name, value_of(value));
    }
    if (bad != nullptr) return *bad;
    return apply_filter(*call.filter, std::move(input), arguments, context_);
  }

  Value operator()(const TestCall& call) const {
    const Value input = value_of(*call.input);
    const Value* bad = nullptr;
    const std::vector<Value> arguments = values_of(call.arguments, bad);
    if (bad != nullptr) return *bad;
    return Value(json(call.test->function(input, arguments, context_) != call.negated));
  }

 private:
  [[nodiscard]] Value value_of(const Expression& expression) const {
    return evaluate(expression, scope_);
  }

  // `bad` is one that the data lack.
  std::vector<Value> values_of(const std::vector<Expression>& expressions,
                               const Value*& bad) const {
    std::vector<Value> values;
    values.reserve(expressions.size());
    for (const Expression& expression : expressions) values.push_back(value_of(expression));
    for (const Value& value : values) {
      if (is_loud(value, context_)) bad = &value;
    }
    return values;
  }

  // As Jinja has it: undefined == undefined, 1 not in undefined.
  [[nodiscard]] bool takes_absent(Comparison comparison) const {
    const bool asks = comparison == Comparison::Equal || comparison == Comparison::NotEqual ||
                      comparison == Comparison::In || comparison == Comparison::NotIn;
    return asks && context_.is_lenient();
  }

  Scope& scope_;
  Context& context_;
};

}  // namespace

std::string name_of(const Expression& expression) {  // NOLINT(misc-no-recursion)
  if (const auto* name = std::get_if<Name>(&expression.kind)) return name->name;
  if (const auto* attribute = std::get_if<Attribute>(&expression.kind)) {
    return name_of(*attribute->object) + "." + attribute->name;
  }
  if (const auto* index = std::get_if<Index>(&expression.kind)) {
    const auto* key = std::get_if<Literal>(&index->index->kind);
    return name_of(*index->object) + "[" +
           (key == nullptr ? "…"
                           : key->value.dump(-1, ' ', false, json::error_handler_t::replace)) +
           "]";
  }
  return {};
}

Value evaluate(const Expression& expression, Scope& scope) {  // NOLINT(misc-no-recursion)
  scope.context.step();
  if (const auto* name = std::get_if<Name>(&expression.kind)) return look_up(*name, scope);
  const Deeper deeper(scope.context);
  return std::visit(Evaluator(scope), expression.kind);
}

bool holds(const Expression& expression, Scope& scope) {  // NOLINT(misc-no-recursion)
  return is_true(evaluate(expression, scope));
}

}  // namespace muko::tmpl
