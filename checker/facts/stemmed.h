// Stemmed: a text cut into words with their stems, made once for several searches.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace muko {

// `words[i]` has the stem of key `stems[i]`; the words point into the text given.
struct Stemmed {
  explicit Stemmed(std::string_view text) : words(split_words(text)), stems(stem_keys(words)) {}

  std::vector<Word> words;
  std::vector<StemKey> stems;
};

}  // namespace muko
