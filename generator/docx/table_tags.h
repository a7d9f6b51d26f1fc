// TableTags: docxtpl's tags about the cell around them, lowered to plain ones.
//
//   {% colspan 2 %}   the cell is so many columns wide
//   {% cellbg "FFCC00" %}
//   {% vm %}          in a loop over rows: the cells of all passes become one; {% vm key %} those
//   of
//                     passes with an equal key
//   {% hm %}          the same in a loop over cells
#pragma once

#include "generator/docx/find_tags.h"

namespace muko::tmpl {

// The blocks must be lifted. Faults are added to `found.faults`.
void lower_table_tags(FoundTags& found, XmlElement& root);

}  // namespace muko::tmpl
