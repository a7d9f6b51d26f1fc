// Dictionary: is this a Russian word? (hunspell's ru_RU, of Debian's hunspell-ru)
#pragma once

#include <string>

namespace muko {

// `word` in lower case. The dictionary is loaded when it is first asked (some 90 ms); where it is
// not installed, no word is known. Any thread may call it.
[[nodiscard]] bool knows_word(const std::string& word);

}  // namespace muko
