// The part of ExpressionParser for operands: names, literals, members, calls.

#include <array>
#include <optional>

#include "generator/language/expression_parser.h"
#include "generator/language/parser.h"

namespace muko::tmpl {

Expression ExpressionParser::parse_unary(bool with_filters) {
  const bool minus = at_symbol("-");
  if (!minus && !at_symbol("+")) {
    Expression value = parse_postfix(parse_primary());
    return with_filters ? parse_filters_and_tests(std::move(value)) : std::move(value);
  }
  ++position_;
  if (++depth_ > kMaxExpressionDepth) fail("слишком сложное выражение: разбейте его на части");
  Expression value = {
      Unary{minus ? UnaryOperation::Minus : UnaryOperation::Plus, boxed(parse_unary(false))}};
  --depth_;
  return with_filters ? parse_filters_and_tests(std::move(value)) : std::move(value);
}

Expression ExpressionParser::parse_primary() {
  const Token& token = current();
  switch (token.kind) {
    case TokenKind::Name:
      return parse_keyword_or_name();
    case TokenKind::String:
      return parse_string();
    case TokenKind::Integer:
      ++position_;
      return {Literal{json(token.integer)}};
    case TokenKind::Float:
      ++position_;
      return {Literal{json(token.number)}};
    default:
      break;
  }
  if (accept_symbol("(")) return parse_parentheses();
  if (accept_symbol("[")) return parse_list();
  if (accept_symbol("{")) return parse_map();
  fail("нужно имя поля, " + here());
  return {};
}

// "a" "b" is "ab".
Expression ExpressionParser::parse_string() {
  std::string text;
  for (; current().kind == TokenKind::String; ++position_) text += current().text;
  return {Literal{json(std::move(text))}};
}

Expression ExpressionParser::parse_keyword_or_name() {
  const std::string& text = current().text;
  const bool yes = text == "true" || text == "True";
  const bool no = text == "false" || text == "False";
  const bool none = text == "none" || text == "None";
  if (!yes && !no && !none) return {Name{parse_name("имя поля")}};
  ++position_;
  return {Literal{none ? json() : json(yes)}};
}

Expression ExpressionParser::parse_parentheses() {
  if (accept_symbol(")")) return {ListLiteral{{}, true}};
  Expression value = parse_tuple();
  expect_symbol(")");
  return value;
}

Expression ExpressionParser::parse_list() {
  ListLiteral list;
  while (!at_end() && !at_symbol("]")) {
    list.items.push_back(parse_expression());
    if (!accept_symbol(",")) break;
  }
  expect_symbol("]");
  return {std::move(list)};
}

Expression ExpressionParser::parse_map() {
  MapLiteral map;
  while (!at_end() && !at_symbol("}")) {
    Expression key = parse_expression();
    expect_symbol(":");
    map.entries.push_back({std::move(key), parse_expression()});
    if (!accept_symbol(",")) break;
  }
  expect_symbol("}");
  return {std::move(map)};
}

Expression ExpressionParser::parse_postfix(Expression object) {
  for (int links = 0; links <= kMaxExpressionDepth; ++links) {
    if (accept_symbol(".")) {
      object = parse_member(std::move(object));
    } else if (accept_symbol("[")) {
      object = parse_subscript(std::move(object));
    } else if (accept_symbol("(")) {
      object = parse_call(std::move(object));
    } else {
      return object;
    }
  }
  fail("слишком длинная цепочка полей");
  return object;
}

// Behind a dot a reserved word is a field like any other: {{ пункт.in }}.
Expression ExpressionParser::parse_member(Expression object) {
  const Token& token = current();
  if (token.kind == TokenKind::Integer) {  // schools.0, as Jinja has it
    ++position_;
    return {Index{boxed(std::move(object)), boxed({Literal{json(token.integer)}})}};
  }
  if (token.kind != TokenKind::Name) {
    fail("нужно имя поля после точки, " + here());
    return object;
  }
  std::string fault = mixed_letters_fault(token.text);
  if (!fault.empty()) {
    fail(std::move(fault));
    return object;
  }
  ++position_;
  return {Attribute{boxed(std::move(object)), token.text}};
}

Expression ExpressionParser::parse_subscript(Expression object) {
  ExpressionPtr index;
  if (!at_symbol(":")) index = boxed(parse_tuple());
  if (at_symbol(":")) return parse_slice(std::move(object), std::move(index));
  expect_symbol("]");
  return {Index{boxed(std::move(object)), std::move(index)}};
}

Expression ExpressionParser::parse_slice(Expression object, ExpressionPtr start) {
  SliceIndex slice{boxed(std::move(object)), std::move(start), {}, {}};
  for (ExpressionPtr* part : {&slice.stop, &slice.step}) {
    if (!accept_symbol(":")) break;
    if (!at_symbol(":") && !at_symbol("]")) *part = boxed(parse_expression());
  }
  expect_symbol("]");
  return {std::move(slice)};
}

Expression ExpressionParser::parse_call(Expression callee) {
  Call call{boxed(std::move(callee)), {}, {}, {}, {}};
  if (++depth_ > kMaxExpressionDepth) fail("слишком сложное выражение: разбейте его на части");
  while (!at_end() && !at_symbol(")")) {
    parse_argument(call);
    if (!accept_symbol(",")) break;
  }
  --depth_;
  expect_symbol(")");
  return {std::move(call)};
}

void ExpressionParser::parse_argument(Call& call) {
  if (accept_symbol("**")) {
    call.more = boxed(parse_expression());
  } else if (accept_symbol("*")) {
    call.others = boxed(parse_expression());
  } else if (current().kind == TokenKind::Name && ahead().is_symbol("=")) {
    std::string name = current().text;
    position_ += 2;
    call.named.emplace_back(std::move(name), parse_expression());
  } else if (!call.named.empty() || call.more != nullptr) {
    fail("значения без имени должны стоять перед «имя=значение»");
  } else {
    call.positional.push_back(parse_expression());
  }
}

// a | b, (a, b), ns.a
Target ExpressionParser::parse_target(bool with_member) {
  Target first = parse_single_target(with_member);
  if (!at_symbol(",")) return first;
  if (!first.member.empty()) fail("полей пространства имён нельзя задать несколько сразу");
  Target all;
  all.parts.push_back(std::move(first));
  while (accept_symbol(",") && current().kind != TokenKind::End && !at_symbol(")")) {
    if (is_word(current(), Word::In) && !ahead().is_symbol(",")) break;
    all.parts.push_back(parse_single_target(false));
  }
  return all;
}

Target ExpressionParser::parse_single_target(bool with_member) {  // NOLINT(misc-no-recursion)
  if (accept_symbol("(")) {
    if (++depth_ > kMaxExpressionDepth) fail("слишком сложное выражение: разбейте его на части");
    Target inner = parse_target(false);
    --depth_;
    expect_symbol(")");
    return inner;
  }
  const std::string& text = current().text;
  if (text == "true" || text == "false" || text == "none" || text == "True" || text == "False" ||
      text == "None") {
    fail("«" + text + "» не может быть именем переменной");
  }
  Target target{.name = parse_name("имя переменной")};
  if (with_member && accept_symbol(".")) target.member = parse_name("имя поля после точки");
  return target;
}

std::vector<Parameter> ExpressionParser::parse_parameters() {
  std::vector<Parameter> parameters;
  expect_symbol("(");
  while (!at_end() && !at_symbol(")")) {
    Parameter parameter{parse_name("имя параметра"), {}};
    if (accept_symbol("=")) {
      parameter.otherwise = boxed(parse_expression());
    } else if (!parameters.empty() && parameters.back().otherwise != nullptr) {
      fail("параметр «" + parameter.name + "» без значения стоит после параметра со значением");
    }
    parameters.push_back(std::move(parameter));
    if (!accept_symbol(",")) break;
  }
  expect_symbol(")");
  return parameters;
}

}  // namespace muko::tmpl
