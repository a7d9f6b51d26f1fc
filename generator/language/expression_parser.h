// ExpressionParser: tokens -> an expression, with the precedence of Jinja2.
//
// It never throws: the first fault is kept, the rest of the tokens is skipped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/language/ast.h"
#include "generator/language/token.h"

namespace muko::tmpl {

// The words of the language; each has a Russian twin: «и», «или», «не», «в» and «из», «есть»,
// «если», «иначе». A Russian one is a word only where a field can't stand, so that a field may be
// called «и».
enum class Word { And, Or, Not, In, Is, If, Else };

class ExpressionParser {
 public:
  // `tokens` must end with End and outlive the parser.
  ExpressionParser(const std::vector<Token>& tokens, std::string& fault)
      : tokens_(tokens), fault_(fault) {}

  // A whole expression; without the ternary where an `if` behind it means something else.
  Expression parse_expression(bool with_conditional = true);
  // The same, or several with commas between them: a tuple.
  Expression parse_tuple(bool with_conditional = true);
  // a | b, (a, b), ns.a
  Target parse_target(bool with_member);
  // «| upper | trim» behind `input`.
  Expression parse_filters(Expression input);
  // filter(arguments)
  Expression parse_filter(Expression input);
  // A name that is no reserved word; "" and a fault where another thing stands.
  std::string parse_name(std::string_view what);
  std::vector<Parameter> parse_parameters();

  [[nodiscard]] const Token& current() const { return tokens_[position_]; }
  [[nodiscard]] const Token& ahead() const;
  [[nodiscard]] bool at_end() const { return current().kind == TokenKind::End; }
  [[nodiscard]] bool at_symbol(std::string_view text) const { return current().is_symbol(text); }
  bool accept(TokenKind kind, std::string_view text);
  bool accept_symbol(std::string_view text) { return accept(TokenKind::Symbol, text); }
  bool accept_word(Word word);
  void expect_symbol(std::string_view text);
  void fail(std::string message);
  [[nodiscard]] bool failed() const { return !fault_.empty(); }
  // «а здесь «x»» or «а тег кончился»
  [[nodiscard]] std::string here() const;

 private:
  Expression parse_conditional();
  Expression combine(BinaryOperation operation, Expression left, Expression right);
  Expression parse_or();
  Expression parse_and();
  Expression parse_not();
  Expression parse_compare();
  Expression parse_sum();
  Expression parse_concatenation();
  Expression parse_product();
  Expression parse_power();
  Expression parse_unary(bool with_filters);
  Expression parse_primary();
  Expression parse_string();
  Expression parse_keyword_or_name();
  Expression parse_parentheses();
  Expression parse_list();
  Expression parse_map();
  Expression parse_postfix(Expression object);
  Expression parse_member(Expression object);
  Expression parse_subscript(Expression object);
  Expression parse_slice(Expression object, ExpressionPtr start);
  Expression parse_call(Expression callee);
  void parse_argument(Call& call);
  Expression parse_filters_and_tests(Expression input);
  Expression parse_test(Expression input);
  std::vector<Expression> parse_test_arguments(const Test& test);
  Target parse_single_target(bool with_member);
  bool accept_not();
  bool accept_comparison(Comparison& comparison);
  [[nodiscard]] bool begins_operand(const Token& token) const;
  [[nodiscard]] bool is_word_at(std::size_t position, Word word) const;

  const std::vector<Token>& tokens_;
  std::string& fault_;
  std::size_t position_ = 0;
  int depth_ = 0;
  int operators_ = 0;
};

// A fault for a name whose letters are of two alphabets; "" where it is in order.
[[nodiscard]] std::string mixed_letters_fault(std::string_view name);
[[nodiscard]] ExpressionPtr boxed(Expression expression);
// Where a word of the language stands, in either spelling.
[[nodiscard]] bool is_word(const Token& token, Word word);

}  // namespace muko::tmpl
