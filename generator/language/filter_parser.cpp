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

// Puts the arguments of a filter where its parameters are.
class FilterArguments {
 public:
  FilterArguments(const Filter& filter, FilterCall& call) : filter_(filter), call_(call) {
    const auto parameters =
        std::count_if(filter.parameters.begin(), filter.parameters.end(),
                      [](std::string_view parameter) { return !parameter.empty(); });
    for (std::ptrdiff_t i = 0; i < parameters; ++i) call_.arguments.emplace_back();
  }

  // What is wrong; "" when nothing is.
  std::string take(Call& arguments) {
    if (arguments.others != nullptr || arguments.more != nullptr) {
      return "у фильтра не может быть аргументов «*список» и «**набор»";
    }
    std::string fault;
    for (Expression& value : arguments.positional) add(std::move(value), fault);
    for (auto& [name, value] : arguments.named) add_named(name, std::move(value), fault);
    if (!fault.empty()) return fault;
    for (std::size_t i = 0; i < filter_.required; ++i) {
      if (!std::holds_alternative<Omitted>(call_.arguments[i].kind)) continue;
      return "фильтру «" + name() + "» нужно аргументов: " + std::to_string(filter_.required);
    }
    return {};
  }

 private:
  [[nodiscard]] std::string name() const { return std::string(filter_.names[0]); }

  void add(Expression value, std::string& fault) {
    const std::size_t index = given_++;
    if (index < call_.arguments.size()) {
      call_.arguments[index] = std::move(value);
    } else if (filter_.variadic) {
      call_.rest.push_back(std::move(value));
    } else if (fault.empty()) {
      fault = "у фильтра «" + name() + "» аргументов не больше " +
              std::to_string(call_.arguments.size());
    }
  }

  void add_named(const std::string& key, Expression value, std::string& fault) {
    const auto found = std::find(filter_.parameters.begin(), filter_.parameters.end(), key);
    if (found != filter_.parameters.end()) {
      call_.arguments[static_cast<std::size_t>(found - filter_.parameters.begin())] =
          std::move(value);
    } else if (filter_.variadic) {
      call_.named.emplace_back(key, std::move(value));
    } else if (fault.empty()) {
      fault = "у фильтра «" + name() + "» нет аргумента «" + key + "»";
    }
  }

  const Filter& filter_;
  FilterCall& call_;
  std::size_t given_ = 0;
};

}  // namespace

Expression ExpressionParser::parse_filters_and_tests(Expression input) {
  for (int links = 0; links <= kMaxExpressionDepth; ++links) {
    if (accept_symbol("|")) {
      input = parse_filter(std::move(input));
    } else if (accept_word(Word::Is)) {
      input = parse_test(std::move(input));
    } else if (accept_symbol("(")) {
      input = parse_call(std::move(input));
    } else {
      return input;
    }
  }
  fail("слишком длинная цепочка фильтров");
  return input;
}

Expression ExpressionParser::parse_filters(Expression input) {
  for (int links = 0; accept_symbol("|"); ++links) {
    if (links > kMaxExpressionDepth) fail("слишком длинная цепочка фильтров");
    input = parse_filter(std::move(input));
  }
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
  Call arguments;
  if (accept_symbol("(")) {
    Expression call = parse_call({});
    if (auto* read = std::get_if<Call>(&call.kind)) arguments = std::move(*read);
  }
  FilterCall call{filter, boxed(std::move(input)), {}, {}, {}};
  std::string fault = FilterArguments(*filter, call).take(arguments);
  if (!fault.empty()) fail(std::move(fault));
  return {std::move(call)};
}

Expression ExpressionParser::parse_test(Expression input) {
  const bool negated = accept_word(Word::Not);
  const Token name = current();
  if (at_end()) fail("после «is» нужно имя проверки: например, defined");
  const Test* test = find_test(name.text);
  if (test == nullptr) {
    fail("нет проверки «" + name.text + "»" + did_you_mean(name.text, test_names()));
    return input;
  }
  ++position_;
  std::vector<Expression> arguments = parse_test_arguments(*test);
  if (is_word(current(), Word::Is)) fail("вторую проверку возьмите в скобки или соедините «and»");
  return {TestCall{test, negated, boxed(std::move(input)), std::move(arguments)}};
}

std::vector<Expression> ExpressionParser::parse_test_arguments(const Test& test) {
  std::vector<Expression> arguments;
  if (accept_symbol("(")) {
    Expression call = parse_call({});
    if (auto* read = std::get_if<Call>(&call.kind)) {
      arguments = std::move(read->positional);
      for (auto& [name, value] : read->named) arguments.push_back(std::move(value));
    }
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
