// Symbols: characters of the symbol fonts (Symbol, Wingdings) as the Unicode ones that look so.
#pragma once

#include <string_view>

namespace muko {

// Word stores a character of a symbol font at U+F000–U+F0FF.
[[nodiscard]] constexpr bool is_symbol_code(char32_t code) {
  return code >= 0xF000 && code <= 0xF0FF;
}

// `code`: of the font itself (0x20–0xFF) or with 0xF000 added. Of a font that is no symbol font
// the code itself; a bullet for what we don't know.
[[nodiscard]] char32_t symbol_character(std::string_view font, char32_t code);

}  // namespace muko
