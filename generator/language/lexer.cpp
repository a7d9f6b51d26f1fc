#include "generator/language/lexer.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

#include "base/utf8.h"
#include "generator/language/quotes.h"

namespace muko::tmpl {
namespace {

bool is_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}
bool begins_name(char32_t letter) {
  return is_letter(letter) || letter == U'_';
}

class Lexer {
 public:
  Lexer(std::string_view text, std::string& fault) : text_(text), fault_(fault) {}

  std::vector<Token> read() {
    while (skip_spaces() && fault_.empty()) tokens_.push_back(next());
    tokens_.push_back({});
    return std::move(tokens_);
  }

 private:
  bool skip_spaces() {
    while (position_ < text_.size()) {
      std::size_t behind = position_;
      if (!is_space(next_code_point(text_, behind))) return true;
      position_ = behind;
    }
    return false;
  }

  [[nodiscard]] char32_t peek() const {
    std::size_t position = position_;
    return position < text_.size() ? next_code_point(text_, position) : U'\0';
  }

  Token next() {
    const char32_t letter = peek();
    if (!closing_quotes(letter).empty()) return read_string();
    if (is_digit(letter)) return read_number();
    if (begins_name(letter)) return read_name();
    return read_symbol(letter);
  }

  Token read_name() {
    const std::size_t start = position_;
    while (begins_name(peek()) || is_digit(peek())) (void)next_code_point(text_, position_);
    return {.kind = TokenKind::Name, .text = std::string(text_.substr(start, position_ - start))};
  }

  // 1_000, 0x1F, 1.5e-3
  Token read_number() {
    const std::size_t start = position_;
    const int base = number_base();
    if (base != 10) {
      position_ += 2;
      return whole_number(take_digits(true), base);
    }
    std::string digits = take_digits(false);
    const bool fraction = peek() == U'.' && digit_at(position_ + 1) && !is_index(start);
    if (fraction) {
      ++position_;
      digits += "." + take_digits(false);
    }
    const std::string exponent = take_exponent();
    if (!fraction && exponent.empty()) return whole_number(std::move(digits), 10);
    Token token{.kind = TokenKind::Float, .text = digits + exponent};
    const char* end = token.text.data() + token.text.size();
    const auto result = std::from_chars(token.text.data(), end, token.number);
    const bool large = result.ec == std::errc::result_out_of_range && exponent[1] != '-';
    if (large) token.number = std::numeric_limits<double>::infinity();
    return token;
  }

  [[nodiscard]] int number_base() const {
    if (text_[position_] != '0' || position_ + 1 >= text_.size()) return 10;
    switch (text_[position_ + 1]) {
      case 'x':
      case 'X':
        return 16;
      case 'o':
      case 'O':
        return 8;
      case 'b':
      case 'B':
        return 2;
      default:
        return 10;
    }
  }

  [[nodiscard]] bool digit_at(std::size_t at) const {
    return at < text_.size() && is_digit(static_cast<unsigned char>(text_[at]));
  }

  // Behind a dot a number is an index: list.0.1
  [[nodiscard]] bool is_index(std::size_t start) const {
    return start > 0 && text_[start - 1] == '.';
  }

