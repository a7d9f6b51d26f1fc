// Renderer: the nodes of one program, one after another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/evaluate.h"
#include "generator/language/render.h"

namespace muko::tmpl {

class Renderer final : public Printer {
 public:
  Renderer(const Program& program, const json& data, const Writer& writer, FreshIds& ids,
           Context& context)
      : writer_(writer),
        ids_(ids),
        context_(context),
        scope_{data, context, *this},
        slots_(program.id_slots) {}

  void render_nodes(const Nodes& nodes, std::string& out);

  Value call_macro(const MacroObject& macro, CallArguments arguments) override;
  Value repeat_loop(const Loop& loop, const Value& items) override;

 private:
  // One overload for each kind of node; forget one and the build fails.
  static void render_node(const Text& node, std::string& out) { out += node.text; }
  void render_node(const Output& node, std::string& out);
  void render_node(const For& node, std::string& out);
  void render_node(const If& node, std::string& out);
  void render_node(const Set& node, std::string& out);
  void render_node(const SetBlock& node, std::string& out);
  void render_node(const With& node, std::string& out);
  void render_node(const Macro& node, std::string& out);
  void render_node(const CallBlock& node, std::string& out);
  void render_node(const FilterBlock& node, std::string& out);
  void render_node(const Do& node, std::string& out);
  void render_node(const LoopControl& node, std::string& out);
  static void render_node(const EndWith& node, std::string& out);
  void render_node(const Whole& node, std::string& out);
  void render_node(const FreshId& node, std::string& out);

  void print(const Value& value, const Output& node, std::string& out);
  void print_text(std::string_view text, const Output& node, std::string& out);
  void print_absent(const Absent& absent, const Output& node, std::string& out);
  void print_null(const Output& node, std::string& out);
  bool print_object(const Value& value, const Output& node, std::string& out);

  void render_loop(const For& node, std::vector<Value> items, std::size_t depth, std::string& out);
  void render_absent_loop(const For& node, const Absent& list, std::string& out);
  std::optional<std::vector<Value>> loop_items(const For& node, const Value& items);
  std::vector<Value> chosen(const For& node, std::vector<Value> items);

  // The body in a frame of its own, as what it printed.
  const Printed* capture(const Nodes& body);
  const Printed* keep(std::string printed);
  // The value of Captured, filtered.
  Value filtered(const Expression& expression, const Printed* captured);
  void give(const Target& target, Value value);
  void give_parts(const Target& target, const Value& value);
  void give_member(const Target& target, Value value);
  bool bind_parameters(const Macro& macro, CallArguments& arguments);
  static Value take_caller(CallArguments& arguments);
  bool bind_others(const Macro& macro, CallArguments& arguments);

  enum class Flow { On, Continue, Break };
  struct Slot {
    std::size_t id = 0;
    std::size_t uses = 0;
  };

  const Writer& writer_;
  FreshIds& ids_;
  Context& context_;
  Scope scope_;
  std::vector<Slot> slots_;
  Flow flow_ = Flow::On;
};

}  // namespace muko::tmpl
