#include "generator/language/parser.h"

#include <algorithm>
#include <array>

#include "generator/language/expression_parser.h"
#include "generator/language/names.h"

namespace muko::tmpl {
namespace {

Statement parse_for(ExpressionParser& parser) {
  ForTag tag;
  tag.target = parser.parse_target(false);
  if (!parser.accept_word(Word::In)) {
    parser.fail("в цикле нужно «in»: {% for пункт in список %}, " + parser.here());
  }
  tag.items = parser.parse_tuple(false);
  if (parser.accept_word(Word::If)) tag.condition = boxed(parser.parse_expression());
  tag.recursive = parser.accept(TokenKind::Name, "recursive");
  return tag;
}

Statement parse_if(ExpressionParser& parser) {
  return IfTag{parser.parse_tuple()};
}

Statement parse_elif(ExpressionParser& parser) {
  return ElifTag{parser.parse_tuple()};
}

// «иначе», «иначе если»
Statement parse_else(ExpressionParser& parser) {
  if (parser.accept(TokenKind::Name, "если")) return parse_elif(parser);
  if (parser.current().is(TokenKind::Name, "if")) {
    parser.fail("«else if» пишется одним словом: {% elif условие %}");
  }
  return ElseTag{};
}

Statement parse_set(ExpressionParser& parser) {
  Target target = parser.parse_target(true);
  if (parser.accept_symbol("=")) return SetTag{std::move(target), parser.parse_tuple()};
  if (!parser.at_end() && !parser.at_symbol("|")) {
    parser.fail("нужно «=»: {% set имя = значение %}, " + parser.here());
  }
  return SetBlockTag{std::move(target), parser.parse_filters({Captured{}})};
}

Statement parse_with(ExpressionParser& parser) {
  WithTag tag;
  while (!parser.at_end()) {
    Target target = parser.parse_target(false);
    if (!parser.accept_symbol("=")) {
      parser.fail("нужно «=»: {% with имя = значение %}, " + parser.here());
    }
    tag.values.emplace_back(std::move(target), parser.parse_expression());
    if (!parser.accept_symbol(",")) break;
  }
  return tag;
}

Statement parse_macro(ExpressionParser& parser) {
  MacroTag tag;
  tag.macro.name = parser.parse_name("имя макроса");
  if (!parser.at_symbol("(")) {
    parser.fail("после имени макроса нужны скобки: {% macro имя(параметр) %}");
  }
  tag.macro.parameters = parser.parse_parameters();
  return tag;
}

Statement parse_call(ExpressionParser& parser) {
  CallTag tag;
  tag.caller.name = "caller";
  if (parser.at_symbol("(")) tag.caller.parameters = parser.parse_parameters();
  tag.value = parser.parse_expression();
  if (!parser.failed() && !std::holds_alternative<Call>(tag.value.kind)) {
    parser.fail("нужен вызов макроса: {% call имя(значение) %}");
  }
  return tag;
}

Statement parse_filter_block(ExpressionParser& parser) {
  return FilterTag{parser.parse_filters(parser.parse_filter({Captured{}}))};
}

template <typename Kind>
Statement parse_merge(ExpressionParser& parser) {
  Kind tag;
  if (!parser.at_end()) tag.key = boxed(parser.parse_expression());
  return tag;
}

template <typename Kind>
Statement parse_value(ExpressionParser& parser) {
  return Kind{parser.parse_expression()};
}

template <BlockKind kind>
Statement end_of(ExpressionParser& /*parser*/) {
  return EndTag{kind};
}

Statement no_word_template(ExpressionParser& parser) {
  parser.fail(
      "в шаблоне Word нет наследования и вставки других шаблонов: скопируйте нужную часть " +
      std::string("в этот шаблон или вставьте документ значением {$document: …}"));
  return BadTag{};
}

struct Keyword {
  std::string_view name;
  Statement (*parse)(ExpressionParser&);
};

constexpr std::array<Keyword, 38> kKeywords = {{
    {"for", parse_for},
    {"для", parse_for},
    {"endfor", end_of<BlockKind::For>},
    {"if", parse_if},
    {"если", parse_if},
    {"elif", parse_elif},
    {"иначеесли", parse_elif},
    {"else", parse_else},
    {"иначе", parse_else},
    {"endif", end_of<BlockKind::If>},
    {"set", parse_set},
    {"пусть", parse_set},
    {"endset", end_of<BlockKind::Set>},
    {"with", parse_with},
    {"endwith", end_of<BlockKind::With>},
    {"macro", parse_macro},
    {"макрос", parse_macro},
    {"endmacro", end_of<BlockKind::Macro>},
    {"call", parse_call},
    {"endcall", end_of<BlockKind::Call>},
    {"filter", parse_filter_block},
    {"endfilter", end_of<BlockKind::Filter>},
    {"конец", [](ExpressionParser& /*parser*/) -> Statement { return EndTag{}; }},
    {"do", parse_value<DoTag>},
    {"break", [](ExpressionParser& /*parser*/) -> Statement { return LoopControlTag{true}; }},
    {"continue", [](ExpressionParser& /*parser*/) -> Statement { return LoopControlTag{false}; }},
    {"raw", [](ExpressionParser& /*parser*/) -> Statement { return CommentTag{}; }},
    {"endraw", [](ExpressionParser& /*parser*/) -> Statement { return CommentTag{}; }},
    {"vm", parse_merge<VmTag>},
    {"hm", parse_merge<HmTag>},
    {"colspan", parse_value<ColspanTag>},
    {"cellbg", parse_value<CellbgTag>},
    {"extends", no_word_template},
    {"include", no_word_template},
    {"import", no_word_template},
    {"from", no_word_template},
    {"block", no_word_template},
    {"endblock", no_word_template},
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
  return OutputTag{parser.parse_tuple()};
}

std::string unclosed_fault(TagKind kind) {
  const char* mark = kind == TagKind::Output ? "}}" : kind == TagKind::Comment ? "#}" : "%}";
  return std::string("тег не закрыт: до конца абзаца нет «") + mark + "»";
}

}  // namespace

std::optional<BlockKind> opened_block(const Statement& statement) {
  if (std::holds_alternative<ForTag>(statement)) return BlockKind::For;
  if (std::holds_alternative<IfTag>(statement)) return BlockKind::If;
  if (std::holds_alternative<SetBlockTag>(statement)) return BlockKind::Set;
  if (std::holds_alternative<WithTag>(statement)) return BlockKind::With;
  if (std::holds_alternative<MacroTag>(statement)) return BlockKind::Macro;
  if (std::holds_alternative<CallTag>(statement)) return BlockKind::Call;
  if (std::holds_alternative<FilterTag>(statement)) return BlockKind::Filter;
  return std::nullopt;
}

TagRole role_of(const Statement& statement) {
  if (opened_block(statement)) return TagRole::Opens;
  if (std::holds_alternative<EndTag>(statement)) return TagRole::Ends;
  const bool goes_on =
      std::holds_alternative<ElifTag>(statement) || std::holds_alternative<ElseTag>(statement);
  return goes_on ? TagRole::GoesOn : TagRole::Alone;
}

Statement parse_tag(const Tag& tag, std::string& fault) {
  if (!tag.closed) {
    fault = unclosed_fault(tag.kind);
    return BadTag{};
  }
  if (tag.kind == TagKind::Comment) return CommentTag{};
  if (tag.is_escape) return OutputTag{{Literal{json(std::string(tag.inside))}}};
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
  if (!fault.empty() && role_of(statement) == TagRole::Alone) return BadTag{};
  return statement;
}

}  // namespace muko::tmpl
