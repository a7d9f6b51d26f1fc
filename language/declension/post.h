// Post: posts and bodies: the head word with its adjectives is declined, what it governs stays.
#pragma once

#include <optional>

#include "language/declension/phrase.h"

namespace muko::declension {

// «первый заместитель главы», «управление образования», «МКУ «Центр…»», «директор школы Ясенев
// П.И.».
[[nodiscard]] Phrase decline_post(Text text);
// True where the first words are those of a post or body that is known: «Детский сад».
[[nodiscard]] bool opens_like_post(Text text);

}  // namespace muko::declension
