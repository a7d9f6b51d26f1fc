// Party kind: the words that open a party's name, and what they say of it.
#pragma once

#include <string_view>

#include "checker/facts/parties.h"

namespace muko {

// What one name is: «директор МБОУ …» a post, «педагоги школ» a role.
[[nodiscard]] PartyKind kind_of_party(std::string_view name, const PartyWords& words);

// The name begins with a head in the nominative: «управление …», «школьные координаторы», «МБОУ …»,
// an abbreviation of a body; not with «управления …».
[[nodiscard]] bool opens_party(std::string_view name, const PartyWords& words);

// An abbreviation that the document or the vocabulary knows, no legal form, no territory.
[[nodiscard]] bool is_body_abbreviation(std::string_view word, const PartyWords& words);
[[nodiscard]] bool is_legal_form(std::string_view word, const PartyWords& words);
// Two capital letters or more and none small.
[[nodiscard]] bool is_capitals(std::string_view word);

}  // namespace muko
