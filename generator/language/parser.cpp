#include "generator/language/parser.h"

#include <algorithm>
#include <array>

#include "generator/language/expression_parser.h"
#include "generator/language/names.h"

namespace muko::tmpl {
namespace {

Statement parse_for(ExpressionParser& parser) {
  ForTag tag;
  const bool parentheses = parser.accept(TokenKind::Symbol, "(");
  do {
    tag.variables.push_back(parser.parse_name("имя переменной цикла"));
  } while (parser.accept(TokenKind::Symbol, ","));
  if (parentheses) parser.expect(TokenKind::Symbol, ")");
  if (!parser.accept(TokenKind::Name, "in")) {
    parser.fail("в цикле нужно «in»: {% for пункт in список %}, " + parser.here());
  }
  tag.items = parser.parse_expression(false);
  if (parser.accept(TokenKind::Name, "if")) {
    tag.condition = std::make_unique<Expression>(parser.parse_expression());
  }
  return tag;
}

Statement parse_set(ExpressionParser& parser) {
  SetTag tag;
  tag.name = parser.parse_name("имя переменной");
  if (!parser.accept(TokenKind::Symbol, "=")) {
    parser.fail("нужно «=»: {% set имя = значение %}, " + parser.here());
  }
  tag.value = parser.parse_expression();
  return tag;
}

template <typename Kind>
Statement parse_merge(ExpressionParser& parser) {
  Kind tag;
  if (!parser.at_end()) tag.key = std::make_unique<Expression>(parser.parse_expression());
  return tag;
}

struct Keyword {
  std::string_view name;
  Statement (*parse)(ExpressionParser&);
};

constexpr std::array<Keyword, 11> kKeywords = {{
    {"for", parse_for},
    {"endfor", [](ExpressionParser&) -> Statement { return EndForTag{}; }},
    {"if", [](ExpressionParser& parser) -> Statement { return IfTag{parser.parse_expression()}; }},
    {"elif",
     [](ExpressionParser& parser) -> Statement { return ElifTag{parser.parse_expression()}; }},
    {"else", [](ExpressionParser&) -> Statement { return ElseTag{}; }},
    {"endif", [](ExpressionParser&) -> Statement { return EndIfTag{}; }},
    {"set", parse_set},
    {"vm", parse_merge<VmTag>},
    {"hm", parse_merge<HmTag>},
    {"colspan",
     [](ExpressionParser& parser) -> Statement { return ColspanTag{parser.parse_expression()}; }},
    {"cellbg",
     [](ExpressionParser& parser) -> Statement { return CellbgTag{parser.parse_expression()}; }},
}};

std::vector<std::string> keyword_names() {
  std::vector<std::string> names;
  for (const Keyword& keyword : kKeywords) names.emplace_back(keyword.name);
  return names;
}

Statement parse_keyword(ExpressionParser& parser) {
  const std::string name = parser.current().text;
  for (const Keyword& keyword : kKeywords) {
    if (!parser.accept(TokenKind::Name, keyword.name)) continue;
    return keyword.parse(parser);
  }
  if (parser.at_end()) {
    parser.fail("пустой тег: уберите его");
  } else {
    parser.fail("неизвестный тег «" + name + "»" + did_you_mean(name, keyword_names()));
  }
  return BadTag{};
}

Statement parse_output(ExpressionParser& parser) {
  if (parser.at_end()) {
    parser.fail("пустой тег: впишите между скобками имя поля");
    return BadTag{};
  }
  return OutputTag{parser.parse_expression()};
}

struct RoleOf {
  TagRole operator()(const ForTag& /*tag*/) const { return TagRole::Opens; }
  TagRole operator()(const IfTag& /*tag*/) const { return TagRole::Opens; }
  TagRole operator()(const ElifTag& /*tag*/) const { return TagRole::GoesOn; }
  TagRole operator()(const ElseTag& /*tag*/) const { return TagRole::GoesOn; }
  TagRole operator()(const EndForTag& /*tag*/) const { return TagRole::Ends; }
  TagRole operator()(const EndIfTag& /*tag*/) const { return TagRole::Ends; }
  template <typename Other>
  TagRole operator()(const Other& /*tag*/) const {
    return TagRole::Alone;
  }
};

}  // namespace

TagRole role_of(const Statement& statement) {
  return std::visit(RoleOf(), statement);
}

Statement parse_tag(const Tag& tag, std::string& fault) {
  if (!tag.closed) {
    const char* mark = tag.kind == TagKind::Output    ? "}}"
                       : tag.kind == TagKind::Comment ? "#}"
                                                      : "%}";
    fault = std::string("тег не закрыт: до конца абзаца нет «") + mark + "»";
    return BadTag{};
  }
  if (tag.kind == TagKind::Comment) return CommentTag{};
  if (tag.inside.size() > kMaxTagBytes) {
    fault = "слишком длинный тег";
    return BadTag{};
  }
  const std::vector<Token> tokens = read_tokens(tag.inside, fault);
  ExpressionParser parser(tokens, fault);
  Statement statement = tag.kind == TagKind::Output ? parse_output(parser) : parse_keyword(parser);
  if (fault.empty() && !parser.at_end()) {
    parser.fail("лишнее в конце тега: «" + parser.current().text + "»");
  }
  // A wrong {% for … %} still opens a loop: its {% endfor %} is no second fault.
  const bool opens =
      std::holds_alternative<ForTag>(statement) || std::holds_alternative<IfTag>(statement);
  if (!fault.empty() && !opens) return BadTag{};
  return statement;
}

}  // namespace muko::tmpl
