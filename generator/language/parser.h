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
struct CommentTag {};  // also {% raw %} and its end
// docxtpl's: the cells around are merged down, across; as wide as so many columns; of this colour.
// `key` may be null: then all passes of the loop around are merged, else equal neighbours.
struct VmTag {
  ExpressionPtr key;
};
struct HmTag {
  ExpressionPtr key;
};
struct ColspanTag {
  Expression value;
};
struct CellbgTag {
  Expression value;
};
struct BadTag {};  // its fault was reported

using Statement = std::variant<OutputTag, ForTag, IfTag, ElifTag, ElseTag, EndForTag, EndIfTag,
                               SetTag, CommentTag, VmTag, HmTag, ColspanTag, CellbgTag, BadTag>;

// What a statement does to the block it stands in.
enum class TagRole { Alone, Opens, GoesOn, Ends };
[[nodiscard]] TagRole role_of(const Statement& statement);

// Limits of one tag: its length in bytes and the nesting of its expression.
inline constexpr std::size_t kMaxTagBytes = 10'000;
inline constexpr int kMaxExpressionDepth = 50;

// What is wrong with the tag is put into `fault` ("" when nothing is): in Russian, for its author.
[[nodiscard]] Statement parse_tag(const Tag& tag, std::string& fault);

}  // namespace muko::tmpl
