// TimeLexer: a text as the tokens of which deadlines and periods are read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/time_words.h"

namespace muko::timing {

enum class TokenKind : std::uint8_t {
  Word,
  Number,
  Date,  // in figures
  Dash,
  Slash,
  Comma,  // and semicolon, and the dash that opens a line of a list
  Colon,
  Open,
  Close,
  Stop,        // a full stop at the end of a sentence (also, in doubt, of an abbreviation)
  NumberSign,  // «№ 48-р», the number included
};

enum class NumberForm : std::uint8_t { Figure, Roman, Ordinal, Count };

struct Token {
  TokenKind kind = TokenKind::Word;
  WordMeaning meaning = {};
  NumberForm form = NumberForm::Figure;
  int value = 0;  // Number
  std::size_t digits = 0;
  int day = 0;  // Date; 0: month and year only
  int month = 0;
  int year = 0;             // 0: none written
  bool infinitive = false;  // a Word that ends as «представить», «провести»
  bool capital = false;
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] bool is(Word word) const { return kind == TokenKind::Word && meaning.word == word; }
};

// In the order of the text. Quotes, line breaks and marks without meaning leave no token.
[[nodiscard]] std::vector<Token> read_tokens(std::string_view text);

}  // namespace muko::timing
