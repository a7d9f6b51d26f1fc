#include "language/declension/noun.h"

#include "language/declension/noun_words.h"
#include "language/declension/oblique_stem.h"
#include "language/letters.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kUnknown = "слово не узнано: проверьте падеж";
constexpr std::string_view kAnimacy =
    "неясно, лицо это или предмет: от этого зависит винительный падеж";
constexpr std::string_view kPlural = "неясно, какое слово стоит во множественном числе";

// Suffixes of those who do something.
constexpr std::array<Text, 36> kPersons = {
    U"тель", U"арь", U"ник", U"чик",  U"щик", U"ист",  U"лог", U"гог",  U"вед",
    U"пед",  U"тор", U"сор", U"кер",  U"нер", U"дер",  U"жер", U"сер",  U"чер",
    U"фер",  U"лер", U"тер", U"шер",  U"ант", U"ент",  U"ир",  U"ар",   U"ач",
    U"ец",   U"ин",  U"вод", U"граф", U"атр", U"навт", U"мен", U"метр", U"руг"};
constexpr std::array<Text, 4> kThings = {U"мент", U"ариат", U"орат", U"изм"};

std::optional<Animacy> animacy_of(Text key) {
  if (const auto listed = listed_masculine(key)) return listed;
  if (ends_with_any(key, kThings)) return Animacy::Inanimate;
  if (syllables(key) > 1 && ends_with_any(key, kPersons)) return Animacy::Animate;
  // «педколлектив», «медиацентр»
  for (std::size_t start = 2; start + 5 <= key.size(); ++start) {
    if (const auto listed = listed_masculine(key.substr(start))) return listed;
  }
  return std::nullopt;
}

Noun masculine(Text word) {
  const std::u32string key = folded(word);
  const auto animacy = animacy_of(key);
  const ObliqueStem stem = oblique_stem(word);
  Noun noun;
  noun.animacy = animacy.value_or(Animacy::Animate);
  noun.forms = masculine_noun({word, stem.stem, stem.stress, noun.animacy});
  noun.known = animacy.has_value();
  // What a listed word looks like in the oblique cases is known.
  if (!noun.known) noun.doubt = kAnimacy;
  if (!stem.doubt.empty() && !listed_masculine(key)) noun.doubt = stem.doubt;
  return noun;
}

bool is_neuter_plural(Text key) {
  static constexpr std::array<Text, 7> kEndings = {U"ения", U"ания", U"яния", U"вия",
                                                   U"тия",  U"ства", U"лища"};
  static constexpr std::array<Text, 7> kFeminine = {
      U"компания", U"кампания", U"мания", U"партия", U"династия", U"гарантия", U"хрестоматия"};
  return ends_with_any(key, kEndings) && !is_any(key, kFeminine);
}

Noun neuter_plural(Text word) {
  const Text stem = without(word, 1);
  const std::u32string genitive = word.back() == U'я' ? joined(stem, U"й") : std::u32string(stem);
  Noun noun;
  noun.forms = plural_noun(word, genitive, Animacy::Inanimate);
  noun.gender = NounGender::Plural;
  noun.known = true;
  return noun;
}

// «школа», «комиссия», «глава», «заместительница».
Noun on_a(Text word) {
  const std::u32string key = folded(word);
  if (is_neuter_plural(key)) return neuter_plural(word);
  Noun noun;
  noun.common = is_common_gender(key);
  noun.gender = noun.common ? NounGender::Masculine : NounGender::Feminine;
  noun.animacy = noun.common ? Animacy::Animate : Animacy::Inanimate;
  noun.forms = first_declension(word, has_stressed_ending(key) ? Stress::Ending : Stress::Stem);
  static constexpr std::array<Text, 9> kSuffixes = {U"ия",   U"ница", U"щица", U"чица", U"истка",
                                                    U"ость", U"тура", U"атка", U"антка"};
  noun.known = noun.common || is_listed_feminine(key) || ends_with_any(key, kSuffixes);
  return noun;
}

