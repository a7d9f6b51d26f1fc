// Surname: its declension for a man and a woman (Розенталь, «Справочник по правописанию», §
// 149–150; Калакуцкая, «Склонение фамилий и личных имён»). Words are in lower case.
#pragma once

#include <optional>
#include <string_view>

#include "language/declension/forms.h"

namespace muko::declension {

struct NameForms {
  Forms forms;
  std::string_view doubt = {};  // Russian; empty where the forms are sure
};

// «Ясенев», «Мамин-Сибиряк», «Ким». `gender` is Masculine or Feminine.
[[nodiscard]] NameForms decline_surname(Text word, NounGender gender);
// «Ясенева», «Луговская» are women, «Ясенев», «Луговской» men; nullopt for «Шевченко», «Ким».
[[nodiscard]] std::optional<NounGender> surname_gender(Text word);

}  // namespace muko::declension
