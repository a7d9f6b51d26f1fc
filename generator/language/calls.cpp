#include "generator/language/calls.h"

#include <algorithm>
#include <array>

#include "generator/language/functions.h"
#include "generator/language/methods.h"
#include "generator/language/names.h"
#include "generator/language/operators.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

constexpr std::array<std::string_view, 12> kLoopMembers = {
    "index",  "index0", "revindex", "revindex0", "first",    "last",
    "length", "depth",  "depth0",   "previtem",  "nextitem", "cycle"};

std::vector<std::string> loop_members() {
  std::vector<std::string> names(kLoopMembers.begin(), kLoopMembers.end());
  names.emplace_back("changed");
  return names;
}

// What a loop counts; nullopt for another member.
std::optional<std::size_t> loop_number(const Loop& loop, std::string_view name) {
  const std::size_t left = loop.items.size() - loop.index0;  // 0 where the loop is over
  if (name == "index") return loop.index0 + 1;
  if (name == "index0") return loop.index0;
  if (name == "revindex") return left;
  if (name == "revindex0") return left == 0 ? 0 : left - 1;
  if (name == "length") return loop.items.size();
  if (name == "depth") return loop.depth;
  if (name == "depth0") return loop.depth - 1;
  return std::nullopt;
}

std::optional<Value> loop_member(const Loop& loop, const std::string& name, Context& context) {
  if (const auto number = loop_number(loop, name)) return Value(json(*number));
  const bool is_last = loop.index0 + 1 >= loop.items.size();
  if (name == "first") return Value(json(loop.index0 == 0));
  if (name == "last") return Value(json(is_last));
  if (name == "previtem" && loop.index0 > 0) return loop.items[loop.index0 - 1];
  if (name == "nextitem" && !is_last) return loop.items[loop.index0 + 1];
  if (name == "previtem" || name == "nextitem") {
    return Value(Absent{.name = "loop." + name, .key = name});
  }
  if (context.is_lenient()) return std::nullopt;
  return context.fault("у «loop» нет «" + name + "»" + did_you_mean(name, loop_members()));
}

std::optional<Value> macro_member(const Macro& macro, const std::string& name, Context& context) {
  if (name == "name") return Value(json(macro.name));
  if (name == "catch_kwargs") return Value(json(macro.takes_named));
  if (name == "catch_varargs") return Value(json(macro.takes_others));
  if (name == "caller") return Value(json(macro.takes_caller));
  if (name != "arguments") return std::nullopt;
  std::vector<Value> names;
  for (const Parameter& parameter : macro.parameters) names.emplace_back(json(parameter.name));
  return context.tuple(std::move(names));
}

class Caller {
 public:
  Caller(const Call& call, Scope& scope, const Value* caller)
      : call_(call),
        caller_(caller),
        scope_(scope),
        context_(scope.context),
        name_(name_of(*call.callee)) {}

  Value call() {
    if (const auto* name = std::get_if<Name>(&call_.callee->kind)) return call_name(name->name);
    if (const auto* member = std::get_if<Attribute>(&call_.callee->kind)) {
      return call_member(*member);
    }
    return call_value(evaluate(*call_.callee, scope_));
  }

 private:
  Value call_name(const std::string& name) {
    const Value* known = scope_.frames.find(name);
    const bool field = known == nullptr && scope_.data.is_object() && scope_.data.contains(name);
    if (known != nullptr || field) return call_value(evaluate(*call_.callee, scope_));
    if (const Function* function = find_function(name)) return call_function(*function);
    std::vector<std::string> names = function_names();
    for (const std::string_view other : scope_.frames.names()) names.emplace_back(other);
    return context_.fault("нет макроса или функции «" + name + "»" + did_you_mean(name, names));
  }

  Value call_member(const Attribute& member) {
    const Value owner = evaluate(*member.object, scope_);
    if (owner.absent() != nullptr) return owner;
    if (owner.object() != nullptr) {
      if (auto called = call_object_member(*owner.object(), member.name)) return std::move(*called);
    }
    const auto field = find_field(owner, member.name);
    if (field && field->object() != nullptr) return call_value(*field);
    if (const Method* method = find_method(owner.type(), member.name)) {
      return call_method(owner, *method);
    }
    return context_.fault(no_method(owner, member.name));
  }

  [[nodiscard]] static std::string no_method(const Value& owner, const std::string& name) {
    const auto known = method_names(owner.type());
    std::string message =
        std::string("у значения (") + type_name(owner) + ") нет метода «" + name + "()»";
    return message + did_you_mean(name, known);
  }

  Value call_value(const Value& value) {
    if (value.absent() != nullptr) {
      return context_.fault("нет макроса или функции «" + name_ + "»");
    }
    if (value.object() == nullptr) {
      return context_.fault("«" + name_ + "» – " + type_name(value) +
                            ", а не макрос: уберите скобки");
    }
    return std::visit([&](auto& kind) { return call_kind(kind); }, value.object()->kind);
  }