Noun on_o(Text word) {
  static constexpr std::array<Text, 12> kWords = {
      U"лицо", U"дело", U"место", U"село",  U"звено",    U"поле",
      U"море", U"ядро", U"право", U"слово", U"общество", U"правительство"};
  static constexpr std::array<Text, 5> kSuffixes = {U"ство", U"ние", U"тие", U"ище", U"вие"};
  Noun noun;
  noun.gender = NounGender::Neuter;
  noun.forms = neuter_noun(word);
  noun.known = is_any(word, kWords) || ends_with_any(word, kSuffixes);
  const bool telling = noun.known || ends_with_any(word, std::array<Text, 2>{U"ие", U"ье"});
  if (!telling) noun.doubt = "неясно, склоняется ли слово";
  return noun;
}

std::optional<Noun> on_soft_sign(Text word) {
  const std::u32string key = folded(word);
  static constexpr std::array<Text, 5> kFeminine = {U"ость", U"есть", U"асть", U"знь", U"опись"};
  if (is_listed_feminine(key) || ends_with_any(key, kFeminine)) {
    Noun noun;
    noun.gender = NounGender::Feminine;
    noun.forms = third_declension(word);
    noun.known = true;
    return noun;
  }
  const bool masculine_word = animacy_of(key).has_value();
  Noun noun = masculine(word);
  if (!masculine_word) noun.doubt = "неясно, какого рода слово на мягкий знак";
  return noun;
}

// --- Plural

struct Guess {
  std::u32string genitive;
  Animacy animacy = Animacy::Inanimate;
};

// «педагоги» of «педагог»: the stem is a masculine noun that is known.
std::optional<Guess> masculine_plural(Text stem, char32_t last) {
  const std::u32string key = folded(stem);
  if (key.size() < 2) return std::nullopt;
  if (ends_with(key, U"ц")) {
    const std::u32string singular = joined(without(key, 1), U"ец");
    return Guess{joined(stem, has_stressed_ending(singular) ? Text(U"ов") : Text(U"ев")),
                 Animacy::Animate};
  }
  // «секретари» can't be of «секретар»: «-и» behind such a letter is soft.
  const bool hard =
      last == U'ы' || is_sibilant(key.back()) || Text(U"гкх").find(key.back()) != Text::npos;
  for (const Text ending : {Text(U""), Text(U"ь"), Text(U"й")}) {
    if (ending.empty() != hard) continue;
    const std::u32string singular = joined(key, ending);
    const auto animacy = animacy_of(singular);
    if (!animacy) continue;
    if (ending == U"й") return Guess{joined(stem, U"ев"), *animacy};
    const bool soft = ending == U"ь" || is_sibilant(key.back());
    return Guess{joined(stem, soft ? Text(U"ей") : Text(U"ов")), *animacy};
  }
  return std::nullopt;
}

std::optional<Guess> feminine_plural(Text word, Text stem) {
  if (ends_with(word, U"ии")) return Guess{joined(stem, U"й"), Animacy::Inanimate};
  if (ends_with(word, U"сти")) return Guess{joined(stem, U"ей"), Animacy::Inanimate};
  if (ends_with(word, U"ницы") || ends_with(word, U"щицы")) {
    return Guess{std::u32string(stem), Animacy::Animate};
  }
  for (const Text ending : {Text(U"а"), Text(U"ь")}) {
    if (!is_listed_feminine(joined(stem, ending))) continue;
    return Guess{ending == U"ь" ? joined(stem, U"ей") : std::u32string(stem), Animacy::Inanimate};
  }
  return std::nullopt;
}

Noun on_i(Text word) {
  const Text stem = without(word, 1);
  auto guess = feminine_plural(word, stem);
  if (!guess) guess = masculine_plural(stem, word.back());
  Noun noun;
  noun.gender = NounGender::Plural;
  noun.known = guess.has_value();
  if (!guess) {
    guess = Guess{joined(stem, U"ов"), Animacy::Animate};
    noun.doubt = kPlural;
  }
  noun.animacy = guess->animacy;
  noun.forms = plural_noun(word, guess->genitive, guess->animacy);
  return noun;
}

