// JsonSyntax: what is wrong with a text that should be JSON.
#pragma once

#include <string>
#include <string_view>

namespace muko {

// Throws Error(BadYaml) at the place where the text stops being JSON (RFC 8259). The text begins
// in this line of its file.
void require_json(std::string_view text, const std::string& file, int first_line = 1);

}  // namespace muko
