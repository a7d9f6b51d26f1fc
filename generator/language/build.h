// Build: tags that belong together, and pieces of a template -> nodes.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "generator/language/ast.h"
#include "generator/language/parser.h"

namespace muko::tmpl {

// A tag that was read: what it says and where it stands.
struct ReadTag {
  Statement statement;
  TagScope scope = TagScope::Inline;
  TagSource source;
};

// What is wrong with a tag.
struct TagFault {
  std::size_t tag = 0;
  std::string message = {};
};

// The tags of one block in their order: for … [else] … endfor, if … [elif …] [else] … endif,
// macro … endmacro.
struct TagBlock {
  std::vector<std::size_t> tags;
};

// The blocks in the order of their first tags.
[[nodiscard]] std::vector<TagBlock> pair_tags(const std::vector<ReadTag>& tags,
                                              std::vector<TagFault>& faults);

// A tag among the pieces; `run` as in Output.
struct TagPiece {
  std::size_t tag = 0;
  std::size_t run = 0;
};
// What stands between Begin and End is dropped where it lacks `needs`.
struct WholeBegin {
  std::string needs;
};
struct WholeEnd {};

using Piece = std::variant<Text, TagPiece, EndWith, FreshId, WholeBegin, WholeEnd>;

// `tags` must be paired without faults, and the pieces hold each of them at most once. Nesting
// deeper than 100 is a fault.
[[nodiscard]] Program build(std::vector<Piece> pieces, std::vector<ReadTag> tags,
                            std::vector<TagFault>& faults);

// Tags of one kind of statement.
template <typename Kind>
[[nodiscard]] bool is(const ReadTag& tag) {
  return std::holds_alternative<Kind>(tag.statement);
}

}  // namespace muko::tmpl