  // One overload for each kind of object.
  Value call_kind(MacroObject& macro) { return scope_.printer.call_macro(macro, arguments()); }
  Value call_kind(const Function* function) { return call_function(*function); }
  Value call_kind(BoundMethod& bound) {
    const Value self = bound.self;
    return call_method(self, *bound.method);
  }
  Value call_kind(Joiner& joiner) {
    const bool first = !std::exchange(joiner.used, true);
    return first ? Value(json("")) : joiner.separator;
  }
  Value call_kind(Loop& loop) {
    const CallArguments given = arguments();
    if (!is_recursive(loop)) {
      return context_.fault("loop(…) возможен только в цикле {% for … recursive %}");
    }
    if (given.positional.size() != 1) return context_.fault("loop(…) нужен один список");
    return scope_.printer.repeat_loop(loop, given.positional[0]);
  }
  template <typename Other>
  Value call_kind(Other& /*object*/) {
    return context_.fault("«" + name_ + "» нельзя вызвать: уберите скобки");
  }

  static bool is_recursive(const Loop& loop) {
    return loop.node != nullptr && loop.node->recursive;
  }

  std::optional<Value> call_object_member(Object& object, const std::string& name) {
    if (auto* loop = std::get_if<Loop>(&object.kind)) return call_loop_member(*loop, name);
    auto* cycler = std::get_if<Cycler>(&object.kind);
    if (cycler == nullptr) return std::nullopt;
    if (name == "reset") {
      cycler->position = 0;
      return Value(json());
    }
    if (name != "next") return std::nullopt;
    const std::size_t position = cycler->position;
    cycler->position = (position + 1) % cycler->items.size();
    return cycler->items[position];
  }

  std::optional<Value> call_loop_member(Loop& loop, const std::string& name) {
    CallArguments given = arguments();
    if (name == "cycle") {
      if (given.positional.empty())
        return context_.fault("loop.cycle() нужно хотя бы одно значение");
      return given.positional[loop.index0 % given.positional.size()];
    }
    if (name != "changed") {
      return context_.fault("у «loop» нет «" + name + "()»" + did_you_mean(name, loop_members()));
    }
    bool same = loop.has_changed && loop.changed.size() == given.positional.size();
    for (std::size_t i = 0; i < given.positional.size() && same; ++i) {
      same = are_equal(loop.changed[i], given.positional[i], context_);
    }
    loop.has_changed = true;
    if (!same) loop.changed = std::move(given.positional);
    return Value(json(!same));
  }

  Value call_function(const Function& function) {
    const auto bound =
        bind_arguments({function.name, function.parameters, function.required, function.variadic},
                       arguments(), context_);
    return bound ? function.function(*bound, context_) : Value::nothing();
  }

  Value call_method(const Value& self, const Method& method) {
    const auto bound = bind_arguments(
        {method.name, method.parameters, method.required, method.variadic}, arguments(), context_);
    return bound ? method.function(self, *bound, context_) : Value::nothing();
  }

  CallArguments arguments() {
    CallArguments given;
    for (const Expression& value : call_.positional) {
      given.positional.push_back(evaluate(value, scope_));
    }
    for (const auto& [name, value] : call_.named) {
      given.named.emplace_back(name, evaluate(value, scope_));
    }
    if (caller_ != nullptr) given.named.emplace_back("caller", *caller_);
    if (call_.others != nullptr) add_others(evaluate(*call_.others, scope_), given);
    if (call_.more != nullptr) add_more(evaluate(*call_.more, scope_), given);
    return given;
  }

  void add_others(const Value& list, CallArguments& given) {
    auto items = items_of(list, context_);
    if (!items)
      (void)context_.fault(std::string("после «*» нужен список, а здесь ") + type_name(list));
    if (items) given.positional.insert(given.positional.end(), items->begin(), items->end());
  }

  // The names must live on: a map of the heap holds them, or the data do.
  void add_more(const Value& map, CallArguments& given) {
    const auto entries = entries_of(map, context_);
    if (!entries) {
      (void)context_.fault(std::string("после «**» нужен набор полей, а здесь ") + type_name(map));
      return;
    }
    const Map& kept = *context_.heap().map(*entries);
    for (const auto& [key, value] : kept.entries) {
      if (key.text() != nullptr) given.named.emplace_back(*key.text(), value);
    }
  }

  const Call& call_;
  const Value* caller_;
  Scope& scope_;
  Context& context_;
  std::string name_;
};

}  // namespace

Value evaluate_call(const Call& call, Scope& scope, const Value* caller) {
  return Caller(call, scope, caller).call();
}

std::optional<Value> object_member(const Object& object, const std::string& name,
                                   Context& context) {
  if (const auto* loop = std::get_if<Loop>(&object.kind)) return loop_member(*loop, name, context);
  if (const auto* macro = std::get_if<MacroObject>(&object.kind)) {
    return macro_member(*macro->macro, name, context);
  }
  const auto* cycler = std::get_if<Cycler>(&object.kind);
  if (cycler == nullptr || name != "current") return std::nullopt;
  return cycler->items[cycler->position];
}

// A map is asked for fields: there a method without brackets is a field that is missing, but where
// all is as docxtpl has it.
std::optional<Value> bound_method(const Value& self, const std::string& name, Context& context) {
  if (self.type() == ValueType::Map && !context.is_lenient()) return std::nullopt;
  const Method* method = find_method(self.type(), name);
  if (method == nullptr) return std::nullopt;
  return Value(context.heap().object({BoundMethod{self, method}}));
}

}  // namespace muko::tmpl
