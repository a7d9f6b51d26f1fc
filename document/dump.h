// Dump: a Document as text for people and golden tests, and as JSON (design.md §4, `muko dump`).
#pragma once

#include <string>

#include "document/document.h"

namespace muko {

// A block a line with what matters of its format; stable, meant for golden files:
//   paragraph 3 center bold 14pt | П Р И К А З
//   list_item 4 "1.2." | Утвердить …
//   table 1 3x5 header 1
//     1,1 colspan 5 | Трек 1. …
[[nodiscard]] std::string dump_text(const Document& document);
// {"file","format","blocks":[…]}: one line of JSON without a line break at the end.
[[nodiscard]] std::string dump_json(const Document& document);

}  // namespace muko
