// SignatureLine: a line that holds the name of the one who signs.
#pragma once

#include <optional>
#include <string_view>

#include "checker/facts/vocabulary.h"
#include "language/person.h"

namespace muko {

struct SignatureLine {
  FoundPerson person;
  std::string_view post = {};  // what stands before the name; "" where the name is alone
};

// «Начальник управления⇥А.В. Строганов», «______ А.В. Строганов», «А.В. Строганов»; nullopt for a
// sentence that merely names somebody.
[[nodiscard]] std::optional<SignatureLine> read_signature_line(std::string_view line,
                                                               const Vocabulary& vocabulary);
// The line opens with a post: «Начальник …», «И.о. директора …».
[[nodiscard]] bool opens_with_post(std::string_view line, const Vocabulary& vocabulary);

}  // namespace muko
