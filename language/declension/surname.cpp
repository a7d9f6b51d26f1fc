#include "language/declension/surname.h"

#include <vector>

#include "language/declension/noun_words.h"
#include "language/declension/oblique_stem.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kOtherGender = "фамилия и отчество (имя) не сходятся в роде";

// --- Types

// Foreign -ин, -ов have «-ом» in the instrumental: «Чарльзом Дарвином» (Розенталь, § 150).
constexpr std::array<Text, 11> kForeignPossessive = {U"дарвин",  U"чаплин", U"франклин", U"гершвин",
                                                     U"кельвин", U"бюлов",  U"грин",     U"вирхов",
                                                     U"флотов",  U"остин",  U"кронин"};
// Names of peoples and things in -ин: the usage wavers between «-ом» and «-ым».
constexpr std::array<Text, 14> kWaveringPossessive = {
    U"литвин", U"русин",  U"грузин",  U"осетин",   U"мордвин", U"татарин", U"болгарин",
    U"рубин",  U"павлин", U"дельфин", U"господин", U"барин",   U"хозяин",  U"мартин"};

bool has_possessive_ending(Text word) {
  static constexpr std::array<Text, 5> kEndings = {U"ов", U"ев", U"ёв", U"ин", U"ын"};
  return word.size() > 3 && ends_with_any(word, kEndings);
}

bool has_feminine_possessive_ending(Text word) {
  static constexpr std::array<Text, 5> kEndings = {U"ова", U"ева", U"ёва", U"ина", U"ына"};
  return ends_with_any(word, kEndings);
}

// Common nouns in -ина, -ова: «Калина», «Сова» are so for men too.
bool is_noun_on_ina(Text key) {
  static constexpr std::array<Text, 35> kWords = {
      U"калина",    U"малина",  U"рябина",  U"смородина", U"былина",   U"година",     U"дубина",
      U"жемчужина", U"перина",  U"скотина", U"вершина",   U"долина",   U"лучина",     U"осина",
      U"пружина",   U"картина", U"корзина", U"глубина",   U"солонина", U"ветчина",    U"щетина",
      U"паутина",   U"тычина",  U"дружина", U"щербина",   U"кручина",  U"хворостина", U"машина",
      U"сова",      U"голова",  U"корова",  U"подкова",   U"дева",     U"обнова",     U"шина"};
  return is_any(key, kWords);
}

// «Цой», «Герой»: nouns, not «Толстой».
bool is_noun_on_oy(Text key) {
  static constexpr std::array<Text, 7> kWords = {U"герой",   U"покой",   U"разбой", U"прибой",
                                                 U"козодой", U"водопой", U"устой"};
  return is_any(key, kWords) || (syllables(key) == 1 && key != U"злой");
}

enum class OnIy { Adjective, Noun, Unclear };

// «Луговский», «Крайний» are adjectives, «Палий», «Юрий» nouns.
OnIy type_on_iy(Text key) {
  static constexpr std::array<Text, 17> kSoft = {
      U"ближний", U"дальний", U"верхний",   U"нижний",   U"средний", U"крайний",
      U"зимний",  U"осенний", U"летний",    U"весенний", U"поздний", U"вечерний",
      U"давний",  U"древний", U"последний", U"синий",    U"домашний"};
  static constexpr std::array<Text, 10> kUnclear = {U"бокий",  U"бабий",  U"божий",    U"лисий",
                                                    U"козий",  U"волчий", U"медвежий", U"кравчий",
                                                    U"ловчий", U"топчий"};
  static constexpr std::array<Text, 1> kNouns = {U"кий"};
  if (is_any(key, kUnclear)) return OnIy::Unclear;
  if (is_any(key, kNouns)) return OnIy::Noun;
  const char32_t before = key[key.size() - 3];
  if (Text(U"кгхжшщч").find(before) != Text::npos) return OnIy::Adjective;
  if (before == U'н') return is_any(key, kSoft) ? OnIy::Adjective : OnIy::Unclear;
  return Text(U"лрсдт").find(before) != Text::npos || is_vowel(before) ? OnIy::Noun : OnIy::Unclear;
}

bool is_masculine_adjective(Text key) {
  if (key.size() < 4) return false;
  if (ends_with(key, U"ый")) return true;
  if (ends_with(key, U"ой")) return !is_noun_on_oy(key);
  return ends_with(key, U"ий") && type_on_iy(key) == OnIy::Adjective;
}

bool is_feminine_adjective(Text key) {
  return key.size() > 4 && ends_with_any(key, std::array<Text, 2>{U"ая", U"яя"});
}

// «Седых», «Долгих»: a genitive plural that is not declined. «Дитрих» is.
bool is_genitive_plural(Text key) {
  if (ends_with(key, U"ых")) return syllables(key) > 1;
  if (!ends_with(key, U"их") || syllables(key) < 2) return false;
  const char32_t before = key[key.size() - 3];
  return Text(U"кгхжшщчн").find(before) != Text::npos;
}

