#include "generator/language/render.h"

#include <map>
#include <vector>

#include "base/utf8.h"
#include "generator/language/evaluate.h"

namespace muko::tmpl {
namespace {

// Control characters that XML 1.0 (2.2) does not allow; \a and \f mean a new paragraph and page.
bool is_printable(char32_t letter) {
  if (letter < 0x20)
    return letter == U'\t' || letter == U'\n' || letter == U'\r' || letter == U'\a' ||
           letter == U'\f';
  return letter != 0xFFFE && letter != 0xFFFF && (letter < 0xD800 || letter > 0xDFFF);
}

// "U+0001" of the first character that a document can't hold; "" where all are in order.
std::string unprintable(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte >= 0x20 && byte < 0x80) {
      ++position;
      continue;
    }
    const char32_t letter = next_code_point(text, position);
    if (is_printable(letter)) continue;
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = 12; shift >= 0; shift -= 4)
      name += kDigits[(letter >> static_cast<unsigned>(shift)) & 0xFU];
    return name;
  }
  return {};
}

// {$image: …}: for the Writer.
bool is_document_object(const json& value) {
  return value.is_object() && !value.empty() && value.begin().key().starts_with('$');
}

class Renderer {
 public:
  Renderer(const Program& program, const Writer& writer, FreshIds& ids, Context& context)
      : writer_(writer), ids_(ids), context_(context), slots_(program.id_slots) {}

  void render_nodes(const Nodes& nodes, Scope& scope, std::string& out) {
    for (const Node& node : nodes) {
      context_.step(out.size());
      std::visit([&](const auto& kind) { render_node(kind, scope, out); }, node);
    }
  }

 private:
  // One overload for each kind of node; forget one and the build fails.
  static void render_node(const Text& node, Scope& /*scope*/, std::string& out) {
    out += node.text;
  }

  void render_node(const Output& node, Scope& scope, std::string& out) {
    context_.enter(node.tag);
    const Value value = evaluate(node.value, scope, context_);
    if (const Absent* absent = value.absent()) {
      print_absent(*absent, node, out);
      return;
    }
    const json* found = value.get();
    if (found != nullptr && found->is_null()) {
      print_null(node, scope, out);
      return;
    }
    if (found != nullptr && found->is_string()) {
      print(found->get_ref<const std::string&>(), node, out);
      return;
    }
    if (found != nullptr && is_document_object(*found)) {
      std::string fault = writer_.write_object(*found, node.run, out);
      if (!fault.empty()) (void)context_.fault(std::move(fault));
      return;
    }
    const auto text = found == nullptr ? std::nullopt : to_text(*found);
    if (text) {
      print(*text, node, out);
    } else {
      (void)context_.fault(std::string("так можно вывести строку или число, а здесь ") +
                           (found == nullptr ? "«loop»" : type_name(*found)) +
                           ": выведите поля по одному или список циклом");
    }
  }

  void render_node(const For& node, Scope& scope, std::string& out) {
    context_.enter(node.tag);
    const Value items = evaluate(node.items, scope, context_);
    if (items.absent() != nullptr) {
      render_absent_loop(node, *items.absent(), scope, out);
      return;
    }
    const json* list = items.get();
    json keys;
    if (list != nullptr && list->is_object()) {
      for (const auto& [key, value] : list->items()) keys.push_back(key);
      list = &keys;
    }
    const bool nothing = list != nullptr && list->is_null();
    if (list == nullptr || (!list->is_array() && !nothing)) {
      (void)context_.fault(std::string("циклу нужен список, а здесь ") +
                           (list == nullptr ? "«loop»" : type_name(*list)));
      return;
    }
    const std::vector<const json*> chosen = choose(node, *list, scope);
    if (chosen.empty()) {
      render_nodes(node.otherwise, scope, out);
      return;
    }
    ++depth_;
    for (std::size_t i = 0; i < chosen.size(); ++i) render_pass(node, chosen, i, scope, out);
    --depth_;
  }

  void render_node(const If& node, Scope& scope, std::string& out) {
    for (const Branch& branch : node.branches) {
      context_.enter(branch.tag);
      if (!holds(branch.condition, scope, context_)) continue;
      render_nodes(branch.body, scope, out);
      return;
    }
    render_nodes(node.otherwise, scope, out);
  }

  void render_node(const Set& node, Scope& scope, std::string& /*out*/) {
    context_.enter(node.tag);
    Value value = evaluate(node.value, scope, context_);
    for (auto& [name, known] : scope.names) {
      if (name != node.name) continue;
      known = value.is_computed() ? Value(value.copy()) : std::move(value);
      return;
    }
    scope.names.emplace_back(node.name, std::move(value));
  }

  static void render_node(const EndWith& node, Scope& /*scope*/, std::string& out) {
    if (!out.ends_with(node.suffix)) out += node.text;
  }

