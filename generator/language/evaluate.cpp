#include "generator/language/evaluate.h"

#include "generator/language/filters.h"
#include "generator/language/operators.h"
#include "generator/language/tests.h"

namespace muko::tmpl {
namespace {

// A member borrowed from the data stays borrowed; one of a computed value must be copied.
Value borrow(const Value& owner, const json* found) {
  return owner.is_computed() ? Value(json(*found)) : Value(found);
}

Value loop_member(const Loop& loop, const std::string& name) {
  if (name == "index") return Value(json(loop.index0 + 1));
  if (name == "index0") return Value(json(loop.index0));
  if (name == "revindex") return Value(json(loop.length - loop.index0));
  if (name == "revindex0") return Value(json(loop.length - loop.index0 - 1));
  if (name == "first") return Value(json(loop.index0 == 0));
  if (name == "last") return Value(json(loop.index0 + 1 == loop.length));
  if (name == "length") return Value(json(loop.length));
  if (name == "depth") return Value(json(loop.depth));
  if (name == "depth0") return Value(json(loop.depth - 1));
  const json* neighbour = name == "previtem"   ? loop.previous
                          : name == "nextitem" ? loop.next
                                               : nullptr;
  if (neighbour != nullptr) return Value(neighbour);
  return Value(Absent{.name = "loop." + name, .key = name});
}

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

// "м.срок.начало": how the template calls an expression; "" where it is no chain of names.
std::string name_of(const Expression& expression) {
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

class Evaluator {
 public:
  Evaluator(const Scope& scope, Context& context) : scope_(scope), context_(context) {}

  Value operator()(const Omitted& /*argument*/) const { return Value::nothing(); }
  Value operator()(const Literal& literal) const { return Value(&literal.value); }

  Value operator()(const Name& name) const {
    const Scope* outermost = &scope_;
    for (const Scope* scope = &scope_; scope != nullptr; scope = scope->outer) {
      outermost = scope;
      for (const auto& [known, value] : scope->names) {
        if (known == name.name) return value.is_computed() ? Value(value.get()) : value;
      }
    }
    const json* data = outermost->data;
    const auto found = data->is_object() ? data->find(name.name) : data->end();
    if (found != data->end()) return Value(&*found);
    return Value(Absent{.name = name.name, .key = name.name, .object = data});
  }

  Value operator()(const Attribute& attribute) const {
    const Value object = value_of(*attribute.object);
    if (object.loop() != nullptr) return loop_member(*object.loop(), attribute.name);
    const json* owner = object.get();
    if (owner != nullptr && owner->is_object()) {
      const auto found = owner->find(attribute.name);
      if (found != owner->end()) return borrow(object, &*found);
    }
    return no_member(object, name_of(*attribute.object), attribute.name);
  }

  Value operator()(const Index& index) const {
    const Value object = value_of(*index.object);
    const Value key = value_of(*index.index);
    if (key.absent() != nullptr) return key;
    const json* key_value = key.get();
    if (object.loop() != nullptr || key_value == nullptr) {
      return context_.fault("в квадратных скобках нужно имя поля или номер");
    }
    const json* owner = object.get();
    const json* found = owner == nullptr ? nullptr : member(*owner, *key_value);
    if (found != nullptr) return borrow(object, found);
    return no_member(object, name_of(*index.object), to_text(*key_value).value_or("…"));
  }

  Value operator()(const ListLiteral& list) const {
    json result = json::array();
    for (const Expression& item : list.items) {
      Value value = value_of(item);
      if (value.absent() != nullptr) return value;
      result.push_back(value.copy());
    }
    return Value(std::move(result));
  }

  Value operator()(const MapLiteral& map) const {
    json result = json::object();
    for (const auto& [key, item] : map.entries) {
      const Value name = value_of(key);
      Value value = value_of(item);
      if (value.absent() != nullptr) return value;
      const auto text = name.get() == nullptr ? std::nullopt : to_text(*name.get());
      if (!text) return context_.fault("ключ набора должен быть строкой");
      result[*text] = value.copy();
    }
    return Value(std::move(result));
  }

  Value operator()(const Unary& unary) const {
    if (unary.operation == UnaryOperation::Not) {
      return Value(json(!holds(*unary.operand, scope_, context_)));
    }
    Value operand = value_of(*unary.operand);
    if (operand.get() == nullptr) return operand;
    return apply(unary.operation, *operand.get(), context_);
  }

  Value operator()(const Binary& binary) const {
    if (binary.operation == BinaryOperation::Or || binary.operation == BinaryOperation::And) {
      Value left = value_of(*binary.left);
      const bool enough = is_true(left) == (binary.operation == BinaryOperation::Or);
      return enough ? left : value_of(*binary.right);
    }
    Value left = value_of(*binary.left);
    if (left.absent() != nullptr) return left;
    Value right = value_of(*binary.right);
    if (right.absent() != nullptr) return right;
    return apply(binary.operation, plain(left), plain(right), context_);
  }

  Value operator()(const Compare& comparison) const {
    Value left = value_of(*comparison.first);
    for (const auto& [kind, expression] : comparison.others) {
      if (left.absent() != nullptr) return left;
      Value right = value_of(expression);
      if (right.absent() != nullptr) return right;
      Value result = compare(kind, plain(left), plain(right), context_);
      if (!is_true(result)) return result;
      left = std::move(right);
    }
    return Value(json(true));
  }

  Value operator()(const Conditional& conditional) const {
    if (holds(*conditional.condition, scope_, context_)) return value_of(*conditional.value);
    if (conditional.otherwise == nullptr) return Value(json(""));
    return value_of(*conditional.otherwise);
  }

  Value operator()(const FilterCall& call) const {
    Value input = value_of(*call.input);
    if (!call.filter->takes_absent && input.get() == nullptr) return input;
    // Null is a field without a value: as little to be filtered as one that is not there.
    if (!call.filter->takes_absent && input.get()->is_null()) return input;
    Arguments arguments;
    arguments.reserve(call.arguments.size());
    for (const Expression& argument : call.arguments) {
      arguments.push_back(value_of(argument));
      const Absent* absent = arguments.back().absent();
      if (absent != nullptr && !absent->quiet) return arguments.back();
    }
    return call.filter->function(input, arguments, context_);
  }

  Value operator()(const TestCall& call) const {
    const Value input = value_of(*call.input);
    std::vector<Value> arguments;
    for (const Expression& argument : call.arguments) {
      arguments.push_back(value_of(argument));
      if (arguments.back().absent() != nullptr) return arguments.back();
    }
    return Value(json(call.test->function(input, arguments) != call.negated));
  }

  Value operator()(const MethodCall& call) const {
    Value object = value_of(*call.object);
    const json* map = object.get();
    if (map == nullptr) return object;
    if (!map->is_object()) {
      return context_.fault(std::string("items(), keys(), values() есть только у набора полей, ") +
                            "а здесь " + type_name(*map));
    }
    json result = json::array();
    for (const auto& [key, value] : map->items()) {
      if (call.method == Method::Items) {
        result.push_back(json::array({key, value}));
      } else {
        result.push_back(call.method == Method::Keys ? json(key) : value);
      }
    }
    return Value(std::move(result));
  }

 private:
  [[nodiscard]] Value value_of(const Expression& expression) const {
    return evaluate(expression, scope_, context_);
  }

  static const json& plain(const Value& value) {
    static const json none;
    return value.get() == nullptr ? none : *value.get();
  }

  const Scope& scope_;
  Context& context_;
};

}  // namespace

Value evaluate(const Expression& expression, const Scope& scope, Context& context) {
  context.step(0);
  return std::visit(Evaluator(scope, context), expression.kind);
}

bool holds(const Expression& expression, const Scope& scope, Context& context) {
  return is_true(evaluate(expression, scope, context));
}

}  // namespace muko::tmpl
