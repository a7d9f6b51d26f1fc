#include "language/nominative.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "language/letters.h"
#include "language/word_match.h"

namespace muko {
namespace {

using Text = std::u32string_view;
using word_match::is_any;

bool ends_with(Text word, Text ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

template <std::size_t N>
bool ends_with_any(Text word, const std::array<Text, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](Text ending) { return ends_with(word, ending); });
}

bool is_vowel(char32_t letter) {
  return Text(U"аеёиоуыэюя").find(letter) != Text::npos;
}

// Longest first.
constexpr std::array<Text, 24> kAdjectiveEndings = {
    U"ого", U"его", U"ому", U"ему", U"ыми", U"ими", U"ый", U"ий", U"ой", U"ая", U"яя", U"ое",
    U"ее",  U"ую",  U"юю",  U"ым",  U"им",  U"ом",  U"ем", U"ые", U"ие", U"ых", U"их", U"ою"};

// Adjectives with the stress on the ending.
constexpr std::array<Text, 12> kStressed = {U"донск",   U"заводск", U"морск",   U"тверск",
                                            U"городск", U"лесн",    U"полев",   U"степн",
                                            U"речн",    U"лугов",   U"берегов", U"больш"};
constexpr std::array<Text, 9> kSoft = {U"дальн", U"верхн", U"нижн",   U"средн", U"крайн",
                                       U"ближн", U"сосед", U"соседн", U"вышн"};

// Names of towns that are plural: their nominative looks like a genitive.
constexpr std::array<Text, 14> kPluralTowns = {
    U"чебоксары", U"люберцы", U"бронницы", U"апатиты", U"мытищи",    U"сланцы",     U"химки",
    U"боровичи",  U"кимры",   U"шахты",    U"челны",   U"ессентуки", U"котельники", U"горки"};

std::u32string with(Text stem, Text ending) {
  std::u32string word(stem);
  word += ending;
  return word;
}

Text without(Text word, std::size_t letters) {
  return word.substr(0, word.size() - letters);
}

// The masculine nominative behind a stem: «кедровц» -> «кедровец», «стрельц» -> «стрелец».
std::u32string masculine(Text stem) {
  if (stem.size() > 2 && stem.back() == U'ц' && !is_vowel(stem[stem.size() - 2])) {
    return with(without(stem, stem[stem.size() - 2] == U'ь' ? 2 : 1), U"ец");
  }
  if (stem == U"орл") return U"орёл";
  return std::u32string(stem);
}

// A stem that ends in a soft consonant or й: «ярославл» -> «ярославль», «уренго» -> «уренгой».
std::u32string soft_masculine(Text stem) {
  return with(stem, is_vowel(stem.back()) ? U"й" : U"ь");
}

// «верхнего», «ближнему»: the ending shows that the stem is soft.
bool is_soft(Text word) {
  return ends_with_any(word, std::array<Text, 3>{U"него", U"нему", U"нем"});
}

std::u32string masculine_adjective(Text word) {
  return adjective_nominative(*adjective_stem(word), Gender::Masculine, word);
}

std::u32string from_genitive(Text word) {
  if (is_any(word, kPluralTowns)) return std::u32string(word);
  if (ends_with_any(word, std::array<Text, 2>{U"ого", U"его"})) {
    return masculine_adjective(word);
  }
  if (ends_with(word, U"ии")) return with(without(word, 1), U"я");
  const Text stem = without(word, 1);
  if (stem.size() < 2) return std::u32string(word);
  switch (word.back()) {
    case U'а':
      return is_vowel(stem.back()) ? std::u32string(word) : masculine(stem);
    case U'я':
      return soft_masculine(stem);
    case U'ы':
      return with(stem, U"а");
    case U'и':
      if (ends_with_any(stem, std::array<Text, 3>{U"к", U"г", U"х"})) return with(stem, U"а");
      if (ends_with_any(stem, std::array<Text, 6>{U"ч", U"щ", U"ш", U"ж", U"тт", U"о"})) {
        return std::u32string(word);  // «сочи», «мытищи», «тольятти»
      }
      return with(stem, U"ь");
    default:
      return std::u32string(word);
  }
}

// Town names whose prepositional in -е belongs to a masculine: «липовске», «новгороде»,
// «саратове», «магадане»; the others are feminine: «москве», «калуге», «коломне».
bool is_masculine_before_e(Text stem) {
  static constexpr std::array<Text, 9> kMasculine = {U"ск",   U"цк",    U"град", U"город", U"бург",
                                                     U"берг", U"посад", U"борг", U"ц"};
  if (ends_with_any(stem, kMasculine)) return true;
  if (stem.size() < 3 || !is_vowel(stem[stem.size() - 2])) return false;
  return Text(U"внкр").find(stem.back()) != Text::npos && !ends_with(stem, U"самар");
}

std::u32string from_e(Text word) {
  const Text stem = without(word, 1);
  if (stem.size() < 3 || is_vowel(stem.back())) return std::u32string(word);
  if (ends_with_any(stem, std::array<Text, 3>{U"пол", U"авл", U"ставрополь"})) {
    return with(stem, U"ь");
  }
  return is_masculine_before_e(stem) ? masculine(stem) : with(stem, U"а");
}

std::u32string from_dative(Text word) {
  if (ends_with_any(word, std::array<Text, 2>{U"ому", U"ему"})) {
    return masculine_adjective(word);
  }
  if (word.back() == U'у') return masculine(without(word, 1));
  if (word.back() == U'ю') return soft_masculine(without(word, 1));
  if (word.back() == U'е') return with(without(word, 1), U"а");
  return word.back() == U'и' ? from_genitive(word) : std::u32string(word);
}

std::u32string from_instrumental(Text word) {
  if (ends_with_any(word, std::array<Text, 2>{U"ским", U"цким"}))
    return with(without(word, 1), U"й");
  if (ends_with(word, U"ью")) return with(without(word, 2), U"ь");
  if (ends_with_any(word, std::array<Text, 2>{U"ой", U"ою"})) return with(without(word, 2), U"а");
  if (ends_with_any(word, std::array<Text, 2>{U"ом", U"ым"})) return masculine(without(word, 2));
  if (ends_with(word, U"ем")) return soft_masculine(without(word, 2));
  return std::u32string(word);
}

std::u32string from_prepositional(Text word) {
  if (ends_with_any(word, std::array<Text, 4>{U"ском", U"цком", U"ном", U"вом"})) {
    return masculine_adjective(word);
  }
  if (word.back() == U'е') return from_e(word);
  return word.back() == U'и' ? from_genitive(word) : std::u32string(word);
}

// «г. Липовска»: the case is not told; only endings that can't be a nominative are undone.
std::u32string from_unknown(Text word) {
  static constexpr std::array<Text, 6> kGenitive = {U"ска",    U"цка",   U"града",
                                                    U"города", U"бурга", U"поля"};
  static constexpr std::array<Text, 5> kPrepositional = {U"ске", U"цке", U"граде", U"городе",
                                                         U"бурге"};
  if (ends_with_any(word, kGenitive) || ends_with_any(word, std::array<Text, 2>{U"ого", U"его"})) {
    return from_genitive(word);
  }
  if (ends_with_any(word, kPrepositional)) return from_e(word);
  return std::u32string(word);
}

std::u32string simple_nominative(Text word, GrammaticalCase from) {
  if (word.size() < 3) return std::u32string(word);
  switch (from) {
    case GrammaticalCase::Genitive:
      return from_genitive(word);
    case GrammaticalCase::Dative:
      return from_dative(word);
    case GrammaticalCase::Instrumental:
      return from_instrumental(word);
    case GrammaticalCase::Prepositional:
      return from_prepositional(word);
    case GrammaticalCase::Unknown:
      return from_unknown(word);
    case GrammaticalCase::Nominative:
      break;
  }
  return std::u32string(word);
}

std::vector<std::u32string> split_hyphens(Text word) {
  std::vector<std::u32string> pieces(1);
  for (const char32_t letter : word) {
    if (letters::is_hyphen(letter)) {
      pieces.emplace_back();
    } else {
      pieces.back() += letter;
    }
  }
  return pieces;
}

char32_t upper(char32_t letter) {
  if (letter == U'ё') return U'Ё';
  return letter >= U'а' && letter <= U'я' ? letter - 32 : letter;
}

bool is_particle(Text piece) {
  return is_any(piece, std::array<Text, 6>{U"на", U"над", U"под", U"де", U"о", U"у"});
}

// Nouns that head the names of bodies, in the cases of «приказом …», «утверждено …».
struct Noun {
  Text nominative;
  Text stem;
  Gender gender;
};
constexpr std::array<Noun, 22> kBodyNouns = {{
    {U"министерство", U"министерств", Gender::Neuter},
    {U"департамент", U"департамент", Gender::Masculine},
    {U"управление", U"управлени", Gender::Neuter},
    {U"комитет", U"комитет", Gender::Masculine},
    {U"отдел", U"отдел", Gender::Masculine},
    {U"отделение", U"отделени", Gender::Neuter},
    {U"администрация", U"администраци", Gender::Feminine},
    {U"служба", U"служб", Gender::Feminine},
    {U"агентство", U"агентств", Gender::Neuter},
    {U"центр", U"центр", Gender::Masculine},
    {U"учреждение", U"учреждени", Gender::Neuter},
    {U"правительство", U"правительств", Gender::Neuter},
    {U"глава", U"глав", Gender::Masculine},
    {U"дума", U"дум", Gender::Feminine},
    {U"совет", U"совет", Gender::Masculine},
    {U"собрание", U"собрани", Gender::Neuter},
    {U"институт", U"институт", Gender::Masculine},
    {U"губернатор", U"губернатор", Gender::Masculine},
    {U"мэрия", U"мэри", Gender::Feminine},
    {U"инспекция", U"инспекци", Gender::Feminine},
    {U"начальник", U"начальник", Gender::Masculine},
    {U"организация", U"организаци", Gender::Feminine},
}};

const Noun* body_noun(Text lower) {
  for (const Noun& noun : kBodyNouns) {
    if (lower.substr(0, noun.stem.size()) == noun.stem && lower.size() <= noun.stem.size() + 3) {
      return &noun;
    }
  }
  return nullptr;
}

struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
};

