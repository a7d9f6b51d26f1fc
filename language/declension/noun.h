// Noun: the declension of a common noun by the list of words and by its suffix.
#pragma once

#include <optional>
#include <string_view>

#include "language/declension/forms.h"

namespace muko::declension {

struct Noun {
  Forms forms;
  NounGender gender = NounGender::Masculine;
  Animacy animacy = Animacy::Inanimate;
  bool common = false;  // «глава»: its adjectives may be of either gender
  bool known = false;   // by the list or by a telling suffix
  std::string_view doubt = {};
};
// `word` in lower case, in the nominative singular or plural; «учитель-логопед», «школа-интернат»
// too. nullopt where its ending fits no nominative.
[[nodiscard]] std::optional<Noun> decline_noun(Text word);

}  // namespace muko::declension
