// ObliqueStem: what a masculine noun looks like before its endings: the vowel that is dropped
// («отец», «отца») and the stress that tells «врачом» from «товарищем».
#pragma once

#include <string>
#include <string_view>

#include "language/declension/forms.h"

namespace muko::declension {

struct ObliqueStem {
  std::u32string stem = {};
  Stress stress = Stress::Stem;
  bool drops_vowel = false;
  std::string_view doubt = {};  // Russian; empty where both are sure
};
// `word` ends with a consonant, -ь or -й.
[[nodiscard]] ObliqueStem oblique_stem(Text word);

}  // namespace muko::declension
