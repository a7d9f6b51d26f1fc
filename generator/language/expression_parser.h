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

class ExpressionParser {
 public:
  // `tokens` must end with End and outlive the parser.
  ExpressionParser(const std::vector<Token>& tokens, std::string& fault)
      : tokens_(tokens), fault_(fault) {}

  // A whole expression; without the ternary where an `if` behind it means something else.
  Expression parse_expression(bool with_conditional = true);
  // A name that is no reserved word; "" and a fault where another thing stands.
  std::string parse_name(std::string_view what);

  [[nodiscard]] const Token& current() const { return tokens_[position_]; }
  [[nodiscard]] bool at_end() const { return current().kind == TokenKind::End; }
  bool accept(TokenKind kind, std::string_view text);
  void expect(TokenKind kind, std::string_view text);
  void fail(std::string message);
  // «а здесь «x»» or «а тег кончился»
  [[nodiscard]] std::string here() const;

 private:
  Expression parse_conditional();
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
  Expression parse_keyword_or_name();
  Expression parse_parentheses();
  Expression parse_list();
  Expression parse_map();
  Expression parse_postfix(Expression object);
  Expression parse_member(Expression object);
  Expression parse_filters(Expression input);
  Expression parse_filter(Expression input);
  Expression parse_test(Expression input);
  std::vector<Expression> parse_filter_arguments(const Filter& filter);
  void parse_filter_argument(const Filter& filter, std::vector<Expression>& arguments,
                             std::size_t index);
  std::vector<Expression> parse_test_arguments(const Test& test);
  bool accept_comparison(Comparison& comparison);
  [[nodiscard]] const Token& ahead() const;

  const std::vector<Token>& tokens_;
  std::string& fault_;
  std::size_t position_ = 0;
  int depth_ = 0;
};

// A fault for a name whose letters are of two alphabets; "" where it is in order.
[[nodiscard]] std::string mixed_letters_fault(std::string_view name);

}  // namespace muko::tmpl