  void render_node(const Whole& node, Scope& scope, std::string& out) {
    const std::size_t start = out.size();
    render_nodes(node.body, scope, out);
    if (out.find(node.needs, start) == std::string::npos) out.resize(start);
  }

  void render_node(const FreshId& node, Scope& /*scope*/, std::string& out) {
    Slot& slot = slots_.at(node.slot);
    if (node.kind == FreshId::Kind::Name) {
      out += node.name;
      if (++slot.uses > 1) out += "_" + std::to_string(slot.uses);
      return;
    }
    if (node.kind == FreshId::Kind::New) slot.id = ++ids_.last;
    out += std::to_string(slot.id);
  }

  void print(std::string_view text, const Output& node, std::string& out) {
    const std::string bad = unprintable(text);
    if (bad.empty()) {
      writer_.write(text, node.run, out);
    } else {
      (void)context_.fault("в значении недопустимый знак " + bad + ": удалите его из данных");
    }
  }

  void print_absent(const Absent& absent, const Output& node, std::string& out) {
    context_.report(absent);
    if (context_.mode() == Undefined::Mark && !absent.quiet)
      writer_.mark(absent.name, node.run, out);
  }

  void print_null(const Output& node, Scope& /*scope*/, std::string& out) {
    if (context_.mode() == Undefined::Error) (void)context_.fault("поле не заполнено");
    if (context_.mode() == Undefined::Mark) writer_.mark("пустое поле", node.run, out);
  }

  // In mode Mark the body is printed once, so that its fields show what is missing.
  void render_absent_loop(const For& node, const Absent& list, Scope& scope, std::string& out) {
    context_.report(list);
    if (context_.mode() != Undefined::Mark || list.quiet) {
      if (context_.mode() == Undefined::Empty) render_nodes(node.otherwise, scope, out);
      return;
    }
    const Loop loop{.length = 1, .depth = depth_ + 1};
    Scope inner{.outer = &scope};
    for (const std::string& variable : node.variables) {
      inner.names.emplace_back(variable, Value(Absent{.name = list.name, .key = list.key}));
    }
    inner.names.emplace_back("loop", Value(&loop));
    render_nodes(node.body, inner, out);
  }

  std::vector<const json*> choose(const For& node, const json& list, Scope& scope) {
    std::vector<const json*> chosen;
    chosen.reserve(list.size());
    for (const json& item : list) {
      if (node.condition != nullptr) {
        context_.step(0);
        Scope inner{.outer = &scope};
        name_item(node, item, inner);
        if (!holds(*node.condition, inner, context_)) continue;
      }
      chosen.push_back(&item);
    }
    return chosen;
  }

  // {% for a, b in pairs %}: an item must have as many values as there are names.
  void name_item(const For& node, const json& item, Scope& scope) {
    if (node.variables.size() == 1) {
      scope.names.emplace_back(node.variables.front(), Value(&item));
      return;
    }
    const bool fits = item.is_array() && item.size() == node.variables.size();
    if (!fits) {
      (void)context_.fault("в цикле имён " + std::to_string(node.variables.size()) +
                           ", а в пункте списка не столько значений");
    }
    for (std::size_t i = 0; i < node.variables.size(); ++i) {
      scope.names.emplace_back(node.variables[i], fits ? Value(&item[i]) : Value::nothing());
    }
  }

  void render_pass(const For& node, const std::vector<const json*>& items, std::size_t index,
                   const Scope& scope, std::string& out) {
    const Loop loop{.index0 = index,
                    .length = items.size(),
                    .depth = depth_,
                    .previous = index == 0 ? nullptr : items[index - 1],
                    .next = index + 1 == items.size() ? nullptr : items[index + 1]};
    Scope inner{.outer = &scope};
    context_.enter(node.tag);
    name_item(node, *items[index], inner);
    inner.names.emplace_back("loop", Value(&loop));
    render_nodes(node.body, inner, out);
  }

  struct Slot {
    std::size_t id = 0;
    std::size_t uses = 0;
  };

  const Writer& writer_;
  FreshIds& ids_;
  Context& context_;
  std::vector<Slot> slots_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string Writer::write_object(const json& object, std::size_t /*run*/,
                                 std::string& /*out*/) const {
  return "здесь можно вывести только текст, а в данных – «" + object.begin().key() + "»";
}

void Writer::write_printed(std::string_view printed, std::size_t run, std::string& out) const {
  write(plain_text(printed), run, out);
}

std::string Writer::plain_text(std::string_view printed) const {
  return std::string(printed);
}

void render(const Program& program, const json& data, const Writer& writer, FreshIds& ids,
            Context& context, std::string& out) {
  Scope scope{.data = &data};
  Renderer(program, writer, ids, context).render_nodes(program.nodes, scope, out);
}

}  // namespace muko::tmpl
