// Ast: a template as it is rendered: expressions, and nodes that print.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "generator/language/value.h"

namespace muko::tmpl {

struct Filter;  // generator/language/filters.h
struct Test;    // generator/language/tests.h

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

// "text", 12, 1.5, true, none
struct Literal {
  json value;
};

// A variable: of a loop, of {% set %}, or a field of the data.
struct Name {
  std::string name;
};

// order.number
struct Attribute {
  ExpressionPtr object;
  std::string name;
};

// schools[0], order["дата приказа"]
struct Index {
  ExpressionPtr object;
  ExpressionPtr index;
};

// list[1:5], text[::-1]: what is left out is null.
struct SliceIndex {
  ExpressionPtr object;
  ExpressionPtr start;
  ExpressionPtr stop;
  ExpressionPtr step;
};

struct ListLiteral {
  std::vector<Expression> items;
  bool tuple = false;
};

struct MapLiteral {
  std::vector<std::pair<Expression, Expression>> entries;
};

enum class UnaryOperation { Not, Minus, Plus };

struct Unary {
  UnaryOperation operation;
  ExpressionPtr operand;
};

enum class BinaryOperation {
  Or,
  And,
  Add,
  Subtract,
  Multiply,
  Divide,
  FloorDivide,
  Modulo,
  Power,
  Concatenate
};

struct Binary {
  BinaryOperation operation;
  ExpressionPtr left;
  ExpressionPtr right;
};

enum class Comparison { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, NotIn };

// a < b <= c: true where each pair of neighbours is.
struct Compare {
  ExpressionPtr first;
  std::vector<std::pair<Comparison, Expression>> others;
};

// value if condition else otherwise; `otherwise` may be null.
struct Conditional {
  ExpressionPtr value;
  ExpressionPtr condition;
  ExpressionPtr otherwise;
};

// An argument that is left to its default.
struct Omitted {};

// input | filter(arguments): as many arguments as the filter has parameters, in their order; what
// else was given is in `rest` and `named`, where the filter takes that.
struct FilterCall {
  const Filter* filter;
  ExpressionPtr input;
  std::vector<Expression> arguments;
  std::vector<Expression> rest;
  std::vector<std::pair<std::string, Expression>> named;
};

// input is [not] test(arguments)
struct TestCall {
  const Test* test;
  bool negated;
  ExpressionPtr input;
  std::vector<Expression> arguments;
};

// callee(positional, *others, name=value, **more); `others` and `more` may be null.
struct Call {
  ExpressionPtr callee;
  std::vector<Expression> positional;
  std::vector<std::pair<std::string, Expression>> named;
  ExpressionPtr others;
  ExpressionPtr more;
};

// What the body of {% filter %} or a block {% set %} printed.
struct Captured {};

struct Expression {
  std::variant<Omitted, Literal, Name, Attribute, Index, SliceIndex, ListLiteral, MapLiteral, Unary,
               Binary, Compare, Conditional, FilterCall, TestCall, Call, Captured>
      kind = {};
};

// What is given a value: a name, a member of a namespace (`name.member`), or several of them.
struct Target {
  std::string name = {};
  std::string member = {};
  std::vector<Target> parts = {};
};

struct Text;
struct Output;
struct For;
struct If;
struct Set;
struct SetBlock;
struct With;
struct Macro;
struct CallBlock;
struct FilterBlock;
struct Do;
struct LoopControl;
struct EndWith;
struct Whole;
struct FreshId;
using Node = std::variant<Text, Output, For, If, Set, SetBlock, With, Macro, CallBlock, FilterBlock,
                          Do, LoopControl, EndWith, Whole, FreshId>;
using Nodes = std::vector<Node>;

// Printed as it is.
struct Text {
  std::string text;
};

// {{ value }}. `tag` (here and below) is the number of the tag in Program::tags; `run` is what the
// Writer needs to know of the surroundings.
struct Output {
  Expression value;
  std::size_t tag = 0;
  std::size_t run = 0;
};

// {% for a, b in items if condition %} body {% else %} otherwise {% endfor %}
struct For {
  Target target;
  Expression items;
  ExpressionPtr condition;  // may be null
  bool recursive = false;   // loop(…) repeats it
  Nodes body;
  Nodes otherwise;
  std::size_t tag = 0;
};

struct Branch {
  Expression condition;
  Nodes body;
  std::size_t tag = 0;
};

// {% if %} … {% elif %} … {% else %} otherwise {% endif %}
struct If {
  std::vector<Branch> branches;
  Nodes otherwise;
};

// {% set a, b = value %}
struct Set {
  Target target;
  Expression value;
  std::size_t tag = 0;
};

// {% set name | filters %} body {% endset %}; `value` is Captured, filtered.
struct SetBlock {
  Target target;
  Expression value;
  Nodes body;
  std::size_t tag = 0;
};

// {% with a = 1, b = 2 %} body {% endwith %}: the values don't see the names.
struct With {
  std::vector<std::pair<Target, Expression>> values;
  Nodes body;
  std::size_t tag = 0;
};

struct Parameter {
  std::string name;
  ExpressionPtr otherwise;  // may be null
};

// {% macro name(a, b=1) %} body {% endmacro %}
struct Macro {
  std::string name;  // "caller" of {% call %}
  std::vector<Parameter> parameters;
  Nodes body;
  std::size_t tag = 0;
  // The body speaks of them: then more arguments may be given than there are parameters.
  bool takes_others = false;  // varargs
  bool takes_named = false;   // kwargs
  bool takes_caller = false;
};

// {% call(parameters) value %} caller's body {% endcall %}
struct CallBlock {
  Expression value;
  Macro caller;
  std::size_t tag = 0;
  std::size_t run = 0;
};

// {% filter upper %} body {% endfilter %}; `value` is Captured, filtered.
struct FilterBlock {
  Expression value;
  Nodes body;
  std::size_t tag = 0;
  std::size_t run = 0;
};

// {% do expression %}
struct Do {
  Expression value;
  std::size_t tag = 0;
};

// {% break %}, {% continue %}
struct LoopControl {
  bool leaves = false;
};

// Prints `text` where what was printed so far does not end with `suffix`: a table cell whose
// last paragraph a loop did not print.
struct EndWith {
  std::string suffix;
  std::string text;
};

// Prints `body` only where that holds `needs`: a table without rows is dropped.
struct Whole {
  Nodes body;
  std::string needs;
};

// An id that must stay unique although the text around it is repeated.
struct FreshId {
  enum class Kind { New, Same, Name };

  Kind kind = Kind::New;
  std::size_t slot = 0;   // Same and Name: the id that New made last in this slot
  std::string name = {};  // Name: "name", then "name_2", "name_3" …
};

// Where a tag stands and what it says, for messages.
struct TagSource {
  std::string where;        // «таблица 2, строка 3, ячейка 1»
  std::string source;       // "{{ м.срок }}"
  std::string around = {};  // with the text on both sides; "" where the tag stands alone
};

struct Program {
  Nodes nodes;
  std::vector<TagSource> tags;
  std::size_t id_slots = 0;
};

}  // namespace muko::tmpl
