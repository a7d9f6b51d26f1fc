// LocationJson: a Location as JSON, the same in every report (design.md §4).
#pragma once

#include <string>
#include <vector>

#include "base/json_writer.h"
#include "document/location.h"

namespace muko {

// {"page","paragraph","table","row","cell","start","end","heading"}, null where it does not apply;
// outside the body also "story": "text_box" … `heading`: the headings above, outermost first.
void write_location(JsonWriter& json, const Location& where,
                    const std::vector<std::string>& heading = {});

// "body", "text_box", "header", "footer", "footnote", "endnote", "comment".
[[nodiscard]] const char* name_of(Story story);

}  // namespace muko
