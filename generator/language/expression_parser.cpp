#include "generator/language/expression_parser.h"

#include <algorithm>
#include <array>
#include <optional>

#include "generator/language/names.h"
#include "generator/language/parser.h"

namespace muko::tmpl {
namespace {

ExpressionPtr boxed(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

Expression binary(BinaryOperation operation, Expression left, Expression right) {
  return {Binary{operation, boxed(std::move(left)), boxed(std::move(right))}};
}

struct Operator {
  std::string_view symbol;
  BinaryOperation operation;
};
constexpr std::array<Operator, 2> kSums = {
    {{"+", BinaryOperation::Add}, {"-", BinaryOperation::Subtract}}};
constexpr std::array<Operator, 4> kProducts = {{{"*", BinaryOperation::Multiply},
                                                {"/", BinaryOperation::Divide},
                                                {"//", BinaryOperation::FloorDivide},
                                                {"%", BinaryOperation::Modulo}}};

template <std::size_t size>
std::optional<BinaryOperation> operation_of(const std::array<Operator, size>& operators,
                                            const Token& token) {
  if (token.kind != TokenKind::Symbol) return std::nullopt;
  for (const Operator& known : operators) {
    if (known.symbol == token.text) return known.operation;
  }
  return std::nullopt;
}

struct ComparisonSymbol {
  std::string_view symbol;
  Comparison comparison;
};
constexpr std::array<ComparisonSymbol, 6> kComparisons = {{{"==", Comparison::Equal},
                                                           {"!=", Comparison::NotEqual},
                                                           {"<=", Comparison::LessEqual},
                                                           {">=", Comparison::GreaterEqual},
                                                           {"<", Comparison::Less},
                                                           {">", Comparison::Greater}}};

bool is_reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kReserved = {"and", "or", "not",  "in",
                                                                "is",  "if", "else", "for"};
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

std::optional<Method> method_of(std::string_view name) {
  if (name == "items") return Method::Items;
  if (name == "keys") return Method::Keys;
  if (name == "values") return Method::Values;
  return std::nullopt;
}

}  // namespace

std::string mixed_letters_fault(std::string_view name) {
  const auto right = unmix_letters(name);
  if (!right) return {};
  return "в имени «" + std::string(name) +
         "» смешаны похожие русские и латинские буквы; наберите «" + *right + "» заново";
}

void ExpressionParser::fail(std::string message) {
  if (fault_.empty()) fault_ = std::move(message);
  position_ = tokens_.size() - 1;
}

std::string ExpressionParser::here() const {
  if (at_end()) return "а тег здесь кончается";
  return "а здесь «" + current().text + "»";
}

bool ExpressionParser::accept(TokenKind kind, std::string_view text) {
  if (!current().is(kind, text)) return false;
  ++position_;
  return true;
}

void ExpressionParser::expect(TokenKind kind, std::string_view text) {
  if (!accept(kind, text)) fail("нужно «" + std::string(text) + "», " + here());
}

const Token& ExpressionParser::ahead() const {
  return at_end() ? current() : tokens_[position_ + 1];
}

std::string ExpressionParser::parse_name(std::string_view what) {
  const Token& token = current();
  if (token.kind != TokenKind::Name || is_reserved(token.text)) {
    fail("нужно " + std::string(what) + ", " + here());
    return {};
  }
  std::string fault = mixed_letters_fault(token.text);
  if (!fault.empty()) {
    fail(std::move(fault));
    return {};
  }
  ++position_;
  return token.text;
}

Expression ExpressionParser::parse_expression(bool with_conditional) {
  if (++depth_ > kMaxExpressionDepth) fail("слишком сложное выражение: разбейте его на части");
  Expression result = with_conditional ? parse_conditional() : parse_or();
  --depth_;
  return result;
}

Expression ExpressionParser::parse_conditional() {
  Expression value = parse_or();
  while (accept(TokenKind::Name, "if")) {
    Expression condition = parse_or();
    ExpressionPtr otherwise;
    if (accept(TokenKind::Name, "else")) otherwise = boxed(parse_expression());
    value = {
        Conditional{boxed(std::move(value)), boxed(std::move(condition)), std::move(otherwise)}};
  }
  return value;
}

Expression ExpressionParser::parse_or() {
  Expression left = parse_and();
  while (accept(TokenKind::Name, "or")) {
    left = binary(BinaryOperation::Or, std::move(left), parse_and());
  }
  return left;
}

Expression ExpressionParser::parse_and() {
  Expression left = parse_not();
  while (accept(TokenKind::Name, "and")) {
    left = binary(BinaryOperation::And, std::move(left), parse_not());
  }
  return left;
}

Expression ExpressionParser::parse_not() {
  bool negated = false;
  while (accept(TokenKind::Name, "not")) negated = !negated;
  Expression value = parse_compare();
  if (!negated) return value;
  return {Unary{UnaryOperation::Not, boxed(std::move(value))}};
}

bool ExpressionParser::accept_comparison(Comparison& comparison) {
  for (const ComparisonSymbol& known : kComparisons) {
    if (!accept(TokenKind::Symbol, known.symbol)) continue;
    comparison = known.comparison;
    return true;
  }
  if (accept(TokenKind::Name, "in")) {
    comparison = Comparison::In;
    return true;
  }
  if (!current().is(TokenKind::Name, "not") || !ahead().is(TokenKind::Name, "in")) return false;
  position_ += 2;
  comparison = Comparison::NotIn;
  return true;
}

Expression ExpressionParser::parse_compare() {
  Expression first = parse_sum();
  std::vector<std::pair<Comparison, Expression>> others;
  Comparison comparison = Comparison::Equal;
  while (accept_comparison(comparison)) others.push_back({comparison, parse_sum()});
  if (others.empty()) return first;
  return {Compare{boxed(std::move(first)), std::move(others)}};
}

Expression ExpressionParser::parse_sum() {
  Expression left = parse_concatenation();
  while (const auto operation = operation_of(kSums, current())) {
    ++position_;
    left = binary(*operation, std::move(left), parse_concatenation());
  }
  return left;
}

Expression ExpressionParser::parse_concatenation() {
  Expression left = parse_product();
  while (accept(TokenKind::Symbol, "~")) {
    left = binary(BinaryOperation::Concatenate, std::move(left), parse_product());
  }
  return left;
}

Expression ExpressionParser::parse_product() {
  Expression left = parse_power();
  while (const auto operation = operation_of(kProducts, current())) {
    ++position_;
    left = binary(*operation, std::move(left), parse_power());
  }
  return left;
}

Expression ExpressionParser::parse_power() {
  Expression left = parse_unary(true);
  while (accept(TokenKind::Symbol, "**")) {
    left = binary(BinaryOperation::Power, std::move(left), parse_unary(true));
  }
  return left;
}

Expression ExpressionParser::parse_unary(bool with_filters) {
  const bool minus = current().is(TokenKind::Symbol, "-");
  if (!minus && !current().is(TokenKind::Symbol, "+")) {
    Expression value = parse_postfix(parse_primary());
    return with_filters ? parse_filters(std::move(value)) : std::move(value);
  }
  ++position_;
  if (++depth_ > kMaxExpressionDepth) fail("слишком сложное выражение: разбейте его на части");
  Expression value = {
      Unary{minus ? UnaryOperation::Minus : UnaryOperation::Plus, boxed(parse_unary(false))}};
  --depth_;
  return with_filters ? parse_filters(std::move(value)) : std::move(value);
}

Expression ExpressionParser::parse_primary() {
  const Token& token = current();
  switch (token.kind) {
    case TokenKind::Name:
      return parse_keyword_or_name();
    case TokenKind::String:
      ++position_;
      return {Literal{json(token.text)}};
    case TokenKind::Integer:
      ++position_;
      return {Literal{json(token.integer)}};
    case TokenKind::Float:
      ++position_;
      return {Literal{json(token.number)}};
    default:
      break;
  }
  if (accept(TokenKind::Symbol, "(")) return parse_parentheses();
  if (accept(TokenKind::Symbol, "[")) return parse_list();
  if (accept(TokenKind::Symbol, "{")) return parse_map();
  fail("нужно имя поля, " + here());
  return {};
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
  Expression value = parse_expression();
  if (!current().is(TokenKind::Symbol, ",")) {
    expect(TokenKind::Symbol, ")");
    return value;
  }
  ListLiteral tuple;
  tuple.items.push_back(std::move(value));
  while (accept(TokenKind::Symbol, ",") && !current().is(TokenKind::Symbol, ")")) {
    tuple.items.push_back(parse_expression());
  }
  expect(TokenKind::Symbol, ")");
  return {std::move(tuple)};
}

Expression ExpressionParser::parse_list() {
  ListLiteral list;
  while (!at_end() && !current().is(TokenKind::Symbol, "]")) {
    list.items.push_back(parse_expression());
    if (!accept(TokenKind::Symbol, ",")) break;
  }
  expect(TokenKind::Symbol, "]");
  return {std::move(list)};
}

Expression ExpressionParser::parse_map() {
  MapLiteral map;
  while (!at_end() && !current().is(TokenKind::Symbol, "}")) {
    Expression key = parse_expression();
    expect(TokenKind::Symbol, ":");
    map.entries.push_back({std::move(key), parse_expression()});
    if (!accept(TokenKind::Symbol, ",")) break;
  }
  expect(TokenKind::Symbol, "}");
  return {std::move(map)};
}

Expression ExpressionParser::parse_postfix(Expression object) {
  for (int links = 0; links <= kMaxExpressionDepth; ++links) {
    if (accept(TokenKind::Symbol, ".")) {
      object = parse_member(std::move(object));
    } else if (accept(TokenKind::Symbol, "[")) {
      Expression index = parse_expression();
      expect(TokenKind::Symbol, "]");
      object = {Index{boxed(std::move(object)), boxed(std::move(index))}};
    } else {
      if (current().is(TokenKind::Symbol, "(")) {
        fail("вызовов «имя(…)» в шаблоне нет: есть поля данных и фильтры через «|»");
      }
      return object;
    }
  }
  fail("слишком длинная цепочка полей");
  return object;
}

Expression ExpressionParser::parse_member(Expression object) {
  if (current().kind == TokenKind::Integer) {  // schools.0, as Jinja has it
    const std::int64_t index = current().integer;
    ++position_;
    return {Index{boxed(std::move(object)), boxed({Literal{json(index)}})}};
  }
  if (current().kind == TokenKind::Name && ahead().is(TokenKind::Symbol, "(")) {
    const auto method = method_of(current().text);
    if (!method) {
      fail("метода «" + current().text +
           "()» нет: есть items(), keys(), values() и фильтры через «|»");
      return object;
    }
    position_ += 2;
    expect(TokenKind::Symbol, ")");
    return {MethodCall{boxed(std::move(object)), *method}};
  }
  // Behind a dot a reserved word is a field like any other: {{ loop.first }}, {{ пункт.in }}.
  if (current().kind == TokenKind::Name && is_reserved(current().text)) {
    return {Attribute{boxed(std::move(object)), tokens_[position_++].text}};
  }
  return {Attribute{boxed(std::move(object)), parse_name("имя поля после точки")}};
}

}  // namespace muko::tmpl
