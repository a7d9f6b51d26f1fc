#include "language/declension/forms.h"

#include "language/letters.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

// The endings behind the nominative: genitive, dative, accusative, instrumental, prepositional.
using Endings = std::array<Text, 5>;

Forms with_endings(Text nominative, Text stem, const Endings& endings) {
  Forms forms;
  forms[0] = nominative;
  for (std::size_t i = 0; i < endings.size(); ++i) forms[i + 1] = joined(stem, endings[i]);
  return forms;
}

bool is_velar(char32_t letter) {
  return Text(U"гкх").find(letter) != Text::npos;
}

// Behind these «ы» is written «и» (§1 of the Rules of 1956).
bool takes_i(char32_t letter) {
  return is_velar(letter) || is_sibilant(letter);
}

// «чужая», not «рыжая»: the stress is on the ending, so «чужой» in the genitive.
bool is_stressed_adjective(Text stem) {
  static constexpr std::array<Text, 3> kStems = {U"чуж", U"больш", U"меньш"};
  return is_any(stem, kStems);
}

struct AdjectiveEnding {
  Text nominative;
  NounGender gender;
  bool soft;
};
constexpr std::array<AdjectiveEnding, 9> kAdjectiveEndings = {{
    {U"ый", NounGender::Masculine, false},
    {U"ой", NounGender::Masculine, false},
    {U"ий", NounGender::Masculine, true},
    {U"ая", NounGender::Feminine, false},
    {U"яя", NounGender::Feminine, true},
    {U"ое", NounGender::Neuter, false},
    {U"ее", NounGender::Neuter, true},
    {U"ые", NounGender::Plural, false},
    {U"ие", NounGender::Plural, true},
}};

Endings feminine_endings(Text stem, bool soft) {
  if (soft) return {U"ей", U"ей", U"юю", U"ей", U"ей"};
  const bool sibilant = is_sibilant(stem.back()) && !is_stressed_adjective(stem);
  if (sibilant) return {U"ей", U"ей", U"ую", U"ей", U"ей"};
  return {U"ой", U"ой", U"ую", U"ой", U"ой"};
}

// Masculine and neuter; the accusative is put in by the caller.
Endings masculine_endings(Text stem, bool soft) {
  if (soft && !is_velar(stem.back())) return {U"его", U"ему", U"", U"им", U"ем"};
  return {U"ого", U"ому", U"", takes_i(stem.back()) ? Text(U"им") : Text(U"ым"), U"ом"};
}

Endings plural_endings(bool soft) {
  if (soft) return {U"их", U"им", U"", U"ими", U"их"};
  return {U"ых", U"ым", U"", U"ыми", U"ых"};
}

// «третий», «третья»: a possessive type of its own.
std::optional<Adjective> decline_third(Text word) {
  if (word == U"третий") {
    return Adjective{with_endings(word, U"треть", {U"его", U"ему", U"ий", U"им", U"ем"}),
                     NounGender::Masculine};
  }
  if (word == U"третья") {
    return Adjective{with_endings(word, U"треть", {U"ей", U"ей", U"ю", U"ей", U"ей"}),
                     NounGender::Feminine};
  }
  if (word == U"третье") {
    return Adjective{with_endings(word, U"треть", {U"его", U"ему", U"е", U"им", U"ем"}),
                     NounGender::Neuter};
  }
  if (word == U"третьи") {
    return Adjective{with_endings(word, U"треть", {U"их", U"им", U"и", U"ими", U"их"}),
                     NounGender::Plural};
  }
  return std::nullopt;
}

std::optional<Adjective> decline_plain(Text word) {
  for (const AdjectiveEnding& ending : kAdjectiveEndings) {
    if (word.size() < 4 || !ends_with(word, ending.nominative)) continue;
    const Text stem = without(word, 2);
    if (is_vowel(stem.back()) && stem.back() != U'у' && stem.back() != U'е') return std::nullopt;
    const bool feminine = ending.gender == NounGender::Feminine;
    const Endings endings = feminine ? feminine_endings(stem, ending.soft)
                            : ending.gender == NounGender::Plural
                                ? plural_endings(ending.soft)
                                : masculine_endings(stem, ending.soft);
    Adjective adjective{with_endings(word, stem, endings), ending.gender};
    if (!feminine) adjective.forms[3] = word;
    return adjective;
  }
  return std::nullopt;
}

}  // namespace

bool is_vowel(char32_t letter) {
  return Text(U"аеёиоуыэюя").find(letter) != Text::npos;
}

bool is_sibilant(char32_t letter) {
  return Text(U"жшчщ").find(letter) != Text::npos;
}

std::size_t syllables(Text word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_vowel));
}

