#include "generator/language/expression_parser.h"

#include <algorithm>
#include <array>
#include <optional>

#include "generator/language/names.h"
#include "generator/language/parser.h"

namespace muko::tmpl {
namespace {

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

// The names that mean something else in Jinja2.
bool is_reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kReserved = {"and", "or", "not",  "in",
                                                                "is",  "if", "else", "for"};
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

std::array<std::string_view, 3> spellings(Word word) {
  switch (word) {
    case Word::And:
      return {"and", "и"};
    case Word::Or:
      return {"or", "или"};
    case Word::Not:
      return {"not", "не"};
    case Word::In:
      return {"in", "в", "из"};
    case Word::Is:
      return {"is", "есть"};
    case Word::If:
      return {"if", "если"};
    default:
      return {"else", "иначе"};
  }
}

}  // namespace

ExpressionPtr boxed(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

bool is_word(const Token& token, Word word) {
  if (token.kind != TokenKind::Name) return false;
  const auto known = spellings(word);
  return std::find(known.begin(), known.end(), token.text) != known.end();
}

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

bool ExpressionParser::is_word_at(std::size_t position, Word word) const {
  return is_word(tokens_[position], word);
}

bool ExpressionParser::accept_word(Word word) {
  if (!is_word_at(position_, word)) return false;
  ++position_;
  return true;
}

void ExpressionParser::expect_symbol(std::string_view text) {
  if (!accept_symbol(text)) fail("нужно «" + std::string(text) + "», " + here());
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

Expression ExpressionParser::parse_tuple(bool with_conditional) {
  Expression first = parse_expression(with_conditional);
  if (!at_symbol(",")) return first;
  ListLiteral tuple{{}, true};
  tuple.items.push_back(std::move(first));
  while (accept_symbol(",")) {
    const bool ends = at_end() || at_symbol(")") || at_symbol("]") || is_word(current(), Word::If);
    if (ends) break;
    tuple.items.push_back(parse_expression(with_conditional));
  }
  return {std::move(tuple)};
}

// A long chain of operators is a deep tree.
Expression ExpressionParser::combine(BinaryOperation operation, Expression left, Expression right) {
  if (++operators_ > kMaxOperators) fail("слишком длинное выражение: разбейте его на части");
  return {Binary{operation, boxed(std::move(left)), boxed(std::move(right))}};
}

Expression ExpressionParser::parse_conditional() {
  Expression value = parse_or();
  while (accept_word(Word::If)) {
    Expression condition = parse_or();
    ExpressionPtr otherwise;
    if (accept_word(Word::Else)) otherwise = boxed(parse_expression());
    value = {
        Conditional{boxed(std::move(value)), boxed(std::move(condition)), std::move(otherwise)}};
  }
  return value;
}

Expression ExpressionParser::parse_or() {
  Expression left = parse_and();
  while (accept_word(Word::Or)) {
    left = combine(BinaryOperation::Or, std::move(left), parse_and());
  }
  return left;
}

Expression ExpressionParser::parse_and() {
  Expression left = parse_not();
  while (accept_word(Word::And)) {
    left = combine(BinaryOperation::And, std::move(left), parse_not());
  }
  return left;
}

Expression ExpressionParser::parse_not() {
  bool negated = false;
  bool found = false;
  for (; accept_not(); found = true) negated = !negated;
  Expression value = parse_compare();
  if (!found) return value;
  value = {Unary{UnaryOperation::Not, boxed(std::move(value))}};
  return negated ? std::move(value)
                 : Expression{Unary{UnaryOperation::Not, boxed(std::move(value))}};
}

// «не» before what it can negate; else it is a field of that name.
bool ExpressionParser::accept_not() {
  const bool russian = current().is(TokenKind::Name, "не");
  if (russian && !begins_operand(ahead())) return false;
  return accept_word(Word::Not);
}

bool ExpressionParser::begins_operand(const Token& token) const {
  if (token.kind == TokenKind::Symbol) return token.text == "(" || token.text == "{";
  if (token.kind != TokenKind::Name) return token.kind != TokenKind::End;
  static constexpr std::array<Word, 6> kInfix = {Word::And, Word::Or, Word::In,
                                                 Word::Is,  Word::If, Word::Else};
  const bool infix =
      std::any_of(kInfix.begin(), kInfix.end(), [&](Word word) { return is_word(token, word); });
  // «не в» may be «not in» or a field «в» denied: behind it something follows in the first case.
  const std::size_t behind = position_ + 2;
  const bool ends = behind >= tokens_.size() || tokens_[behind].kind == TokenKind::End;
  return !infix || (ends && !is_reserved(token.text));
}

bool ExpressionParser::accept_comparison(Comparison& comparison) {
  for (const ComparisonSymbol& known : kComparisons) {
    if (!accept_symbol(known.symbol)) continue;
    comparison = known.comparison;
    return true;
  }
  if (accept_word(Word::In)) {
    comparison = Comparison::In;
    return true;
  }
  if (!is_word(current(), Word::Not) || !is_word(ahead(), Word::In)) return false;
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
    left = combine(*operation, std::move(left), parse_concatenation());
  }
  return left;
}

Expression ExpressionParser::parse_concatenation() {
  Expression left = parse_product();
  while (accept_symbol("~")) {
    left = combine(BinaryOperation::Concatenate, std::move(left), parse_product());
  }
  return left;
}

Expression ExpressionParser::parse_product() {
  Expression left = parse_power();
  while (const auto operation = operation_of(kProducts, current())) {
    ++position_;
    left = combine(*operation, std::move(left), parse_power());
  }
  return left;
}

Expression ExpressionParser::parse_power() {
  Expression left = parse_unary(true);
  while (accept_symbol("**")) {
    left = combine(BinaryOperation::Power, std::move(left), parse_unary(true));
  }
  return left;
}

}  // namespace muko::tmpl
