// The part of ExpressionParser behind «|» and «is».

#include <algorithm>
#include <utility>

#include "generator/language/expression_parser.h"
#include "generator/language/filters.h"
#include "generator/language/names.h"
#include "generator/language/parser.h"
#include "generator/language/tests.h"

namespace muko::tmpl {
namespace {

ExpressionPtr boxed(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

}  // namespace

Expression ExpressionParser::parse_filters(Expression input) {
  for (int links = 0; links <= kMaxExpressionDepth; ++links) {
    if (accept(TokenKind::Symbol, "|")) {
      input = parse_filter(std::move(input));
    } else if (accept(TokenKind::Name, "is")) {
      input = parse_test(std::move(input));
    } else {
      return input;
    }
  }
  fail("слишком длинная цепочка фильтров");
  return input;
}

Expression ExpressionParser::parse_filter(Expression input) {
  const std::string name = parse_name("имя фильтра после «|»");
  if (name.empty()) return input;
  const Filter* filter = find_filter(name);
  if (filter == nullptr) {
    fail("нет фильтра «" + name + "»" + did_you_mean(name, filter_names()));
    return input;
  }
  std::vector<Expression> arguments = parse_filter_arguments(*filter);
  return {FilterCall{filter, boxed(std::move(input)), std::move(arguments)}};
}

std::vector<Expression> ExpressionParser::parse_filter_arguments(const Filter& filter) {
  const auto parameters =
      std::count_if(filter.parameters.begin(), filter.parameters.end(),
                    [](std::string_view parameter) { return !parameter.empty(); });
  std::vector<Expression> arguments(static_cast<std::size_t>(parameters));
  const std::string name(filter.names[0]);
  if (accept(TokenKind::Symbol, "(")) {
    for (std::size_t index = 0; !at_end() && !current().is(TokenKind::Symbol, ")"); ++index) {
      parse_filter_argument(filter, arguments, index);
      if (!accept(TokenKind::Symbol, ",")) break;
    }
    expect(TokenKind::Symbol, ")");
  }
  for (std::size_t i = 0; i < filter.required; ++i) {
    if (!std::holds_alternative<Omitted>(arguments[i].kind)) continue;
    fail("фильтру «" + name + "» нужно аргументов: " + std::to_string(filter.required));
  }
  return arguments;
}

void ExpressionParser::parse_filter_argument(const Filter& filter,
                                             std::vector<Expression>& arguments,
                                             std::size_t index) {
  if (current().kind == TokenKind::Name && ahead().is(TokenKind::Symbol, "=")) {
    const auto found =
        std::find(filter.parameters.begin(), filter.parameters.end(), current().text);
    if (found == filter.parameters.end()) {
      fail("у фильтра «" + std::string(filter.names[0]) + "» нет аргумента «" + current().text +
           "»");
      return;
    }
    index = static_cast<std::size_t>(found - filter.parameters.begin());
    position_ += 2;
  }
  Expression argument = parse_expression();
  if (index >= arguments.size()) {
    fail("у фильтра «" + std::string(filter.names[0]) + "» аргументов не больше " +
         std::to_string(arguments.size()));
    return;
  }
  arguments[index] = std::move(argument);
}

Expression ExpressionParser::parse_test(Expression input) {
  const bool negated = accept(TokenKind::Name, "not");
  const Token name = current();
  if (at_end()) fail("после «is» нужно имя проверки: например, defined");
  const Test* test = find_test(name.text);
  if (test == nullptr) {
    fail("нет проверки «" + name.text + "»" + did_you_mean(name.text, test_names()));
    return input;
  }
  ++position_;
  std::vector<Expression> arguments = parse_test_arguments(*test);
  return {TestCall{test, negated, boxed(std::move(input)), std::move(arguments)}};
}

std::vector<Expression> ExpressionParser::parse_test_arguments(const Test& test) {
  std::vector<Expression> arguments;
  if (accept(TokenKind::Symbol, "(")) {
    while (!at_end() && !current().is(TokenKind::Symbol, ")")) {
      arguments.push_back(parse_expression());
      if (!accept(TokenKind::Symbol, ",")) break;
    }
    expect(TokenKind::Symbol, ")");
  } else if (test.arguments == 1) {
    arguments.push_back(parse_postfix(parse_primary()));
  }
  if (arguments.size() != test.arguments) {
    fail("проверке «" + std::string(test.name) +
         "» нужно аргументов: " + std::to_string(test.arguments));
  }
  return arguments;
}

}  // namespace muko::tmpl
