// What the nodes of a program ask of the data.

#include <algorithm>
#include <array>

#include "generator/language/fields.h"
#include "generator/language/filters.h"
#include "generator/language/walk.h"

namespace muko::tmpl {
namespace {

struct FieldScope;

// What a name stands for: a field (null: a computed value), or a macro and what that sees.
struct Known {
  std::string_view name;
  Field* field = nullptr;
  const Macro* macro = nullptr;
  FieldScope* scope = nullptr;
};

struct FieldScope {
  FieldScope* outer = nullptr;
  std::vector<Known> names = {};
};

// How deep and how often macros are gone into: one that calls itself asks for the same again.
struct MacroCalls {
  std::vector<const Macro*> open = {};
  int left = 2000;
};

// What a filter gives back: the list itself or a part of it, one of its items, or something else.
enum class Gives { Same, Item, Other };

Gives given_by(const Filter& filter) {
  static constexpr std::array<std::string_view, 9> kSame = {"default", "list",       "reverse",
                                                            "sort",    "unique",     "select",
                                                            "reject",  "selectattr", "rejectattr"};
  static constexpr std::array<std::string_view, 4> kItem = {"first", "last", "min", "max"};
  const auto is_one_of = [&](const auto& names) {
    return std::find(names.begin(), names.end(), filter.names[0]) != names.end();
  };
  if (is_one_of(kSame)) return Gives::Same;
  return is_one_of(kItem) ? Gives::Item : Gives::Other;
}

const std::string* literal_text(const Expression& expression) {
  const auto* literal = std::get_if<Literal>(&expression.kind);
  return literal == nullptr ? nullptr : literal->value.get_ptr<const std::string*>();
}

// Gives the field that an expression stands for; null for what is computed.
class Collector {
 public:
  Collector(Field& root, FieldScope& scope, MacroCalls& calls)
      : root_(root), scope_(scope), calls_(calls) {}

  Field* field_of(const Expression& expression) {  // NOLINT(misc-no-recursion)
    return std::visit([&](const auto& kind) { return visit(kind, expression); }, expression.kind);
  }

  void use(const Expression& expression) {  // NOLINT(misc-no-recursion)
    Field* field = field_of(expression);
    if (field != nullptr) field->whole = true;
  }

  // In a condition: what is asked about may be absent.
  void use_optional(const Expression& expression) {  // NOLINT(misc-no-recursion)
    if (const auto* binary = std::get_if<Binary>(&expression.kind)) {
      use_optional(*binary->left);
      use_optional(*binary->right);
    } else if (const auto* unary = std::get_if<Unary>(&expression.kind)) {
      use_optional(*unary->operand);
    } else {
      Field* field = field_of(expression);
      if (field != nullptr) field->optional = true;
    }
  }

  void walk(const Nodes& nodes) {  // NOLINT(misc-no-recursion)
    for (const Node& node : nodes) {
      std::visit([this](const auto& kind) { visit_node(kind); }, node);
    }
  }

  // `field` is what all the names together stand for.
  void name(const Target& target, Field* field) {  // NOLINT(misc-no-recursion)
    if (target.parts.empty()) {
      if (target.member.empty()) scope_.names.push_back({target.name, field});
      return;
    }
    if (field != nullptr) field->whole = true;
    for (const Target& part : target.parts) name(part, nullptr);
  }

 private:
  // What is computed of others uses them.
  template <typename Computed>
  Field* visit(const Computed& /*kind*/, const Expression& expression) {  // NOLINT
    for_each_child(expression, [this](const Expression& child) { use(child); });
    return nullptr;
  }

  Field* visit(const Name& name, const Expression& /*all*/) {
    const Known* known = find(name.name);
    return known == nullptr ? &root_.member(name.name) : known->field;
  }

  [[nodiscard]] const Known* find(std::string_view name) const {
    for (const FieldScope* scope = &scope_; scope != nullptr; scope = scope->outer) {
      for (auto known = scope->names.rbegin(); known != scope->names.rend(); ++known) {
        if (known->name == name) return &*known;
      }
    }
    return nullptr;
  }

  Field* visit(const Attribute& attribute, const Expression& /*all*/) {  // NOLINT
    Field* object = field_of(*attribute.object);
    return object == nullptr ? nullptr : &object->member(attribute.name);
  }

