// Renderer's loops, conditions, names and macros.

#include <algorithm>
#include <utility>

#include "generator/language/calls.h"
#include "generator/language/renderer.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

// A frame for what is between two braces.
class InFrame {
 public:
  explicit InFrame(Frames& frames) : frames_(frames) { frames_.push(); }
  InFrame(Frames& frames, FrameHandle outer) : frames_(frames) { frames_.push(outer); }
  ~InFrame() { frames_.pop(); }
  InFrame(const InFrame&) = delete;
  InFrame(InFrame&&) = delete;
  InFrame& operator=(const InFrame&) = delete;
  InFrame& operator=(InFrame&&) = delete;

 private:
  Frames& frames_;
};

void append_names(const Target& target, std::vector<std::string_view>& names) {  // NOLINT
  if (target.parts.empty()) names.push_back(target.name);
  for (const Target& part : target.parts) append_names(part, names);
}

}  // namespace

// --- Loops

void Renderer::render_node(const For& node, std::string& out) {
  context_.enter(node.tag);
  const Value items = evaluate(node.items, scope_);
  if (const Absent* absent = items.absent()) {
    render_absent_loop(node, *absent, out);
    return;
  }
  auto list = loop_items(node, items);
  if (list) render_loop(node, std::move(*list), 1, out);
}

// nullopt and a fault where there is nothing to go over.
std::optional<std::vector<Value>> Renderer::loop_items(const For& node, const Value& items) {
  if (items.type() == ValueType::None) return std::vector<Value>();
  auto list = items_of(items, context_);
  if (!list) {
    (void)context_.fault(std::string("циклу нужен список, а здесь ") + type_name(items));
    return std::nullopt;
  }
  return node.condition == nullptr ? std::move(list) : chosen(node, std::move(*list));
}

std::vector<Value> Renderer::chosen(const For& node, std::vector<Value> items) {
  std::vector<Value> chosen;
  const InFrame frame(scope_.frames);
  for (Value& item : items) {
    context_.step();
    scope_.frames.keep(0);
    give(node.target, item);
    if (holds(*node.condition, scope_)) chosen.push_back(std::move(item));
  }
  return chosen;
}

void Renderer::render_loop(const For& node, std::vector<Value> items, std::size_t depth,
                           std::string& out) {
  const Deeper deeper(context_);
  if (items.empty()) {
    const InFrame frame(scope_.frames);
    render_nodes(node.otherwise, out);
    return;
  }
  Object* object = context_.heap().object({Loop{
      .node = &node, .items = std::move(items), .depth = depth, .frame = scope_.frames.current()}});
  Loop& loop = std::get<Loop>(object->kind);
  {
    const InFrame frame(scope_.frames);
    scope_.frames.add("loop", Value(object));
    for (; loop.index0 < loop.items.size() && flow_ != Flow::Break; ++loop.index0) {
      flow_ = Flow::On;
      scope_.frames.keep(1);
      context_.enter(node.tag);
      give(node.target, loop.items[loop.index0]);
      render_nodes(node.body, out);
    }
  }
  flow_ = Flow::On;
  // A template may have kept `loop`: of what is over there is nothing to tell.
  loop.items = {};
  loop.index0 = 0;
}

// In mode Mark the body is printed once, so that its fields show what is missing.
void Renderer::render_absent_loop(const For& node, const Absent& list, std::string& out) {
  context_.report(list);
  if (context_.is_lenient()) render_loop(node, {}, 1, out);
  if (context_.mode() != Undefined::Mark || list.quiet) return;
  const Absent item{.name = list.name, .key = list.key};
  Object* object = context_.heap().object({Loop{.node = &node, .items = {Value(item)}}});
  const InFrame frame(scope_.frames);
  scope_.frames.add("loop", Value(object));
  std::vector<std::string_view> names;
  append_names(node.target, names);
  for (const std::string_view name : names) scope_.frames.set(name, Value(item));
  render_nodes(node.body, out);
  flow_ = Flow::On;
}

