// Token: a word of the template language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muko::tmpl {

enum class TokenKind { Name, String, Integer, Float, Symbol, End };

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text = {};  // of a string: without quotes and escapes; of a dash: "-"
  std::int64_t integer = 0;
  double number = 0;

  [[nodiscard]] bool is_symbol(std::string_view wanted) const {
    return is(TokenKind::Symbol, wanted);
  }
  [[nodiscard]] bool is(TokenKind wanted, std::string_view wanted_text) const {
    return kind == wanted && text == wanted_text;
  }
};

}  // namespace muko::tmpl
