#include "generator/language/quotes.h"

#include "base/utf8.h"

namespace muko::tmpl {

std::u32string_view closing_quotes(char32_t open) {
  switch (open) {
    case U'"':
      return U"\"";
    case U'\'':
      return U"'";
    case U'“':
    case U'”':
    case U'„':
      return U"“”\"";
    case U'«':
      return U"»";
    case U'‘':
    case U'’':
    case U'‚':
      return U"‘’'";
    default:
      return {};
  }
}

std::size_t skip_string(std::string_view text, std::size_t position) {
  const std::u32string_view closing = closing_quotes(next_code_point(text, position));
  while (position < text.size()) {
    const char32_t letter = next_code_point(text, position);
    if (letter == U'\\' && position < text.size()) {
      (void)next_code_point(text, position);
    } else if (closing.find(letter) != std::u32string_view::npos) {
      return position;
    }
  }
  return std::string_view::npos;
}

bool is_dash(char32_t letter) {
  return letter == U'-' || (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212;
}

}  // namespace muko::tmpl
