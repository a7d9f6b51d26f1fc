// AdjectiveWord: is this word an adjective or participle in the nominative, and does it stand for a
// noun? Words are in lower case.
#pragma once

#include "language/declension/forms.h"

namespace muko::declension {

// «главный», «районная», «высшие»; not «санаторий», «управление».
[[nodiscard]] bool is_adjective_word(Text word);
// «заведующий», «исполняющая», «обучающиеся»: a head word whatever follows.
[[nodiscard]] bool is_substantive(Text word);
// «курирующий», «бывшая»: governs what follows, so that is not its noun by itself.
[[nodiscard]] bool is_participle(Text word);
// «весь», «все», «наш»: declined like no adjective.
[[nodiscard]] std::optional<Adjective> decline_pronoun(Text word);

}  // namespace muko::declension
