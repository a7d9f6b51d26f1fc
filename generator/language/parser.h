// Parser: the inside of one tag -> what it says.
#pragma once

#include <optional>
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
  Target target;
  Expression items;
  ExpressionPtr condition;
  bool recursive = false;
};
struct IfTag {
  Expression condition;
};
struct ElifTag {
  Expression condition;
};
struct ElseTag {};
struct SetTag {
  Target target;
  Expression value;
};
struct SetBlockTag {
  Target target;
  Expression value;
};
struct WithTag {
  std::vector<std::pair<Target, Expression>> values;
};
struct MacroTag {
  Macro macro;  // without its body
};
struct CallTag {
  Expression value;
  Macro caller;  // without its body
};
struct FilterTag {
  Expression value;
};
struct DoTag {
  Expression value;
};
struct LoopControlTag {
  bool leaves = false;
};
enum class BlockKind { For, If, Set, With, Macro, Call, Filter };
struct EndTag {
  std::optional<BlockKind> kind;  // nullopt: {% конец %}, of whatever is open
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

using Statement = std::variant<OutputTag, ForTag, IfTag, ElifTag, ElseTag, SetTag, SetBlockTag,
                               WithTag, MacroTag, CallTag, FilterTag, DoTag, LoopControlTag, EndTag,
                               CommentTag, VmTag, HmTag, ColspanTag, CellbgTag, BadTag>;

// What a statement does to the block it stands in.
enum class TagRole { Alone, Opens, GoesOn, Ends };
[[nodiscard]] TagRole role_of(const Statement& statement);
// The block that a statement opens; nullopt for one that opens none.
[[nodiscard]] std::optional<BlockKind> opened_block(const Statement& statement);

// Limits of one tag: its length in bytes, the nesting of its expression, its operators.
inline constexpr std::size_t kMaxTagBytes = 10'000;
inline constexpr int kMaxExpressionDepth = 50;
inline constexpr int kMaxOperators = 200;

// What is wrong with the tag is put into `fault` ("" when nothing is): in Russian, for its author.
[[nodiscard]] Statement parse_tag(const Tag& tag, std::string& fault);

}  // namespace muko::tmpl