std::u32string joined(Text stem, Text ending) {
  std::u32string word;
  word.reserve(stem.size() + ending.size());
  word.append(stem).append(ending);
  return word;
}

Text without(Text word, std::size_t letters) {
  return word.substr(0, word.size() - std::min(letters, word.size()));
}

std::u32string folded(Text word) {
  std::u32string result(word);
  for (char32_t& letter : result) letter = letters::fold(letter);
  return result;
}

Forms unchanged(Text word) {
  Forms forms;
  forms.fill(std::u32string(word));
  return forms;
}

Forms first_declension(Text word, Stress stress) {
  const Text stem = without(word, 1);
  const bool stressed = stress == Stress::Ending;
  if (word.back() == U'а') {
    const char32_t last = stem.empty() ? U' ' : stem.back();
    const bool hissing = is_sibilant(last) || last == U'ц';
    return with_endings(word, stem,
                        {takes_i(last) ? Text(U"и") : Text(U"ы"), U"е", U"у",
                         hissing && !stressed ? Text(U"ей") : Text(U"ой"), U"е"});
  }
  const Text dative = ends_with(word, U"ия") && word.size() > 3 ? Text(U"и") : Text(U"е");
  return with_endings(word, stem,
                      {U"и", dative, U"ю", stressed ? Text(U"ёй") : Text(U"ей"), dative});
}

Forms third_declension(Text word) {
  Forms forms = with_endings(word, without(word, 1), {U"и", U"и", U"ь", U"ью", U"и"});
  return forms;
}

Forms neuter_noun(Text word) {
  const Text stem = without(word, 1);
  const char32_t last = stem.empty() ? U' ' : stem.back();
  if (word.back() == U'о') return with_endings(word, stem, {U"а", U"у", U"о", U"ом", U"е"});
  if (is_sibilant(last) || last == U'ц') {
    return with_endings(word, stem, {U"а", U"у", U"е", U"ем", U"е"});
  }
  if (word.back() == U'ё') return with_endings(word, stem, {U"я", U"ю", U"ё", U"ём", U"е"});
  return with_endings(word, stem,
                      {U"я", U"ю", U"е", U"ем", last == U'и' ? Text(U"и") : Text(U"е")});
}

Text plain_stem(Text nominative) {
  const char32_t last = nominative.empty() ? U' ' : nominative.back();
  return without(nominative, last == U'ь' || last == U'й' ? 1 : 0);
}

Forms masculine_noun(const MasculineNoun& noun) {
  const char32_t last = noun.nominative.back();
  const bool soft = last == U'ь' || last == U'й';
  const bool stressed = noun.stress == Stress::Ending;
  const bool animate = noun.animacy == Animacy::Animate;
  Forms forms;
  if (soft) {
    const bool with_i = ends_with(noun.nominative, U"ий") && syllables(noun.nominative) > 1;
    forms = with_endings(
        noun.nominative, noun.stem,
        {U"я", U"ю", U"я", stressed ? Text(U"ём") : Text(U"ем"), with_i ? Text(U"и") : Text(U"е")});
  } else {
    const bool hissing = !noun.stem.empty() && (is_sibilant(noun.stem.back()) || last == U'ц');
    forms =
        with_endings(noun.nominative, noun.stem,
                     {U"а", U"у", U"а", hissing && !stressed ? Text(U"ем") : Text(U"ом"), U"е"});
  }
  if (!animate) forms[3] = noun.nominative;
  return forms;
}

Forms plural_noun(Text nominative, Text genitive, Animacy animacy) {
  const Text stem = without(nominative, 1);
  const char32_t last = nominative.back();
  const char32_t before = stem.empty() ? U' ' : stem.back();
  // «школы», «директора», «педагоги», «врачи», «площадки» are hard; «учителя», «части» soft.
  const bool hard = last == U'ы' || last == U'а' || (last == U'и' && takes_i(before));
  Forms forms = with_endings(
      nominative, stem,
      hard ? Endings{U"", U"ам", U"", U"ами", U"ах"} : Endings{U"", U"ям", U"", U"ями", U"ях"});
  forms[1] = genitive;
  forms[3] = animacy == Animacy::Animate ? genitive : nominative;
  return forms;
}

std::optional<Adjective> decline_adjective(Text word) {
  if (auto third = decline_third(word)) return third;
  if (!ends_with(word, U"ся")) return decline_plain(word);
  auto adjective = decline_plain(without(word, 2));
  if (!adjective) return std::nullopt;
  for (std::u32string& form : adjective->forms) form += U"ся";
  return adjective;
}

void make_animate(Adjective& adjective) {
  const bool changes =
      adjective.gender == NounGender::Masculine || adjective.gender == NounGender::Plural;
  if (changes) adjective.forms[3] = adjective.forms[1];
}

}  // namespace muko::declension