// The first words of a text, at most four: a body's adjectives and its noun.
std::vector<Token> first_words(Text text) {
  std::vector<Token> words;
  std::size_t at = 0;
  while (at < text.size() && words.size() < 4) {
    std::size_t end = at;
    while (end < text.size() && (letters::is_any_letter(text[end]) || text[end] == U'-')) ++end;
    if (end == at) break;
    words.push_back({at, end});
    at = end;
    while (at < text.size() && is_space(text[at])) ++at;
  }
  return words;
}

}  // namespace

std::u32string to_lower(std::u32string_view text) {
  std::u32string lower(text);
  for (char32_t& letter : lower) letter = letters::lower(letter);
  return lower;
}

bool is_all_upper(std::u32string_view word) {
  const auto small = std::count_if(word.begin(), word.end(), [](char32_t letter) {
    return letters::is_any_letter(letter) && letters::lower(letter) == letter;
  });
  const auto large = std::count_if(
      word.begin(), word.end(), [](char32_t letter) { return letters::lower(letter) != letter; });
  return small == 0 && large > 1;
}

std::optional<std::u32string_view> adjective_stem(std::u32string_view lower) {
  for (const Text ending : kAdjectiveEndings) {
    if (lower.size() > ending.size() + 1 && ends_with(lower, ending)) {
      return without(lower, ending.size());
    }
  }
  return std::nullopt;
}

