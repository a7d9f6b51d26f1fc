// Forms: the endings of Russian declension by its types (Зализняк, «Грамматический словарь русского
// языка»). Words are in lower case.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "language/declension/declension.h"

namespace muko::declension {

using Text = std::u32string_view;
using Forms = std::array<std::u32string, kCaseCount>;  // in the order of Case

enum class Stress { Stem, Ending };  // in the oblique cases
enum class Animacy { Inanimate, Animate };

[[nodiscard]] bool is_vowel(char32_t letter);
[[nodiscard]] bool is_sibilant(char32_t letter);  // ж ш ч щ
[[nodiscard]] std::size_t syllables(Text word);
[[nodiscard]] std::u32string joined(Text stem, Text ending);
[[nodiscard]] Text without(Text word, std::size_t letters);
// «ё» as «е»: how words are looked up.
[[nodiscard]] std::u32string folded(Text word);

[[nodiscard]] inline bool ends_with(Text word, Text ending) {
  return word.size() > ending.size() && word.ends_with(ending);
}
template <std::size_t N>
[[nodiscard]] bool ends_with_any(Text word, const std::array<Text, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](Text ending) { return ends_with(word, ending); });
}

[[nodiscard]] Forms unchanged(Text word);

// -а, -я: школа, комиссия, глава, Илья.
[[nodiscard]] Forms first_declension(Text word, Stress stress);
// -ь, feminine: область, Любовь.
[[nodiscard]] Forms third_declension(Text word);
// -о, -е: агентство, училище, управление.
[[nodiscard]] Forms neuter_noun(Text word);

// Consonant, -ь, -й: отдел, секретарь, лицей. `stem` is that of the oblique cases: «отц» of отец,
// «учител» of учитель; `forms` of a surname like «Ясенев» are `possessive_surname`.
struct MasculineNoun {
  Text nominative;
  Text stem;
  Stress stress = Stress::Stem;
  Animacy animacy = Animacy::Animate;
};
[[nodiscard]] Forms masculine_noun(const MasculineNoun& noun);
// The stem where no vowel is dropped: without -ь, -й.
[[nodiscard]] Text plain_stem(Text nominative);

// Plural nouns: nominative and genitive are given, «школы», «школ».
[[nodiscard]] Forms plural_noun(Text nominative, Text genitive, Animacy animacy);

// «главный», «заведующая», «верхнее», «обучающиеся», «третий».
struct Adjective {
  Forms forms;  // the accusative as of an inanimate noun
  NounGender gender = NounGender::Masculine;
};
// nullopt where the word has no ending of an adjective in the nominative.
[[nodiscard]] std::optional<Adjective> decline_adjective(Text word);
// The accusative of an animate noun's adjective is its genitive (masculine and plural).
void make_animate(Adjective& adjective);

}  // namespace muko::declension
