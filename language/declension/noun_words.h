// NounWords: common nouns of posts and bodies whose type their ending doesn't tell. With «е» for
// «ё».
#pragma once

#include <optional>

#include "language/declension/forms.h"

namespace muko::declension {

// A consonant, -ь or -й: «центр» is a thing, «завуч» a person. nullopt: not in the list.
[[nodiscard]] std::optional<Animacy> listed_masculine(Text word);
// Persons in -а, -я who may be of either gender: «глава», «судья».
[[nodiscard]] bool is_common_gender(Text word);
[[nodiscard]] bool is_listed_feminine(Text word);
// «бюро», «жюри», «завкафедрой».
[[nodiscard]] bool is_indeclinable_noun(Text word);
// Ends with the stress in the oblique cases: «врачом», «секретарём».
[[nodiscard]] bool has_stressed_ending(Text word);
// «участок» -> «участк», «день» -> «дн»; empty where no vowel is dropped or that isn't known.
[[nodiscard]] Text listed_oblique_stem(Text word);

struct PluralWord {
  Text nominative;
  Text genitive;
  Animacy animacy;
};
// «школы», «директора», «дети»; null where the word isn't in the list.
[[nodiscard]] const PluralWord* listed_plural(Text word);

}  // namespace muko::declension