bool adjective_agrees(std::u32string_view lower, GrammaticalCase with) {
  using Endings = std::array<Text, 4>;
  switch (with) {
    case GrammaticalCase::Genitive:
      return ends_with_any(lower, Endings{U"ого", U"его", U"ой", U"ей"});
    case GrammaticalCase::Dative:
      return ends_with_any(lower, Endings{U"ому", U"ему", U"ой", U"ей"});
    case GrammaticalCase::Instrumental:
      return ends_with_any(lower, Endings{U"ым", U"им", U"ой", U"ей"});
    case GrammaticalCase::Prepositional:
      return ends_with_any(lower, Endings{U"ом", U"ем", U"ой", U"ей"});
    case GrammaticalCase::Nominative:
    case GrammaticalCase::Unknown:
      break;
  }
  return ends_with_any(lower, std::array<Text, 5>{U"ый", U"ий", U"ой", U"ая", U"ую"});
}

std::u32string adjective_nominative(std::u32string_view stem, Gender gender,
                                    std::u32string_view found) {
  const bool soft = is_any(stem, kSoft) || is_soft(found);
  const bool velar = !stem.empty() && Text(U"гкхжшчщ").find(stem.back()) != Text::npos;
  const bool sibilant = !stem.empty() && Text(U"жшчщ").find(stem.back()) != Text::npos;
  switch (gender) {
    case Gender::Masculine:
      if (is_any(stem, kStressed)) return with(stem, U"ой");
      return with(stem, soft || velar ? U"ий" : U"ый");
    case Gender::Feminine:
      return with(stem, soft ? U"яя" : U"ая");
    case Gender::Neuter:
      break;
  }
  return with(stem, soft || sibilant ? U"ее" : U"ое");
}

