#include "generator/language/fields.h"

#include "generator/language/filters.h"
#include "generator/language/tests.h"

namespace muko::tmpl {
namespace {

struct FieldScope {
  const FieldScope* outer = nullptr;
  std::vector<std::pair<std::string_view, Field*>> names = {};  // null: a computed value
};

// Gives the field that an expression stands for; null for what is computed.
class Collector {
 public:
  Collector(Field& root, FieldScope& scope) : root_(root), scope_(scope) {}

  Field* field_of(const Expression& expression) {
    return std::visit([this](const auto& kind) { return visit(kind); }, expression.kind);
  }

  void use(const Expression& expression) {
    Field* field = field_of(expression);
    if (field != nullptr) field->whole = true;
  }

  // In a condition: what is asked about may be absent.
  void use_optional(const Expression& expression) {
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

  void walk(const Nodes& nodes) {
    for (const Node& node : nodes) {
      std::visit([this](const auto& kind) { visit_node(kind); }, node);
    }
  }

 private:
  Field* visit(const Omitted& /*none*/) { return nullptr; }
  Field* visit(const Literal& /*none*/) { return nullptr; }

  Field* visit(const Name& name) {
    for (const FieldScope* scope = &scope_; scope != nullptr; scope = scope->outer) {
      for (const auto& [known, field] : scope->names) {
        if (known == name.name) return field;
      }
    }
    return &root_.member(name.name);
  }

  Field* visit(const Attribute& attribute) {
    Field* object = field_of(*attribute.object);
    return object == nullptr ? nullptr : &object->member(attribute.name);
  }

  Field* visit(const Index& index) {
    Field* object = field_of(*index.object);
    const auto* key = std::get_if<Literal>(&index.index->kind);
    if (key == nullptr) use(*index.index);
    if (object == nullptr) return nullptr;
    if (key != nullptr && key->value.is_string()) {
      return &object->member(key->value.get_ref<const std::string&>());
    }
    if (key != nullptr) return &object->any_item();
    object->whole = true;
    return nullptr;
  }

  Field* visit(const ListLiteral& list) {
    for (const Expression& item : list.items) use(item);
    return nullptr;
  }

  Field* visit(const MapLiteral& map) {
    for (const auto& [key, value] : map.entries) {
      use(key);
      use(value);
    }
    return nullptr;
  }

  Field* visit(const Unary& unary) {
    if (unary.operation == UnaryOperation::Not) {
      use_optional(*unary.operand);
    } else {
      use(*unary.operand);
    }
    return nullptr;
  }

  Field* visit(const Binary& binary) {
    use(*binary.left);
    use(*binary.right);
    return nullptr;
  }

  Field* visit(const Compare& compare) {
    use(*compare.first);
    for (const auto& [kind, other] : compare.others) use(other);
    return nullptr;
  }

  Field* visit(const Conditional& conditional) {
    use_optional(*conditional.condition);
    use(*conditional.value);
    if (conditional.otherwise != nullptr) use(*conditional.otherwise);
    return nullptr;
  }

  Field* visit(const FilterCall& call) {
    for (const Expression& argument : call.arguments) use(argument);
    Field* input = field_of(*call.input);
    if (input == nullptr) return nullptr;
    if (call.filter->takes_absent) input->optional = true;
    const bool list = call.filter == find_filter("join") || call.filter == find_filter("first") ||
                      call.filter == find_filter("last");
    if (list) (void)input->any_item();
    if (!call.filter->takes_absent) input->whole = true;
    return call.filter->takes_absent ? input : nullptr;
  }

  Field* visit(const TestCall& call) {
    for (const Expression& argument : call.arguments) use(argument);
    use_optional(*call.input);
    return nullptr;
  }

  Field* visit(const MethodCall& call) {
    use(*call.object);
    return nullptr;
  }

  void visit_node(const Text& /*none*/) {}
  void visit_node(const EndWith& /*none*/) {}
  void visit_node(const FreshId& /*none*/) {}
  void visit_node(const Whole& node) { walk(node.body); }
  void visit_node(const Output& node) { use(node.value); }

  void visit_node(const Set& node) { scope_.names.emplace_back(node.name, field_of(node.value)); }

  void visit_node(const If& node) {
    for (const Branch& branch : node.branches) {
      use_optional(branch.condition);
      walk(branch.body);
    }
    walk(node.otherwise);
  }

  void visit_node(const For& node) {
    Field* items = field_of(node.items);
    FieldScope inner{.outer = &scope_};
    Field* item = nullptr;
    if (items != nullptr && node.variables.size() == 1) item = &items->any_item();
    if (items != nullptr && node.variables.size() > 1) items->whole = true;
    for (const std::string& variable : node.variables) inner.names.emplace_back(variable, item);
    inner.names.emplace_back("loop", nullptr);
    Collector collector(root_, inner);
    if (node.condition != nullptr) collector.use_optional(*node.condition);
    collector.walk(node.body);
    walk(node.otherwise);
  }

  Field& root_;
  FieldScope& scope_;
};

}  // namespace

const Field* Field::find(std::string_view name) const {
  for (const auto& [key, field] : members) {
    if (key == name) return field.get();
  }
  return nullptr;
}

Field& Field::member(std::string_view name) {
  for (const auto& [key, field] : members) {
    if (key == name) return *field;
  }
  members.emplace_back(std::string(name), std::make_unique<Field>());
  return *members.back().second;
}

Field& Field::any_item() {
  if (item == nullptr) item = std::make_unique<Field>();
  return *item;
}

void collect_fields(const Program& program, Field& root) {
  FieldScope scope;
  Collector(root, scope).walk(program.nodes);
}

json to_schema(const Field& root) {  // NOLINT(misc-no-recursion)
  json schema = json::object();
  if (root.item != nullptr) {
    schema["type"] = "array";
    schema["items"] = to_schema(*root.item);
    return schema;
  }
  if (root.members.empty()) {
    schema["type"] = json::array({"string", "number"});
    return schema;
  }
  schema["type"] = "object";
  json required = json::array();
  for (const auto& [name, field] : root.members) {
    schema["properties"][name] = to_schema(*field);
    if (!field->optional) required.push_back(name);
  }
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

}  // namespace muko::tmpl
