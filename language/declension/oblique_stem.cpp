#include "language/declension/oblique_stem.h"

#include "language/declension/noun_words.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kVowel = "неясно, выпадает ли гласная («Заяц»: «Заяца» или «Зайца»)";
constexpr std::string_view kStress =
    "неясно, куда падает ударение: на конце пишется «-ом», иначе «-ем»";

struct Dropping {
  Text word;
  Text stem;
};
// Common nouns that drop a vowel. As surnames they may keep it, at the wish of those who bear them
// (Розенталь, § 149), so they are reported.
constexpr std::array<Dropping, 44> kDropping = {{
    {U"орел", U"орл"},        {U"козел", U"козл"},     {U"осел", U"осл"},
    {U"котел", U"котл"},      {U"дятел", U"дятл"},     {U"костер", U"костр"},
    {U"шатер", U"шатр"},      {U"бобер", U"бобр"},     {U"ковер", U"ковр"},
    {U"ветер", U"ветр"},      {U"угол", U"угл"},       {U"чехол", U"чехл"},
    {U"хохол", U"хохл"},      {U"щегол", U"щегл"},     {U"огонь", U"огн"},
    {U"ноготь", U"ногт"},     {U"коготь", U"когт"},    {U"лапоть", U"лапт"},
    {U"локоть", U"локт"},     {U"деготь", U"дегт"},    {U"корень", U"корн"},
    {U"ремень", U"ремн"},     {U"кремень", U"кремн"},  {U"пень", U"пн"},
    {U"перстень", U"перстн"}, {U"гребень", U"гребн"},  {U"дурень", U"дурн"},
    {U"лежень", U"лежн"},     {U"ячмень", U"ячмен"},   {U"журавель", U"журавл"},
    {U"лев", U"льв"},         {U"пес", U"пс"},         {U"лоб", U"лб"},
    {U"рот", U"рт"},          {U"шов", U"шв"},         {U"лен", U"льн"},
    {U"заяц", U"зайц"},       {U"соловей", U"соловь"}, {U"воробей", U"воробь"},
    {U"муравей", U"муравь"},  {U"репей", U"репь"},     {U"ручей", U"ручь"},
    {U"перец", U"перц"},      {U"павел", U"павл"},
}};

// «мудрец» -> «мудреца», «кузнец» -> «кузнеца»: two consonants before it keep the vowel; «истец»,
// «жнец» too by having no other.
bool keeps_before_ts(Text stem) {
  const std::size_t size = stem.size();
  if (syllables(stem) == 0) return true;
  if (size < 2 || is_vowel(stem[size - 2]) || stem[size - 2] == U'ь' || stem[size - 2] == U'й') {
    return false;
  }
  return Text(U"рлмнв").find(stem[size - 1]) != Text::npos;
}

ObliqueStem before_ts(Text word, Text key) {
  static constexpr std::array<Text, 16> kUnstressed = {
      U"овец", U"евец", U"авец", U"ивец", U"инец", U"анец", U"янец", U"енец",
      U"иец",  U"аец",  U"еец",  U"оец",  U"елец", U"ынец", U"алец", U"омец"};
  static constexpr std::array<Text, 7> kShort = {U"немец", U"палец",  U"танец", U"ранец",
                                                 U"горец", U"глянец", U"хейфец"};
  ObliqueStem result;
  const Text stem = without(word, 2);
  const char32_t last = stem.back();
  if (key == U"хейфец" || keeps_before_ts(stem)) {
    result.stem = word;
  } else if (is_vowel(last)) {
    result.stem = joined(stem, U"йц");
  } else {
    result.stem = joined(stem, last == U'л' ? Text(U"ьц") : Text(U"ц"));
  }
  result.drops_vowel = result.stem != word;
  if (has_stressed_ending(key)) {
    result.stress = Stress::Ending;
  } else if (syllables(word) <= 2 && !is_any(key, kShort)) {
    result.stress = Stress::Ending;
    result.doubt = kStress;
  } else if (syllables(word) > 2 && !ends_with_any(key, kUnstressed)) {
    result.doubt = kStress;
  }
  return result;
}

// «щенок», «Горбачёнок», «Пенёк», «Чапек».
ObliqueStem before_k(Text word, Text key) {
  ObliqueStem result;
  const Text stem = without(word, 2);
  result.stem = joined(stem, U"к");
  result.drops_vowel = true;
  result.stress = Stress::Ending;
  const char32_t before = stem.back();
  if (word[word.size() - 2] == U'о') {
    const bool suffix = ends_with_any(key, std::array<Text, 2>{U"енок", U"онок"});
    if (!suffix && !is_sibilant(before)) result.doubt = kVowel;
    return result;
  }
  const bool soft = Text(U"лнрсзтдвмбп").find(before) != Text::npos;
  if (word[word.size() - 2] == U'ё') {
    if (soft || is_vowel(before)) result.stem = joined(stem, soft ? Text(U"ьк") : Text(U"йк"));
    return result;
  }
  // «-ек» is Russian with a vowel to drop, or Czech: «Гашека», «Чапека».
  static constexpr std::array<Text, 4> kCzech = {U"гашек", U"чапек", U"марек", U"дудек"};
  result.stem = word;
  result.drops_vowel = false;
  if (!is_any(key, kCzech)) result.doubt = kVowel;
  return result;
}

// «-ом» or «-ем» behind ж, ш, ч, щ.
void set_stress_behind_sibilant(ObliqueStem& result, Text word, Text key) {
  static constexpr std::array<Text, 5> kAtStem = {U"плач", U"товарищ", U"сторож", U"завуч",
                                                  U"колледж"};
  static constexpr std::array<Text, 4> kPeople = {U"ильич", U"кузьмич", U"лукич", U"фомич"};
  const bool stem = is_any(key, kAtStem) || key == U"ковач";
  const bool ending =
      !stem && syllables(word) > 1 && ends_with_any(key, std::array<Text, 2>{U"ач", U"ыш"});
  if (ending || has_stressed_ending(key) || is_any(key, kPeople)) {
    result.stress = Stress::Ending;
  } else if (!stem && !ends_with_any(key, std::array<Text, 2>{U"ич", U"дж"})) {
    result.doubt = kStress;
  }
}

}  // namespace

ObliqueStem oblique_stem(Text word) {
  const std::u32string key = folded(word);
  const Text listed = listed_oblique_stem(word);
  const Stress stress = has_stressed_ending(key) ? Stress::Ending : Stress::Stem;
  const auto* dropping = std::find_if(kDropping.begin(), kDropping.end(),
                                      [&key](const Dropping& entry) { return entry.word == key; });
  if (dropping != kDropping.end()) {
    return {std::u32string(dropping->stem), Stress::Ending, true, kVowel};
  }
  if (!listed.empty()) return {std::u32string(listed), Stress::Stem, listed != word, {}};
  const bool short_word = syllables(word) < 2;
  if (ends_with(key, U"ец") && word.size() > 3) return before_ts(word, key);
  if (!short_word && ends_with_any(key, std::array<Text, 2>{U"ок", U"ек"})) {
    return before_k(word, key);
  }
  ObliqueStem result{std::u32string(plain_stem(word)), stress, false, {}};
  if (is_sibilant(word.back())) set_stress_behind_sibilant(result, word, key);
  // «Рожь», «Ночь»: as surnames of men they have no settled declension.
  if (word.back() == U'ь' && word.size() > 2 && is_sibilant(word[word.size() - 2])) {
    result.doubt = "неясно, как склоняется слово на шипящую с мягким знаком";
  }
  return result;
}

}  // namespace muko::declension