  Field* visit(const Index& index, const Expression& /*all*/) {  // NOLINT(misc-no-recursion)
    Field* object = field_of(*index.object);
    const std::string* key = literal_text(*index.index);
    const bool literal = std::holds_alternative<Literal>(index.index->kind);
    if (!literal) use(*index.index);
    if (object == nullptr) return nullptr;
    if (key != nullptr) return &object->member(*key);
    if (literal) return &object->any_item();
    object->whole = true;
    return nullptr;
  }

  Field* visit(const Unary& unary, const Expression& /*all*/) {  // NOLINT(misc-no-recursion)
    if (unary.operation == UnaryOperation::Not) {
      use_optional(*unary.operand);
    } else {
      use(*unary.operand);
    }
    return nullptr;
  }

  Field* visit(const Conditional& conditional, const Expression& /*all*/) {  // NOLINT
    use_optional(*conditional.condition);
    Field* value = field_of(*conditional.value);
    if (conditional.otherwise == nullptr) return value;
    if (value != nullptr) value->whole = true;
    use(*conditional.otherwise);
    return nullptr;
  }

  Field* visit(const FilterCall& call, const Expression& /*all*/) {  // NOLINT(misc-no-recursion)
    for (const Expression& argument : call.arguments) use(argument);
    for (const Expression& argument : call.rest) use(argument);
    for (const auto& [name, argument] : call.named) use(argument);
    Field* input = field_of(*call.input);
    if (input == nullptr) return nullptr;
    use_members(call, *input);
    if (call.filter->takes_absent) input->optional = true;
    const Gives gives = given_by(*call.filter);
    if (gives == Gives::Same) return input;
    if (gives == Gives::Item) return &input->any_item();
    if (call.filter->names[0] == "join") (void)input->any_item();
    input->whole = true;
    return nullptr;
  }

  // sort(attribute="имя"), selectattr("готово")
  static void use_members(const FilterCall& call, Field& input) {
    const auto use_path = [&](const Expression& path) {
      const std::string* names = literal_text(path);
      if (names == nullptr || names->empty()) return;
      Field* field = &input.any_item();
      for (std::size_t start = 0; start <= names->size();) {
        const std::size_t end = std::min(names->find_first_of(".,", start), names->size());
        field = &field->member(names->substr(start, end - start));
        start = end + 1;
      }
    };
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      if (call.filter->parameters.at(i) == "attribute") use_path(call.arguments[i]);
    }
    for (const auto& [name, argument] : call.named) {
      if (name == "attribute") use_path(argument);
    }
    const bool first =
        call.filter->names[0] == "selectattr" || call.filter->names[0] == "rejectattr";
    if (first && !call.rest.empty()) use_path(call.rest.front());
  }

  Field* visit(const TestCall& call, const Expression& /*all*/) {  // NOLINT(misc-no-recursion)
    for (const Expression& argument : call.arguments) use(argument);
    use_optional(*call.input);
    return nullptr;
  }

  Field* visit(const Call& call, const Expression& /*all*/) {  // NOLINT(misc-no-recursion)
    const auto* name = std::get_if<Name>(&call.callee->kind);
    const Known* known = name == nullptr ? nullptr : find(name->name);
    if (known != nullptr && known->macro != nullptr) {
      call_macro(*known, call);
      return nullptr;
    }
    for (const Expression& argument : call.positional) use(argument);
    for (const auto& [key, argument] : call.named) use(argument);
    if (call.others != nullptr) use(*call.others);
    if (call.more != nullptr) use(*call.more);
    const auto* method = std::get_if<Attribute>(&call.callee->kind);
    if (method == nullptr) return nullptr;
    Field* object = field_of(*method->object);
    if (object == nullptr) return nullptr;
    const std::string* key = method->name == "get" && !call.positional.empty()
                                 ? literal_text(call.positional.front())
                                 : nullptr;
    if (key == nullptr) {
      object->whole = true;
      return nullptr;
    }
    Field& member = object->member(*key);
    member.optional = true;
    return &member;
  }