  std::string take_digits(bool hexadecimal) {
    std::string digits;
    for (; position_ < text_.size(); ++position_) {
      const char letter = text_[position_];
      const bool hex =
          hexadecimal && ((letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F'));
      if (!hex && letter != '_' && !digit_at(position_)) break;
      if (letter != '_') digits += letter;
    }
    return digits;
  }

  std::string take_exponent() {
    if (peek() != U'e' && peek() != U'E') return {};
    std::size_t position = position_ + 1;
    const bool sign = position < text_.size() && (text_[position] == '+' || text_[position] == '-');
    if (!digit_at(position + (sign ? 1 : 0))) return {};
    const std::string mark = sign && text_[position] == '-' ? "e-" : "e+";
    position_ = position + (sign ? 1 : 0);
    return mark + take_digits(false);
  }

  Token whole_number(std::string digits, int base) {
    Token token{.kind = TokenKind::Integer, .text = std::move(digits)};
    const char* end = token.text.data() + token.text.size();
    const auto result = std::from_chars(token.text.data(), end, token.integer, base);
    if (result.ec != std::errc()) fault_ = "слишком большое число «" + token.text + "»";
    return token;
  }

  Token read_string() {
    const std::size_t behind = skip_string(text_, position_);
    if (behind == std::string_view::npos) {
      fault_ = "не закрыты кавычки: " + std::string(text_.substr(position_));
      position_ = text_.size();
      return {};
    }
    const std::u32string quoted = to_utf32(text_.substr(position_, behind - position_));
    position_ = behind;
    return {.kind = TokenKind::String, .text = unescape(quoted.substr(1, quoted.size() - 2))};
  }

  static std::string unescape(const std::u32string& quoted) {
    std::string text;
    for (std::size_t i = 0; i < quoted.size();) {
      const char32_t letter = quoted[i++];
      if (letter != U'\\' || i == quoted.size()) {
        append_utf8(text, letter);
      } else {
        append_escape(quoted, i, text);
      }
    }
    return text;
  }

  // As Python reads what stands behind a backslash; an unknown one is kept.
  static void append_escape(const std::u32string& quoted, std::size_t& position,
                            std::string& text) {
    static constexpr std::u32string_view kLetters = U"ntrabfv\\'\"“”„«»‘’‚";
    static constexpr std::u32string_view kMeant = U"\n\t\r\a\b\f\v\\'\"“”„«»‘’‚";
    const char32_t letter = quoted[position];
    const std::size_t known = kLetters.find(letter);
    if (known != std::u32string_view::npos) {
      append_utf8(text, kMeant[known]);
      ++position;
    } else if (letter == U'x' || letter == U'u' || letter == U'U') {
      append_code(quoted, ++position, letter == U'x' ? 2 : letter == U'u' ? 4 : 8, 16, text);
    } else if (letter >= U'0' && letter <= U'7') {
      append_code(quoted, position, 3, 8, text);
    } else if (letter != U'\n') {
      text += '\\';
    } else {
      ++position;
    }
  }

  static void append_code(const std::u32string& quoted, std::size_t& position, int digits, int base,
                          std::string& text) {
    static constexpr std::u32string_view kDigits = U"0123456789abcdef";
    std::uint32_t code = 0;
    for (; digits > 0 && position < quoted.size(); --digits, ++position) {
      const std::size_t digit = kDigits.find(to_lower(quoted[position]));
      if (digit >= static_cast<std::size_t>(base)) break;
      code = code * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    append_utf8(text, code > 0x10FFFF || surrogate ? U'\uFFFD' : static_cast<char32_t>(code));
  }

  Token read_symbol(char32_t letter) {
    static constexpr std::array<std::string_view, 26> kSymbols = {
        "==", "!=", "<=", ">=", "**", "//", "|", "(", ")", "[", "]", "{", "}",
        ",",  ".",  ":",  "=",  "<",  ">",  "+", "*", "/", "%", "~", "-", ";"};
    if (is_dash(letter)) {
      (void)next_code_point(text_, position_);
      return {.kind = TokenKind::Symbol, .text = "-"};
    }
    for (const std::string_view symbol : kSymbols) {
      if (!text_.substr(position_).starts_with(symbol)) continue;
      position_ += symbol.size();
      return {.kind = TokenKind::Symbol, .text = std::string(symbol)};
    }
    fault_ = "непонятный знак «";
    append_utf8(fault_, letter);
    fault_ += "»";
    position_ = text_.size();
    return {};
  }

  std::string_view text_;
  std::string& fault_;
  std::size_t position_ = 0;
  std::vector<Token> tokens_ = {};
};

}  // namespace

std::vector<Token> read_tokens(std::string_view inside, std::string& fault) {
  return Lexer(inside, fault).read();
}

}  // namespace muko::tmpl