// «граждане», «северяне».
Noun on_ne(Text word) {
  const Text stem = without(word, 1);
  Noun noun;
  noun.gender = NounGender::Plural;
  noun.animacy = Animacy::Animate;
  noun.known = true;
  noun.forms = plural_noun(joined(stem, U"ы"), stem, Animacy::Animate);
  noun.forms[0] = word;
  return noun;
}

std::optional<Noun> from_lists(Text word) {
  Noun noun;
  noun.known = true;
  if (is_indeclinable_noun(folded(word))) {
    const bool person = word.starts_with(U"зам") || word.starts_with(U"зав") ||
                        word.starts_with(U"упр") || word.starts_with(U"пом");
    noun.forms = unchanged(word);
    noun.gender = person ? NounGender::Masculine : NounGender::Neuter;
    noun.animacy = person ? Animacy::Animate : Animacy::Inanimate;
    noun.common = person;
    return noun;
  }
  if (const PluralWord* plural = listed_plural(word)) {
    noun.forms = plural_noun(word, plural->genitive, plural->animacy);
    noun.gender = NounGender::Plural;
    noun.animacy = plural->animacy;
    if (word == U"дети" || word == U"люди") noun.forms[4] = joined(without(word, 1), U"ьми");
    return noun;
  }
  return std::nullopt;
}

std::optional<Noun> decline_one(Text word) {
  const bool russian = !word.empty() && letters::is_russian(word.back());
  if (word.size() < 2 || !russian) return std::nullopt;
  if (auto listed = from_lists(word)) return listed;
  switch (word.back()) {
    case U'а':
    case U'я':
      return on_a(word);
    case U'ы':
    case U'и':
      return on_i(word);
    case U'е':
      if (ends_with(word, U"ане") || ends_with(word, U"яне")) return on_ne(word);
      return on_o(word);
    case U'о':
    case U'ё':
      return on_o(word);
    case U'ь':
      return on_soft_sign(word);
    case U'у':
    case U'ю':
    case U'э':
      return std::nullopt;
    default:
      return masculine(word);
  }
}

// The first part stays: «премьер-министр», «генерал-майор», «IT-центр».
bool is_fixed_part(Text part) {
  static constexpr std::array<Text, 34> kParts = {
      U"премьер", U"вице",     U"экс",    U"обер",  U"унтер",  U"штаб",    U"пресс",
      U"веб",     U"интернет", U"бизнес", U"медиа", U"онлайн", U"генерал", U"капитан",
      U"мини",    U"супер",    U"контр",  U"блок",  U"бизнес", U"арт",     U"пиар",
      U"кадр",    U"топ",      U"эко",    U"тест",  U"видео",  U"аудио",   U"фото",
      U"кино",    U"хит",      U"горе",   U"спорт", U"смарт",  U"лайф"};
  const bool cyrillic = !part.empty() && part.front() >= U'а' && part.front() <= U'ё';
  return !cyrillic || is_any(part, kParts);
}

// The second part alone is declined behind a fixed one; otherwise both.
std::optional<Noun> decline_pair(Text first, Text second) {
  auto noun = decline_one(second);
  if (!noun) return std::nullopt;
  std::optional<Noun> head;
  if (!is_fixed_part(first)) head = decline_one(first);
  for (std::size_t i = 0; i < kCaseCount; ++i) {
    std::u32string form = head ? head->forms.at(i) : std::u32string(first);
    form += U'-';
    form += noun->forms.at(i);
    noun->forms.at(i) = std::move(form);
  }
  if (!head) return noun;
  // «школа-интернат» is feminine as «школа» is; what is animate in one part is animate in both.
  noun->gender = head->gender;
  noun->common = head->common;
  noun->known = noun->known && head->known;
  if (noun->doubt.empty()) noun->doubt = head->doubt;
  return noun;
}

}  // namespace

std::optional<Noun> decline_noun(Text word) {
  const std::size_t hyphen = word.find(U'-');
  if (hyphen == Text::npos || hyphen == 0 || hyphen + 1 == word.size()) return decline_one(word);
  if (auto listed = from_lists(word)) return listed;
  return decline_pair(word.substr(0, hyphen), word.substr(hyphen + 1));
}

}  // namespace muko::declension
