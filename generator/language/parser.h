// Parser: the inside of one tag -> what it says.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "generator/language/ast.h"
#include "generator/language/lexer.h"

namespace muko::tmpl {

struct OutputTag {
  Expression value;
};
struct ForTag {
  std::vector<std::string> variables;
  Expression items;
  ExpressionPtr condition;
};
struct IfTag {
  Expression condition;
};
struct ElifTag {
  Expression condition;
};
struct ElseTag {};
struct EndForTag {};
struct EndIfTag {};
struct SetTag {
  std::string name;
  Expression value;
};
struct CommentTag {};
struct BadTag {};  // its fault was reported

using Statement = std::variant<OutputTag, ForTag, IfTag, ElifTag, ElseTag, EndForTag, EndIfTag,
                               SetTag, CommentTag, BadTag>;

// Limits of one tag: its length in bytes and the nesting of its expression.
inline constexpr std::size_t kMaxTagBytes = 10'000;
inline constexpr int kMaxExpressionDepth = 50;

// What is wrong with the tag is put into `fault` ("" when nothing is): in Russian, for its author.
[[nodiscard]] Statement parse_tag(const Tag& tag, std::string& fault);

}  // namespace muko::tmpl