// «Дюма», «Золя», «Гарсиа»: -а, -я that bear the stress in French, or stand behind «и», «у».
bool is_indeclinable_on_a(Text key) {
  static constexpr std::array<Text, 12> kWords = {U"дюма",     U"золя",   U"тома",  U"петипа",
                                                  U"ферма",    U"труайя", U"люка",  U"деррида",
                                                  U"делакруа", U"бенуа",  U"моруа", U"дега"};
  const char32_t before = key[key.size() - 2];
  const bool behind_vowel = key.back() == U'а' && is_vowel(before);
  return is_any(key, kWords) || behind_vowel;
}

// --- Declension

NameForms possessive_masculine(Text word, Text key) {
  const ObliqueStem stem = oblique_stem(word);
  NameForms name;
  name.forms = masculine_noun({word, word, Stress::Stem, Animacy::Animate});
  // «Ким Син», «Грин»; «Львов» is Russian.
  const bool short_in =
      syllables(word) < 2 && Text(U"ин ын").find(key.substr(key.size() - 2)) != Text::npos;
  if (short_in || is_any(key, kForeignPossessive)) {
    if (!is_any(key, kForeignPossessive)) {
      name.doubt = "неясно, русская это фамилия или иноязычная: «-ым» или «-ом»";
    }
    if (!stem.doubt.empty()) name.doubt = stem.doubt;
    return name;
  }
  if (is_any(key, kWaveringPossessive)) {
    name.doubt = "в творительном падеже возможно и «-ым», и «-ом»";
    return name;
  }
  name.forms[4] = joined(word, U"ым");
  return name;
}

NameForms possessive_feminine(Text word) {
  const Text stem = without(word, 1);
  NameForms name;
  const std::u32string oblique = joined(stem, U"ой");
  name.forms = {std::u32string(word), oblique, oblique, joined(stem, U"у"), oblique, oblique};
  return name;
}

NameForms adjectival(Text word, NounGender wanted) {
  auto adjective = decline_adjective(word);
  if (!adjective) return {unchanged(word), kOtherGender};
  make_animate(*adjective);
  NameForms name{adjective->forms, {}};
  if (adjective->gender != wanted) name.doubt = kOtherGender;
  return name;
}

// -а, -я: men and women alike.
NameForms on_a(Text word, Text key) {
  if (is_indeclinable_on_a(key)) return {unchanged(word), {}};
  const Stress stress = has_stressed_ending(key) ? Stress::Ending : Stress::Stem;
  NameForms name{first_declension(word, stress), {}};
  const char32_t before = key[key.size() - 2];
  // «Груша» — «Грушей», «Лапша» — «Лапшой».
  static constexpr std::array<Text, 11> kUnstressed = {U"груша", U"калюжа", U"стужа", U"каша",
                                                       U"чаша",  U"туча",   U"дача",  U"роща",
                                                       U"гуща",  U"саша",   U"лужа"};
  const bool settled = stress == Stress::Ending || is_any(key, kUnstressed);
  if (is_sibilant(before) && !settled) {
    name.doubt = "неясно ударение: в творительном «-ой» или «-ей»";
  }
  return name;
}

NameForms consonant_masculine(Text word, Text key) {
  if (has_possessive_ending(key)) return possessive_masculine(word, key);
  const ObliqueStem stem = oblique_stem(word);
  NameForms name;
  name.forms = masculine_noun({word, stem.stem, stem.stress, Animacy::Animate});
  name.doubt = stem.doubt;
  // «Коломиец», «Бабёнок»: the bearer's tradition decides (Розенталь, § 149).
  if (stem.drops_vowel && name.doubt.empty()) {
    name.doubt = "неясно, выпадает ли гласная: это зависит от традиции семьи";
  }
  // «Рысь»: a feminine noun that is a man's surname.
  static constexpr std::array<Text, 12> kFeminine = {U"рысь",   U"соль",  U"боль",   U"пыль",
                                                     U"медь",   U"тень",  U"лань",   U"грусть",
                                                     U"печаль", U"сталь", U"сирень", U"полынь"};
  if (is_any(key, kFeminine)) name.doubt = "неясно, склоняется ли мужская фамилия на мягкий знак";
  const bool unclear = ends_with(key, U"ий") && key.size() > 3 && type_on_iy(key) == OnIy::Unclear;
  if (unclear) name.doubt = "неясно, склоняется фамилия как прилагательное или как «Юрий»";
  return name;
}

NameForms decline_man(Text word, Text key) {
  if (is_masculine_adjective(key)) return adjectival(word, NounGender::Masculine);
  if (is_feminine_adjective(key)) return adjectival(word, NounGender::Masculine);
  if (word.back() == U'а' || word.back() == U'я') {
    NameForms name = on_a(word, key);
    const bool of_woman = ends_with_any(key, std::array<Text, 2>{U"ова", U"ева"});
    if (of_woman && !is_noun_on_ina(key)) name.doubt = kOtherGender;
    return name;
  }
  return consonant_masculine(word, key);
}

