// OpenBlocks: the blocks that are open while tags are passed in their order.
#pragma once

#include <optional>
#include <vector>

#include "generator/language/parser.h"

namespace muko::tmpl {

class OpenBlocks {
 public:
  // The kind of the block that the tag ends; nullopt where it ends none.
  std::optional<BlockKind> pass(const Statement& statement) {
    if (const auto opened = opened_block(statement)) open_.push_back(*opened);
    if (role_of(statement) != TagRole::Ends || open_.empty()) return std::nullopt;
    const BlockKind ended = open_.back();
    open_.pop_back();
    return ended;
  }

 private:
  std::vector<BlockKind> open_ = {};
};

}  // namespace muko::tmpl