  // The body asks of its parameters what it asks of the fields that were passed.
  void call_macro(const Known& known, const Call& call) {  // NOLINT(misc-no-recursion)
    const Macro& macro = *known.macro;
    FieldScope inner{.outer = known.scope};
    for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
      inner.names.push_back({macro.parameters[i].name, passed(call, macro.parameters[i], i)});
    }
    for (std::size_t i = macro.parameters.size(); i < call.positional.size(); ++i) {
      use(call.positional[i]);
    }
    for (const std::string_view name : {"varargs", "kwargs", "caller"})
      inner.names.push_back({name});
    const bool again =
        std::find(calls_.open.begin(), calls_.open.end(), &macro) != calls_.open.end();
    if (again || --calls_.left < 0) return;
    calls_.open.push_back(&macro);
    Collector(root_, inner, calls_).walk(macro.body);
    calls_.open.pop_back();
  }

  Field* passed(const Call& call, const Parameter& parameter, std::size_t index) {  // NOLINT
    if (index < call.positional.size()) return field_of(call.positional[index]);
    for (const auto& [name, argument] : call.named) {
      if (name == parameter.name) return field_of(argument);
    }
    return parameter.otherwise == nullptr ? nullptr : field_of(*parameter.otherwise);
  }

  void visit_node(const Text& /*none*/) {}
  void visit_node(const EndWith& /*none*/) {}
  void visit_node(const FreshId& /*none*/) {}
  void visit_node(const LoopControl& /*none*/) {}
  void visit_node(const Whole& node) { walk(node.body); }   // NOLINT(misc-no-recursion)
  void visit_node(const Output& node) { use(node.value); }  // NOLINT(misc-no-recursion)
  void visit_node(const Do& node) { use(node.value); }      // NOLINT(misc-no-recursion)
  void visit_node(const Set& node) {                        // NOLINT(misc-no-recursion)
    Field* field = field_of(node.value);
    if (!node.target.member.empty() && field != nullptr) field->whole = true;
    name(node.target, field);
  }

  void visit_node(const SetBlock& node) {  // NOLINT(misc-no-recursion)
    walk_inside(node.body);
    use(node.value);
    name(node.target, nullptr);
  }

  void visit_node(const FilterBlock& node) {  // NOLINT(misc-no-recursion)
    walk_inside(node.body);
    use(node.value);
  }

  void visit_node(const With& node) {  // NOLINT(misc-no-recursion)
    FieldScope inner{.outer = &scope_};
    Collector collector(root_, inner, calls_);
    for (const auto& [target, value] : node.values) collector.name(target, field_of(value));
    collector.walk(node.body);
  }

  void visit_node(const Macro& node) {
    scope_.names.push_back({node.name, nullptr, &node, &scope_});
  }

  void visit_node(const CallBlock& node) {  // NOLINT(misc-no-recursion)
    use(node.value);
    FieldScope inner{.outer = &scope_};
    for (const Parameter& parameter : node.caller.parameters)
      inner.names.push_back({parameter.name});
    Collector(root_, inner, calls_).walk(node.caller.body);
  }

  void visit_node(const If& node) {  // NOLINT(misc-no-recursion)
    for (const Branch& branch : node.branches) {
      use_optional(branch.condition);
      walk(branch.body);
    }
    walk(node.otherwise);
  }

  void visit_node(const For& node) {  // NOLINT(misc-no-recursion)
    Field* items = field_of(node.items);
    const bool one = node.target.parts.empty();
    if (items != nullptr && !one) items->whole = true;
    FieldScope inner{.outer = &scope_};
    inner.names.push_back({"loop"});
    Collector collector(root_, inner, calls_);
    collector.name(node.target, items != nullptr && one ? &items->any_item() : nullptr);
    if (node.condition != nullptr) collector.use_optional(*node.condition);
    collector.walk(node.body);
    walk_inside(node.otherwise);
  }

  void walk_inside(const Nodes& body) {  // NOLINT(misc-no-recursion)
    FieldScope inner{.outer = &scope_};
    Collector(root_, inner, calls_).walk(body);
  }

  Field& root_;
  FieldScope& scope_;
  MacroCalls& calls_;
};

}  // namespace

void collect_fields(const Program& program, Field& root) {
  FieldScope scope;
  MacroCalls calls;
  Collector(root, scope, calls).walk(program.nodes);
}

}  // namespace muko::tmpl
