// Dictionary: is this a Russian word? By the word list and endings of hunspell's ru_RU (Debian's
// hunspell-ru), read by ourselves: libhunspell takes 90 ms to load them, this takes 6.
#pragma once

#include <string_view>

namespace muko {

// `word` in lower case; «е» stands for «ё» too. The list is read when it is first asked; where it
// is not installed, no word is known. Any thread may call it.
[[nodiscard]] bool knows_word(std::string_view word);

}  // namespace muko