Value Renderer::repeat_loop(const Loop& loop, const Value& items) {
  if (items.absent() != nullptr && !context_.is_lenient()) return items;
  std::string printed;
  const std::size_t tag = context_.tag();
  const For& node = *loop.node;
  {
    const InFrame frame(scope_.frames, loop.frame);
    auto list =
        items.absent() != nullptr ? std::optional(std::vector<Value>()) : loop_items(node, items);
    if (list) render_loop(node, std::move(*list), loop.depth + 1, printed);
  }
  context_.enter(tag);
  return Value(keep(std::move(printed)));
}

void Renderer::render_node(const LoopControl& node, std::string& /*out*/) {
  flow_ = node.leaves ? Flow::Break : Flow::Continue;
}

// --- Conditions and names

void Renderer::render_node(const If& node, std::string& out) {
  const Deeper deeper(context_);
  for (const Branch& branch : node.branches) {
    context_.enter(branch.tag);
    if (!holds(branch.condition, scope_)) continue;
    render_nodes(branch.body, out);
    return;
  }
  render_nodes(node.otherwise, out);
}

void Renderer::render_node(const Set& node, std::string& /*out*/) {
  context_.enter(node.tag);
  give(node.target, evaluate(node.value, scope_));
}

void Renderer::render_node(const SetBlock& node, std::string& /*out*/) {
  const Printed* printed = capture(node.body);
  context_.enter(node.tag);
  give(node.target, filtered(node.value, printed));
}

void Renderer::render_node(const Do& node, std::string& /*out*/) {
  context_.enter(node.tag);
  const Value value = evaluate(node.value, scope_);
  if (const Absent* absent = value.absent()) context_.report(*absent);
}

void Renderer::render_node(const With& node, std::string& out) {
  const Deeper deeper(context_);
  context_.enter(node.tag);
  std::vector<Value> values;
  for (const auto& [target, value] : node.values) values.push_back(evaluate(value, scope_));
  const InFrame frame(scope_.frames);
  for (std::size_t i = 0; i < values.size(); ++i) give(node.values[i].first, std::move(values[i]));
  render_nodes(node.body, out);
}

void Renderer::give(const Target& target, Value value) {  // NOLINT(misc-no-recursion)
  if (!target.parts.empty()) {
    give_parts(target, value);
  } else if (target.member.empty()) {
    scope_.frames.set(target.name, std::move(value));
  } else {
    give_member(target, std::move(value));
  }
}

void Renderer::give_parts(const Target& target, const Value& value) {  // NOLINT
  auto parts = value.type() == ValueType::Map ? std::nullopt : items_of(value, context_);
  const bool fits = parts && parts->size() == target.parts.size();
  if (!fits && (value.absent() == nullptr || !value.absent()->quiet)) {
    (void)context_.fault("имён " + std::to_string(target.parts.size()) +
                         ", а в значении не столько частей");
  }
  for (std::size_t i = 0; i < target.parts.size(); ++i) {
    give(target.parts[i], fits ? std::move((*parts)[i]) : Value::nothing());
  }
}

// {% set ns.name = value %}
void Renderer::give_member(const Target& target, Value value) {
  const Value* owner = scope_.frames.find(target.name);
  Object* object = owner == nullptr ? nullptr : owner->object();
  auto* space = object == nullptr ? nullptr : std::get_if<Namespace>(&object->kind);
  if (space == nullptr) {
    (void)context_.fault("поле с точкой можно задать только у namespace(): сначала {% set " +
                         target.name + " = namespace() %}");
    return;
  }
  context_.heap().count(value);
  for (auto& [name, known] : space->members) {
    if (name != target.member) continue;
    known = std::move(value);
    return;
  }
  space->members.emplace_back(target.member, std::move(value));
}

// --- Macros and what a body printed

void Renderer::render_node(const Macro& node, std::string& /*out*/) {
  const MacroObject macro{&node, scope_.frames.current()};
  scope_.frames.set(node.name, Value(context_.heap().object({macro})));
}

void Renderer::render_node(const CallBlock& node, std::string& out) {
  context_.enter(node.tag);
  const MacroObject object{&node.caller, scope_.frames.current()};
  const Value caller(context_.heap().object({object}));
  const auto* call = std::get_if<Call>(&node.value.kind);
  const Value value = call == nullptr ? Value::nothing() : evaluate_call(*call, scope_, &caller);
  if (const Printed* printed = value.printed()) {
    out += printed->output;
  } else {
    print(value, Output{.value = {}, .tag = node.tag, .run = node.run}, out);
  }
}

