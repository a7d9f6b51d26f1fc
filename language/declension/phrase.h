// Phrase: several words in six cases, put together piece by piece in the letters of the original.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/declension/forms.h"

namespace muko::declension {

struct Phrase {
  Forms forms;  // in the letters' case of the original
  std::optional<NounGender> gender = {};
  std::string_view doubt = {};

  void add(Text unchanged_text);
  void add(const Forms& more);
  void add(const Phrase& more);
  void doubt_that(std::string_view reason);  // the first reason stays
};

// A run without spaces; offsets in the text.
struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<Token> tokens_of(Text text);

// The forms of a word written as `original` is: «Пётр» -> «Петра», «ЯСЕНЕВ» -> «ЯСЕНЕВА».
[[nodiscard]] Forms in_letters_of(Text original, const Forms& lower);
[[nodiscard]] bool starts_upper(Text word);

}  // namespace muko::declension
