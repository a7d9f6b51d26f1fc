// Nominative: adjectives, names of towns and bodies brought back from the oblique cases by the
// general rules of Russian. Works on lower-case words without «ё» folding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muko {

enum class Gender { Masculine, Feminine, Neuter };
enum class GrammaticalCase { Nominative, Genitive, Dative, Instrumental, Prepositional, Unknown };

// «лугоборского» -> «лугоборск»; nullopt where the word has no ending of an adjective.
[[nodiscard]] std::optional<std::u32string_view> adjective_stem(std::u32string_view lower);
// The adjective has an ending of this case (singular, masculine or feminine): «заречного» in the
// genitive, not «уставом».
[[nodiscard]] bool adjective_agrees(std::u32string_view lower, GrammaticalCase with);
// «лугоборск» -> «лугоборский», «лугоборская», «лугоборское». `found` is the form that the stem was
// taken from: «верхнего» shows a soft one.
[[nodiscard]] std::u32string adjective_nominative(std::u32string_view stem, Gender gender,
                                                  std::u32string_view found = {});

// «липовска» (genitive) -> «липовск»; compound names too: «каменска-на-мологе».
// Names that are not declined («тольятти», «кемерово») stay.
[[nodiscard]] std::u32string town_nominative(std::u32string_view lower, GrammaticalCase from);

// `lower` in the letters' case of `original`: what they share is taken from `original`; a word all
// in capitals becomes a name («ЛУГОБОРСКОГО» -> «Лугоборский», «КАМЕНСКА-НА-МОЛОГЕ» ->
// «Каменск-на-Мологе»).
[[nodiscard]] std::u32string in_case_of(std::u32string_view lower, std::u32string_view original);

[[nodiscard]] std::u32string to_lower(std::u32string_view text);
[[nodiscard]] bool is_all_upper(std::u32string_view word);  // two letters or more, all capitals

// A body's name in the genitive or instrumental brought to the nominative by its first noun and the
// adjectives before it: «управления образования администрации …» -> «управление образования
// администрации …». As it is where the noun's form is not known.
[[nodiscard]] std::string body_nominative(std::string_view body);

}  // namespace muko
