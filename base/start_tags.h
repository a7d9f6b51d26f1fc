// StartTags: what the attributes of a text would cost libxml2, found before it parses them: it
// compares the name of each with all others of its tag.
#pragma once

#include <cstddef>
#include <string_view>

namespace muko::xml {

// Whether the squares of the numbers of attributes, of all tags together, are more than `limit`.
// Estimates from above; a value may have any length. Short tags of XML are not looked at.
[[nodiscard]] bool has_more_pairs(std::string_view xml, std::size_t limit);
[[nodiscard]] bool has_more_pairs_in_html(std::string_view html, std::size_t limit);

}  // namespace muko::xml