std::u32string town_nominative(std::u32string_view lower, GrammaticalCase from) {
  std::vector<std::u32string> pieces = split_hyphens(lower);
  // «каменска-на-мологе»: what stands behind the particle is fixed; «северо-каменска»: a prefix.
  std::size_t declined = pieces.size();
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (is_particle(pieces[i])) declined = std::min(declined, i);
  }
  std::u32string name;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0) name += U'-';
    const bool is_prefix = i + 1 < declined && (ends_with(pieces[i], U"о") || pieces[i].size() < 4);
    name += i < declined && !is_prefix ? simple_nominative(pieces[i], from) : pieces[i];
  }
  return name;
}

std::u32string in_case_of(std::u32string_view lower, std::u32string_view original) {
  const bool capitals = is_all_upper(original);
  const std::vector<std::u32string> pieces = split_hyphens(lower);
  const std::vector<std::u32string> patterns = split_hyphens(original);
  std::u32string word;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0) word += U'-';
    const bool particle = i > 0 && is_particle(pieces[i]);
    const Text pattern = i < patterns.size() ? Text(patterns[i]) : Text();
    for (std::size_t k = 0; k < pieces[i].size(); ++k) {
      const bool shown = k < pattern.size() && letters::lower(pattern[k]) != pattern[k] &&
                         letters::lower(pattern[k]) == pieces[i][k];
      word += (capitals ? k == 0 && !particle : shown) ? upper(pieces[i][k]) : pieces[i][k];
    }
  }
  return word;
}

std::string body_nominative(std::string_view body) {
  const std::u32string text = to_utf32(trim(body));
  const std::vector<Token> words = first_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Text original = Text(text).substr(words[i].start, words[i].end - words[i].start);
    const Noun* noun = body_noun(to_lower(original));
    if (noun == nullptr) continue;

    std::u32string name;
    for (std::size_t k = 0; k < i; ++k) {
      const Text word = Text(text).substr(words[k].start, words[k].end - words[k].start);
      const std::u32string lower = to_lower(word);
      const auto stem = adjective_stem(lower);
      if (!stem) return to_utf8(text);
      name += in_case_of(adjective_nominative(*stem, noun->gender, lower), word);
      name += U' ';
    }
    name += in_case_of(noun->nominative, original);
    name += Text(text).substr(words[i].end);
    return to_utf8(name);
  }
  return to_utf8(text);
}

}  // namespace muko
