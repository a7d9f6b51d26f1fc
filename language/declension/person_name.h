// PersonName: full names and surnames with initials, declined.
#pragma once

#include <optional>

#include "language/declension/phrase.h"

namespace muko::declension {

// How much a text must show to be a person's name.
enum class Evidence {
  Certain,  // initials or a patronymic: for a name behind a post
  Likely,   // a usual given name
  Possible  // a surname by its ending, or any one word
};
// nullopt where `text` is no name; leading and trailing spaces are not allowed.
[[nodiscard]] std::optional<Phrase> decline_person(Text text, Evidence evidence,
                                                   std::optional<NounGender> gender);

[[nodiscard]] std::optional<FullName> read_name(Text text);

}  // namespace muko::declension
