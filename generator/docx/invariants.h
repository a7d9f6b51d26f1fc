// Invariants: what Word demands of a part and a renderer could break. One pass over the XML, no
// tree.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace muko::tmpl {

enum class Breach {
  UnbalancedTags,     // an element ends where another is open
  CellWithoutEnd,     // a cell, a header, a note, a text box does not end with a paragraph
  EmptyTable,         // a table without rows, a row without cells
  MisplacedProperty,  // <w:pPr> and its like not at the beginning
  MisplacedElement,   // a paragraph in a paragraph, a row outside a table
  UnknownRelation,    // r:id of a relationship that the part does not have
  RepeatedId,         // of a drawing, a bookmark, a comment; a paraId
  GridMismatch,       // more cells in a row than columns in the grid
};
inline constexpr std::size_t kBreaches = 8;

// A bit for each Breach.
using Breaches = std::uint32_t;

// `is_relation` answers whether the part has a relationship of this id. `prefix` is that of
// WordprocessingML.
struct PartToCheck {
  std::string_view xml;
  std::string_view prefix;
  std::function<bool(std::string_view)> is_relation;
};
[[nodiscard]] Breaches find_breaches(const PartToCheck& part);

// «в ячейке таблицы нет последнего абзаца»: for the one message that stops the writing.
[[nodiscard]] std::string describe(Breaches breaches);

}  // namespace muko::tmpl