NameForms decline_woman(Text word, Text key) {
  if (is_feminine_adjective(key)) return adjectival(word, NounGender::Feminine);
  if (has_feminine_possessive_ending(key)) {
    if (!is_noun_on_ina(key)) return possessive_feminine(word);
    NameForms name = on_a(word, key);
    if (ends_with(key, U"ина")) {
      name.doubt = "неясно, от какой мужской фамилии женская: «Калины» или «Калиной»";
    }
    return name;
  }
  if (word.back() == U'а' || word.back() == U'я') return on_a(word, key);
  NameForms name{unchanged(word), {}};
  const bool of_man =
      (has_possessive_ending(key) && syllables(key) > 1 && !is_any(key, kForeignPossessive)) ||
      is_masculine_adjective(key);
  if (of_man) name.doubt = kOtherGender;
  return name;
}

// One part of a surname.
NameForms decline_part(Text word, NounGender gender) {
  const std::u32string key = folded(word);
  if (key.size() < 2) return {unchanged(word), "слишком короткая фамилия"};
  if (is_genitive_plural(key) || Text(U"оеёиуюыэ").find(word.back()) != Text::npos) {
    return {unchanged(word), {}};
  }
  return gender == NounGender::Feminine ? decline_woman(word, key) : decline_man(word, key);
}

// First parts that are no surname of their own: «Бонч-Бруевич», «Тер-Петросян».
bool is_fixed_part(Text part) {
  static constexpr std::array<Text, 36> kParts = {
      U"бонч", U"тер",  U"грум", U"демут", U"ван",   U"фон", U"де",   U"дер", U"ла",
      U"ле",   U"да",   U"ди",   U"дель",  U"дос",   U"сен", U"сент", U"сан", U"санта",
      U"мак",  U"аль",  U"эль",  U"ар",    U"ас",    U"аш",  U"бен",  U"бин", U"ибн",
      U"абу",  U"кара", U"нор",  U"шах",   U"мелик", U"ага", U"бек",  U"уль", U"ад"};
  return is_any(part, kParts);
}

// «Алиева-оглы», «Керим-заде»: what stands before these is not declined.
bool is_fixing_part(Text part) {
  static constexpr std::array<Text, 7> kParts = {U"оглы", U"кызы", U"оглу", U"гызы",
                                                 U"заде", U"улы",  U"уулу"};
  return is_any(part, kParts);
}

std::vector<Text> parts_of(Text word) {
  std::vector<Text> parts;
  std::size_t start = 0;
  for (std::size_t at = word.find(U'-'); at != Text::npos; at = word.find(U'-', start)) {
    parts.push_back(word.substr(start, at - start));
    start = at + 1;
  }
  parts.push_back(word.substr(start));
  return parts;
}

NameForms decline_first_part(Text part, NounGender gender) {
  if (part.empty() || is_fixed_part(part)) return {unchanged(part), {}};
  NameForms name = decline_part(part, gender);
  const bool declined = name.forms[1] != name.forms[0];
  if (declined && syllables(part) < 2 && name.doubt.empty()) {
    name.doubt = "неясно, склоняется ли первая часть двойной фамилии";
  }
  return name;
}

std::optional<NounGender> part_gender(Text key) {
  if (key.size() < 4 || is_genitive_plural(key)) return std::nullopt;
  // «Сова», «Голова» are of both; «Калина» is likelier hers.
  const bool noun = is_noun_on_ina(key) && !ends_with(key, U"ина");
  const bool of_woman = has_feminine_possessive_ending(key) && !noun;
  if (of_woman || is_feminine_adjective(key)) return NounGender::Feminine;
  const bool foreign = is_any(key, kForeignPossessive) || syllables(key) < 2;
  const bool of_man = has_possessive_ending(key) && !foreign;
  if (of_man || is_masculine_adjective(key)) return NounGender::Masculine;
  return std::nullopt;
}

}  // namespace

NameForms decline_surname(Text word, NounGender gender) {
  if (word.find(U'-') == Text::npos) return decline_part(word, gender);
  const std::vector<Text> parts = parts_of(word);
  if (parts.back().empty() || is_fixing_part(parts.back())) return {unchanged(word), {}};
  NameForms whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    const NameForms part =
        last ? decline_part(parts[i], gender) : decline_first_part(parts[i], gender);
    for (std::size_t k = 0; k < kCaseCount; ++k) {
      if (i > 0) whole.forms.at(k) += U'-';
      whole.forms.at(k) += part.forms.at(k);
    }
    if (whole.doubt.empty()) whole.doubt = part.doubt;
  }
  return whole;
}

std::optional<NounGender> surname_gender(Text word) {
  const std::vector<Text> parts = parts_of(word);
  // «Мамина-Сибиряк»: any part may tell.
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    if (const auto gender = part_gender(folded(*part))) return gender;
  }
  return std::nullopt;
}

}  // namespace muko::declension
