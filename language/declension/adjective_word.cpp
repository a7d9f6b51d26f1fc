#include "language/declension/adjective_word.h"

#include "language/declension/noun_words.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

// «средние», «внутренний»: the other words in -ние are nouns.
bool is_soft_stem(Text stem) {
  static constexpr std::array<Text, 24> kStems = {
      U"средн",   U"верхн",  U"нижн",     U"дальн",     U"ближн",  U"крайн",
      U"последн", U"внешн",  U"внутренн", U"летн",      U"зимн",   U"соседн",
      U"домашн",  U"ранн",   U"поздн",    U"древн",     U"осенн",  U"весенн",
      U"вечерн",  U"утренн", U"прежн",    U"сегодняшн", U"нынешн", U"сторонн"};
  return std::any_of(kStems.begin(), kStems.end(),
                     [stem](Text soft) { return stem.ends_with(soft); });
}

bool is_adjective_on_iy(Text word) {
  if (listed_masculine(word) || is_any(word, std::array<Text, 2>{U"гений", U"комментарий"})) {
    return false;
  }
  return Text(U"кгхжшщчн").find(word[word.size() - 3]) != Text::npos;
}

bool is_adjective_on_oy(Text word) {
  static constexpr std::array<Text, 8> kNouns = {U"герой", U"покой", U"слой",   U"строй",
                                                 U"бой",   U"рой",   U"конвой", U"устой"};
  return !is_any(word, kNouns);
}

bool is_adjective_on_ie(Text word) {
  const char32_t before = word[word.size() - 3];
  if (before == U'н') return is_soft_stem(without(word, 2));
  static constexpr std::array<Text, 2> kNouns = {U"наличие", U"величие"};
  return Text(U"кгхжшщч").find(before) != Text::npos && !is_any(word, kNouns);
}

}  // namespace

bool is_adjective_word(Text word) {
  if (word == U"третий" || word == U"третья" || word == U"третье" || word == U"третьи") return true;
  if (ends_with(word, U"ся")) return is_participle(word);
  if (word.size() < 4) return false;
  if (ends_with(word, U"ий")) return is_adjective_on_iy(word);
  if (ends_with(word, U"ой")) return is_adjective_on_oy(word);
  if (ends_with(word, U"ие")) return is_adjective_on_ie(word);
  static constexpr std::array<Text, 6> kEndings = {U"ый", U"ая", U"яя", U"ое", U"ее", U"ые"};
  return ends_with_any(word, kEndings);
}

bool is_substantive(Text word) {
  static constexpr std::array<Text, 8> kAlways = {
      U"заведующ", U"исполняющ", U"управляющ",    U"командующ",
      U"вожат",    U"служащ",    U"военнослужащ", U"председательствующ"};
  // «обучающиеся», not «обучающая программа».
  static constexpr std::array<Text, 3> kReflexive = {U"обучающ", U"учащ", U"трудящ"};
  const bool reflexive = ends_with(word, U"ся");
  const Text stem = without(word, reflexive ? 4 : 2);
  return is_adjective_word(word) && (reflexive ? is_any(stem, kReflexive) : is_any(stem, kAlways));
}

bool is_participle(Text word) {
  const bool reflexive = ends_with(word, U"ся");
  const Text plain = reflexive ? without(word, 2) : word;
  if (plain.size() < 6) return false;
  const Text stem = without(plain, 2);
  static constexpr std::array<Text, 6> kSuffixes = {U"ющ", U"ущ", U"ящ", U"ащ", U"вш", U"енн"};
  const bool suffix = ends_with_any(stem, kSuffixes);
  static constexpr std::array<Text, 9> kEndings = {U"ий", U"ый", U"ая", U"ее", U"ое",
                                                   U"ие", U"ые", U"яя", U"ой"};
  return suffix && ends_with_any(plain, kEndings);
}

std::optional<Adjective> decline_pronoun(Text word) {
  struct Pronoun {
    Text word;
    NounGender gender;
    std::array<Text, kCaseCount> forms;
  };
  static constexpr std::array<Pronoun, 7> kPronouns = {{
      {U"весь", NounGender::Masculine, {U"весь", U"всего", U"всему", U"весь", U"всем", U"всём"}},
      {U"вся", NounGender::Feminine, {U"вся", U"всей", U"всей", U"всю", U"всей", U"всей"}},
      {U"все", NounGender::Plural, {U"все", U"всех", U"всем", U"все", U"всеми", U"всех"}},
      {U"наш", NounGender::Masculine, {U"наш", U"нашего", U"нашему", U"наш", U"нашим", U"нашем"}},
      {U"наша", NounGender::Feminine, {U"наша", U"нашей", U"нашей", U"нашу", U"нашей", U"нашей"}},
      {U"наше", NounGender::Neuter, {U"наше", U"нашего", U"нашему", U"наше", U"нашим", U"нашем"}},
      {U"наши", NounGender::Plural, {U"наши", U"наших", U"нашим", U"наши", U"нашими", U"наших"}},
  }};
  for (const Pronoun& pronoun : kPronouns) {
    if (pronoun.word != word) continue;
    Adjective adjective;
    adjective.gender = pronoun.gender;
    for (std::size_t i = 0; i < kCaseCount; ++i) adjective.forms.at(i) = pronoun.forms.at(i);
    return adjective;
  }
  return std::nullopt;
}

}  // namespace muko::declension
