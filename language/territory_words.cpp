#include "language/territory_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "language/letters.h"
#include "language/word_match.h"

namespace muko::territory {
namespace {

using Text = std::u32string_view;
using word_match::is_any;
using word_match::starts_with_any;
using enum GrammaticalCase;

constexpr std::array<Head, 8> kHeads = {{
    {U"район",
     TerritoryKind::Municipality,
     Gender::Masculine,
     {{{U"район", Nominative},
       {U"района", Genitive},
       {U"району", Dative},
       {U"районом", Instrumental},
       {U"районе", Prepositional}}}},
    {U"округ",
     TerritoryKind::Municipality,
     Gender::Masculine,
     {{{U"округ", Nominative},
       {U"округа", Genitive},
       {U"округу", Dative},
       {U"округом", Instrumental},
       {U"округе", Prepositional}}}},
    {U"улус",
     TerritoryKind::Municipality,
     Gender::Masculine,
     {{{U"улус", Nominative},
       {U"улуса", Genitive},
       {U"улусу", Dative},
       {U"улусом", Instrumental},
       {U"улусе", Prepositional}}}},
    {U"кожуун",
     TerritoryKind::Municipality,
     Gender::Masculine,
     {{{U"кожуун", Nominative},
       {U"кожууна", Genitive},
       {U"кожууну", Dative},
       {U"кожууном", Instrumental},
       {U"кожууне", Prepositional}}}},
    {U"область",
     TerritoryKind::Region,
     Gender::Feminine,
     {{{U"область", Nominative}, {U"области", Genitive}, {U"областью", Instrumental}}}},
    {U"край",
     TerritoryKind::Region,
     Gender::Masculine,
     {{{U"край", Nominative},
       {U"края", Genitive},
       {U"краю", Dative},
       {U"краем", Instrumental},
       {U"крае", Prepositional}}}},
    {U"республика",
     TerritoryKind::Region,
     Gender::Feminine,
     {{{U"республика", Nominative},
       {U"республики", Genitive},
       {U"республике", Dative},
       {U"республику", Nominative},
       {U"республикой", Instrumental}}}},
    {U"город",
     TerritoryKind::Municipality,
     Gender::Masculine,
     {{{U"город", Nominative},
       {U"города", Genitive},
       {U"городу", Dative},
       {U"городом", Instrumental},
       {U"городе", Prepositional},
       {U"г", Unknown}}}},
}};
// The adjectives that stand between a proper name and its head.
constexpr std::array<Text, 8> kTypes = {U"муниципальн", U"городск",      U"автономн",
                                        U"национальн",  U"народн",       U"городское",
                                        U"сельск",      U"внутригородск"};
// Adjectives that are no proper names though they may stand in capitals before a head.
constexpr std::array<Text, 26> kCommon = {
    U"муниципальн", U"городск", U"сельск", U"федеральн", U"административн",
    U"областн",     U"краев",   U"районн", U"российск",  U"кажд",
    U"наш",         U"данн",    U"эт",     U"сво",       U"всего",
    U"настоящ",     U"отдельн", U"соседн", U"автономн",  U"избирательн",
    U"военн",       U"учебн",   U"родн",   U"друг",      U"любим",
    U"смежн"};
// Words that open the name of a body: no territory is called so.
constexpr std::array<Text, 12> kBodies = {
    U"управлени", U"отдел", U"комитет",     U"департамент",  U"администраци", U"министерств",
    U"приказ",    U"глав",  U"распоряжени", U"постановлени", U"муниципальн",  U"план"};
// The first words of town names of two words.
constexpr std::array<Text, 18> kTownAdjectives = {
    U"нижн",    U"верхн",    U"велик",  U"стар", U"нов",    U"больш",
    U"мал",     U"набережн", U"красн",  U"бел",  U"чёрн",   U"минеральн",
    U"советск", U"сергиев",  U"западн", U"вышн", U"полярн", U"горяч"};
constexpr std::array<Text, 3> kFederalTowns = {U"москва", U"санкт-петербург", U"севастополь"};

constexpr std::array<Text, 8> kBeginnings = {U"райо", U"окру", U"обла", U"улус",
                                             U"кожу", U"респ", U"горо", U"зато"};
constexpr Text kTerritory = U"кра";

// As letters::cyrillic_codes has them.
constexpr std::uint64_t codes_of(Text letters_of_word) {
  std::uint64_t codes = 0;
  for (std::size_t i = 0; i < letters_of_word.size(); ++i) {
    codes |= std::uint64_t{letters_of_word[i] - 0x400U} << (16 * i);
  }
  return codes;
}
constexpr std::array<std::uint64_t, kBeginnings.size()> kBeginningCodes = [] {
  std::array<std::uint64_t, kBeginnings.size()> codes = {};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = codes_of(kBeginnings[i]);
  return codes;
}();

// Of four Cyrillic letters.
bool are_beginning(std::uint64_t codes) {
  constexpr std::uint64_t kThree = 0x0000FFFFFFFFFFFFU;
  return (codes & kThree) == codes_of(kTerritory) ||
         std::find(kBeginningCodes.begin(), kBeginningCodes.end(), codes) != kBeginningCodes.end();
}

bool opens_head(char32_t letter) {
  switch (letter) {
    case U'р':
    case U'о':
    case U'к':
    case U'у':
    case U'г':
    case U'з':
      return true;
    default:
      return false;
  }
}

}  // namespace

HeadForm find_head(std::u32string_view lower) {
  for (const Head& head : kHeads) {
    if (lower.front() != head.nominative.front()) continue;
    for (const auto& [form, grammatical_case] : head.forms) {
      if (form == lower) return {&head, grammatical_case};
    }
  }
  return {};
}

const Head& city() {
  return kHeads.back();
}

bool may_be_head(std::string_view word) {
  if (const auto codes = letters::four_lower_codes(word)) return are_beginning(*codes);
  std::array<char32_t, 4> beginning = {};
  std::size_t length = 0;
  for (std::size_t at = 0; at < word.size() && length < beginning.size(); ++length) {
    beginning.at(length) = letters::lower(letters::next(word, at));
  }
  const Text four(beginning.data(), length);
  return is_any(four, kBeginnings) || four.starts_with(kTerritory) || four == U"г";
}

bool may_hold_head(std::string_view text) {
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t letter = letters::next(text, at);
    const bool in_word = letters::is_any_letter(letter);
    if (in_word && !inside && opens_head(letters::lower(letter))) {
      // Four letters; «г.» with what it has.
      const bool short_town = at < text.size() && text[at] == '.';
      if (may_be_head(short_town ? text.substr(start, at - start) : text.substr(start, 8))) {
        return true;
      }
    }
    inside = in_word;
    if (inside) at = letters::skip_cyrillic(text, at);
  }
  return false;
}

bool is_type_stem(std::u32string_view stem) {
  return is_any(stem, kTypes);
}

bool is_common_stem(std::u32string_view stem) {
  return is_any(stem, kCommon);
}

bool opens_body(std::u32string_view lower) {
  return starts_with_any(lower, kBodies);
}

bool is_town_adjective(std::u32string_view stem) {
  return is_any(stem, kTownAdjectives);
}

bool is_federal_town(std::u32string_view lower) {
  return is_any(lower, kFederalTowns);
}

}  // namespace muko::territory
