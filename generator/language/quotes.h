// Quotes: the strings inside a tag, in every kind of quotes that Word makes of the plain ones.
#pragma once

#include <cstddef>
#include <string_view>

namespace muko::tmpl {

// The quotes that may end what `open` began; empty where `open` is no quote.
[[nodiscard]] std::u32string_view closing_quotes(char32_t open);
// Byte offset behind the quote that ends the string whose first character is at `position`; npos
// where nothing ends it.
[[nodiscard]] std::size_t skip_string(std::string_view text, std::size_t position);
// Hyphens and dashes of every length, and minus.
[[nodiscard]] bool is_dash(char32_t letter);

}  // namespace muko::tmpl