void Renderer::render_node(const FilterBlock& node, std::string& out) {
  const Printed* printed = capture(node.body);
  context_.enter(node.tag);
  const Value value = filtered(node.value, printed);
  if (value.text() != nullptr) writer_.write_filtered(*value.text(), printed->output, out);
}

const Printed* Renderer::capture(const Nodes& body) {
  const Deeper deeper(context_);
  const InFrame frame(scope_.frames);
  std::string printed;
  render_nodes(body, printed);
  return keep(std::move(printed));
}

const Printed* Renderer::keep(std::string printed) {
  context_.spend(printed.size());
  std::string text = writer_.plain_text(printed);
  return context_.heap().printed({json(std::move(text)), std::move(printed)});
}

Value Renderer::filtered(const Expression& expression, const Printed* captured) {
  const Value outer = std::exchange(scope_.captured, Value(captured));
  Value value = evaluate(expression, scope_);
  scope_.captured = outer;
  return value;
}

Value Renderer::call_macro(const MacroObject& object, CallArguments arguments) {
  const Deeper deeper(context_);
  const Macro& macro = *object.macro;
  const std::size_t tag = context_.tag();
  std::string printed;
  {
    const InFrame frame(scope_.frames, object.frame);
    if (bind_parameters(macro, arguments) && bind_others(macro, arguments)) {
      render_nodes(macro.body, printed);
    }
  }
  flow_ = Flow::On;
  context_.enter(tag);
  return Value(keep(std::move(printed)));
}

// False after a fault. What is not given is absent; a default may speak of the parameters before.
bool Renderer::bind_parameters(const Macro& macro, CallArguments& arguments) {
  const std::size_t given = arguments.positional.size();
  for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
    const Parameter& parameter = macro.parameters[i];
    const auto named = std::find_if(arguments.named.begin(), arguments.named.end(),
                                    [&](const auto& each) { return each.first == parameter.name; });
    const bool by_name = named != arguments.named.end();
    if (by_name && i < given) {
      (void)context_.fault("макрос «" + macro.name + "»: параметр «" + parameter.name +
                           "» задан дважды");
      return false;
    }
    Value value(Absent{.name = parameter.name, .key = parameter.name});
    if (i < given) {
      value = std::move(arguments.positional[i]);
    } else if (by_name) {
      value = std::move(named->second);
      arguments.named.erase(named);
    } else if (parameter.otherwise != nullptr) {
      value = evaluate(*parameter.otherwise, scope_);
    }
    scope_.frames.set(parameter.name, std::move(value));
  }
  return true;
}

Value Renderer::take_caller(CallArguments& arguments) {
  const auto found = std::find_if(arguments.named.begin(), arguments.named.end(),
                                  [](const auto& each) { return each.first == "caller"; });
  if (found == arguments.named.end()) return Value(Absent{.name = "caller", .key = "caller"});
  Value caller = std::move(found->second);
  arguments.named.erase(found);
  return caller;
}

// varargs, kwargs, caller; false and a fault where the macro does not speak of them.
bool Renderer::bind_others(const Macro& macro, CallArguments& arguments) {
  const std::size_t known = std::min(macro.parameters.size(), arguments.positional.size());
  arguments.positional.erase(arguments.positional.begin(),
                             arguments.positional.begin() + static_cast<std::ptrdiff_t>(known));
  if (macro.takes_caller) scope_.frames.set("caller", take_caller(arguments));
  if (macro.takes_others) {
    scope_.frames.set("varargs", context_.tuple(std::move(arguments.positional)));
  } else if (!arguments.positional.empty()) {
    (void)context_.fault("макрос «" + macro.name + "» принимает значений не больше " +
                         std::to_string(macro.parameters.size()));
    return false;
  }
  if (macro.takes_named) {
    Map& map = *context_.heap().map({});
    for (const auto& [name, value] : arguments.named) {
      put_entry(map, Value(json(std::string(name))), value, context_);
    }
    scope_.frames.set("kwargs", Value(&map));
  } else if (!arguments.named.empty()) {
    (void)context_.fault("у макроса «" + macro.name + "» нет параметра «" +
                         std::string(arguments.named.front().first) + "»");
    return false;
  }
  return true;
}

}  // namespace muko::tmpl
