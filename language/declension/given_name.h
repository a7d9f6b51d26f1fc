// GivenName: given names and patronymics: their gender and declension. Words are in lower case.
#pragma once

#include <optional>
#include <string_view>

#include "language/declension/surname.h"

namespace muko::declension {

enum class GivenKind { Unknown, Masculine, Feminine, Either };
// By the list of usual names; «Саша» is Either.
[[nodiscard]] GivenKind given_kind(Text word);
// «Анна-Мария» too.
[[nodiscard]] NameForms decline_given(Text word, NounGender gender);

// «Петрович», «Ильинична»; nullopt for what is no patronymic.
[[nodiscard]] std::optional<NounGender> patronymic_gender(Text word);
// «Ильичу» -> «ильич», «Петровной» -> «петровна»; the word itself where it is no such form.
[[nodiscard]] std::u32string patronymic_nominative(Text word);
[[nodiscard]] Forms decline_patronymic(Text word);
// «оглы», «кызы» behind the father's name, which they keep from being declined.
[[nodiscard]] std::optional<NounGender> patronymic_particle(Text word);

}  // namespace muko::declension
