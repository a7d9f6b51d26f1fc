#include "language/territory.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "language/letters.h"
#include "language/nominative.h"
#include "language/territory_words.h"
#include "language/word_match.h"
#include "language/words.h"

namespace muko {
namespace {

using Text = std::u32string_view;
using word_match::is_any;
using word_match::starts_with_any;

using enum GrammaticalCase;
using territory::find_head;
using territory::HeadForm;

constexpr std::size_t kWidestGap = 8;  // bytes between the words of one name
constexpr Text kCity = U"город";
constexpr Text kRepublic = U"республика";

struct Token {
  std::u32string word;
  std::u32string lower;
  std::size_t start = 0;  // bytes
  std::size_t end = 0;
};

bool is_capitalised(const Token& token) {
  return !token.word.empty() && token.word.front() != token.lower.front();
}

class Search {
 public:
  Search(std::string_view text, DistrictNames names)
      : text_(text), names_(names), words_(split_words(text)), tokens_(words_.size()) {}

  std::vector<FoundTerritory> run() {
    std::vector<FoundTerritory> found;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!territory::may_be_head(words_[i].text)) continue;
      std::optional<FoundTerritory> territory = at(i);
      if (!territory) continue;
      while (i + 1 < tokens_.size() && token(i + 1).start < territory->end) ++i;
      found.push_back(std::move(*territory));
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<FoundTerritory> at(std::size_t i) const {
    if (token(i).word == U"ЗАТО") return closed_town(i);
    if (token(i).lower.starts_with(U"город-")) return town(i, {&territory::city(), Genitive});
    const HeadForm head = find_head(token(i).lower);
    if (head.head == nullptr) return std::nullopt;
    if (head.head->nominative == kCity) return town(i, head);
    if (auto territory = with_adjective(i, head)) return territory;
    if (head.head->nominative == kRepublic) return republic(i);
    return head.head->kind == TerritoryKind::Municipality ? with_noun_after(i, head) : std::nullopt;
  }

  // Most words are never looked at: each is decoded when it is.
  [[nodiscard]] const Token& token(std::size_t i) const {
    Token& token = tokens_[i];
    if (token.word.empty()) {
      token.word = to_utf32(words_[i].text);
      token.lower = to_lower(token.word);
      token.start = words_[i].start;
      token.end = words_[i].end;
    }
    return token;
  }

  // Only spaces between words i and i + 1; a line break where `lines` allows it.
  bool adjacent(std::size_t i, bool lines, Text besides = {}) const {
    if (i + 1 >= tokens_.size()) return false;
    std::size_t position = token(i).end;
    if (token(i + 1).start - position > kWidestGap) return false;
    while (position < token(i + 1).start) {
      const char32_t letter = letters::next(text_, position);
      if (!lines && (letter == U'\n' || letter == U'\t')) return false;
      if (!is_space(letter) && besides.find(letter) == Text::npos) return false;
    }
    return true;
  }

  // «Лугоборского муниципального района», «Зареченской области».
  [[nodiscard]] std::optional<FoundTerritory> with_adjective(std::size_t i,
                                                             const HeadForm& form) const {
    std::size_t first = i;
    bool autonomous = false;
    while (first > 0 && adjacent(first - 1, true) && is_type(token(first - 1))) {
      autonomous = autonomous || token(first - 1).lower.starts_with(U"автономн");
      --first;
    }
    if (first == 0 || !adjacent(first - 1, true)) return std::nullopt;
    const Token& proper = token(first - 1);
    const bool typed = i > first || is_plain_name(first - 1, form.head->kind);
    const auto stem = proper_stem(proper, typed, form.form);
    if (!stem) return std::nullopt;

    FoundTerritory territory;
    territory.kind = autonomous ? TerritoryKind::Region : form.head->kind;
    territory.stem = fold(*stem);
    std::u32string name =
        in_case_of(adjective_nominative(*stem, form.head->gender, proper.lower), proper.word);
    for (std::size_t k = first; k <= i; ++k) name += U' ' + common_word(k, i, form);
    territory.name = to_utf8(name);
    territory.start = proper.start;
    territory.end = token(i).end;
    if (autonomous && i + 1 < tokens_.size() && token(i + 1).lower.starts_with(U"югр") &&
        adjacent(i, true, U"-–—")) {
      territory.name += " – Югра";
      territory.end = token(i + 1).end;
    }
    return territory;
  }

  // A type adjective or the head of the name, in the nominative.
  [[nodiscard]] std::u32string common_word(std::size_t k, std::size_t head,
                                           const HeadForm& form) const {
    if (k == head) {
      if (form.head->nominative != kRepublic) return std::u32string(form.head->nominative);
      return in_case_of(form.head->nominative, U"Р");
    }
    const auto stem = adjective_stem(token(k).lower);
    std::u32string word =
        adjective_nominative(stem ? *stem : Text(token(k).lower), form.head->gender);
    return is_all_upper(token(k).word) ? word : in_case_of(word, token(k).word);
  }

  static bool is_type(const Token& token) {
    const auto stem = adjective_stem(token.lower);
    return stem && territory::is_type_stem(*stem);
  }

  // A capital inside a sentence, or among capitals: «школ Заречного района», no «Новые районы».
  // «Новый район» may be a part of a town, «Полярный край» is none.
  [[nodiscard]] bool is_plain_name(std::size_t i, TerritoryKind kind) const {
    if (names_ == DistrictNames::Sure && kind == TerritoryKind::Municipality) return false;
    return (i > 0 && adjacent(i - 1, true)) || is_all_upper(token(i).word);
  }

  // The stem of a proper adjective. Without «муниципальный» and the like only one in -ск- is
  // surely a name.
  static std::optional<Text> proper_stem(const Token& token, bool typed, GrammaticalCase form) {
    if (!is_capitalised(token)) return std::nullopt;
    const auto stem = adjective_stem(token.lower);
    if (!stem || stem->size() < 3 || territory::is_common_stem(*stem)) return std::nullopt;
    const Text ending = stem->substr(stem->size() - 2);
    const bool relative = ending == U"ск" || ending == U"цк";
    if (!relative && (!typed || !adjective_agrees(token.lower, form))) return std::nullopt;
    if (stem->size() > 4 && stem->substr(stem->size() - 4) == U"ческ") return std::nullopt;
    return stem;
  }

  // «городского округа город Волжский», «муниципального района «Печора»», «… имени Лазо».
  [[nodiscard]] std::optional<FoundTerritory> with_noun_after(std::size_t i,
                                                              const HeadForm& form) const {
    std::size_t first = i;
    while (first > 0 && adjacent(first - 1, true) && is_type(token(first - 1))) --first;
    if (i + 1 >= tokens_.size()) return std::nullopt;
    const bool named_after = token(i + 1).lower == U"имени" && adjacent(i, false);
    if (first == i && !named_after) return std::nullopt;

    std::u32string head;
    for (std::size_t k = first; k <= i; ++k) head += common_word(k, i, form) + U' ';
    FoundTerritory territory;
    territory.start = token(first).start;
    if (named_after) return named_after_person(i, std::move(territory), head);
    return named_by_noun(i, std::move(territory), head);
  }

  [[nodiscard]] std::optional<FoundTerritory> named_after_person(std::size_t i,
                                                                 FoundTerritory territory,
                                                                 const std::u32string& head) const {
    if (i + 2 >= tokens_.size() || !is_capitalised(token(i + 2))) return std::nullopt;
    territory.name = to_utf8(head + U"имени " + in_case_of(token(i + 2).lower, token(i + 2).word));
    territory.stem = fold(token(i + 2).lower);
    territory.end = token(i + 2).end;
    return territory;
  }

  [[nodiscard]] std::optional<FoundTerritory> named_by_noun(std::size_t i, FoundTerritory territory,
                                                            const std::u32string& head) const {
    const bool plain = adjacent(i, false);
    if (!plain && !adjacent(i, false, U"«\"“„-–—")) return std::nullopt;
    if (opens_town(i + 1)) {
      const auto town_name = at(i + 1);
      if (!town_name) return std::nullopt;
      territory.name = to_utf8(head) + town_name->name;
      territory.stem = town_name->stem;
      territory.end = town_name->end;
      return territory;
    }
    const Token& noun = token(i + 1);
    if (!is_capitalised(noun) || territory::opens_body(noun.lower)) return std::nullopt;
    if (plain && (is_before_head(i + 1) || is_acronym(noun, token(i)))) return std::nullopt;
    if (noun.lower.size() < 3) return std::nullopt;
    const bool quoted = !plain && text_.substr(token(i).end, 3).find("«") != std::string_view::npos;
    const std::u32string name = in_case_of(noun.lower, noun.word);
    territory.name = to_utf8(head + (quoted ? U"«" + name + U"»" : name));
    territory.stem = noun_stem(noun.lower);
    territory.end = noun.end;
    if (quoted && text_.substr(noun.end).starts_with("»")) {
      territory.end += std::string_view("»").size();
    }
    return territory;
  }

  // «город …», «ЗАТО …».
  [[nodiscard]] bool opens_town(std::size_t i) const {
    const HeadForm inner = find_head(token(i).lower);
    return (inner.head != nullptr && inner.head->nominative == kCity) || token(i).word == U"ЗАТО";
  }

  // «… округа Зареченской области»: the next word belongs to a name of its own.
  [[nodiscard]] bool is_before_head(std::size_t i) const {
    if (!adjective_stem(token(i).lower)) return false;
    for (std::size_t k = i + 1; k < tokens_.size() && k < i + 4 && adjacent(k - 1, true); ++k) {
      if (find_head(token(k).lower).head != nullptr) return true;
      if (!is_type(token(k))) return false;
    }
    return false;
  }

  // «в городе МБОУ …»: capitals in a text that is not all in capitals.
  static bool is_acronym(const Token& token, const Token& before) {
    return is_all_upper(token.word) && !is_all_upper(before.word) && before.word.size() > 1;
  }

  [[nodiscard]] std::optional<FoundTerritory> closed_town(std::size_t i) const {
    if (!adjacent(i, false, U"«\"–-г. ") || !is_capitalised(token(i + 1))) return std::nullopt;
    const std::u32string name = in_case_of(token(i + 1).lower, token(i + 1).word);
    return FoundTerritory{TerritoryKind::Municipality, "ЗАТО " + to_utf8(name),
                          noun_stem(token(i + 1).lower), token(i).start, token(i + 1).end};
  }

  // «города Липовска», «г. Заречинск», «город-курорт …».
  [[nodiscard]] std::optional<FoundTerritory> town(std::size_t i, HeadForm form) const {
    const bool dotted = token(i).lower == U"г";
    if (dotted && is_year_mark(i)) return std::nullopt;
    if (!adjacent(i, false, dotted ? Text(U".") : Text(U"«\"“„"))) return std::nullopt;
    const Token& noun = token(i + 1);
    if (!is_capitalised(noun) || noun.lower.size() < 3 || territory::opens_body(noun.lower) ||
        is_acronym(noun, token(i)) || is_before_head(i + 1)) {
      return std::nullopt;
    }
    if (dotted && i > 0 && token(i - 1).lower.starts_with(U"администраци")) form.form = Genitive;

    std::size_t last = i + 1;
    std::u32string lower = town_words(i + 1, form.form, last);
    FoundTerritory territory;
    territory.kind = territory::is_federal_town(lower) ? TerritoryKind::Region : form.head->kind;
    territory.stem = noun_stem(lower);
    const bool compound = token(i).lower.starts_with(U"город-");
    territory.name = to_utf8(compound ? token(i).lower : std::u32string(kCity)) + " ";
    for (std::size_t k = i + 1; k <= last; ++k) {
      const std::size_t space = std::min(lower.find(U' '), lower.size());
      if (k > i + 1) territory.name += ' ';
      territory.name += to_utf8(in_case_of(Text(lower).substr(0, space), token(k).word));
      lower.erase(0, std::min(space + 1, lower.size()));
    }
    territory.start = token(i).start;
    territory.end = token(last).end;
    return territory;
  }

  // The town's name of one or two words in the nominative, lower case; `last` is its last word.
  [[nodiscard]] std::u32string town_words(std::size_t i, GrammaticalCase form,
                                          std::size_t& last) const {
    const Token& first = token(i);
    const auto stem = adjective_stem(first.lower);
    const bool pair =
        i + 1 < tokens_.size() && adjacent(i, false) && is_capitalised(token(i + 1)) &&
        ((stem && territory::is_town_adjective(*stem)) || first.lower.starts_with(U"сергиев"));
    if (!pair) return town_nominative(first.lower, form);
    last = i + 1;
    const Token& second = token(i + 1);
    if (form == Unknown && stem &&
        (first.lower.substr(stem->size()).starts_with(U"ого") ||
         first.lower.substr(stem->size()).starts_with(U"его"))) {
      form = Genitive;
    }
    if (form == Nominative || form == Unknown) return first.lower + U' ' + second.lower;
    if (!stem) return U"сергиев " + town_nominative(second.lower, form);
    return pair_nominative(*stem, first.lower, second.lower, form);
  }

  static std::u32string pair_nominative(Text stem, Text first, Text second, GrammaticalCase form) {
    const Text ending = first.substr(stem.size());
    if (ending == U"ых" || ending == U"их" || ending == U"ым" || ending == U"ыми") {
      return std::u32string(stem) + (ending.front() == U'и' ? U"ие " : U"ые ") +
             plural_noun(second);
    }
    if (ending == U"ый" || ending == U"ий" || ending == U"ая" || ending == U"ые" ||
        ending == U"ие") {
      return std::u32string(first) + U' ' + std::u32string(second);
    }
    const bool feminine = ending == U"ой" || ending == U"ей";
    return adjective_nominative(stem, feminine ? Gender::Feminine : Gender::Masculine) + U' ' +
           town_nominative(second, form);
  }

  // «великих лук», «набережных челнов», «минеральных вод».
  static std::u32string plural_noun(Text second) {
    if (second.starts_with(U"челн")) return U"челны";
    if (second.starts_with(U"лук")) return U"луки";
    if (second.starts_with(U"вод")) return U"воды";
    return std::u32string(second);
  }

  // «2024 г.»: a year, no town.
  [[nodiscard]] bool is_year_mark(std::size_t i) const {
    const std::size_t dot = token(i).end;
    if (dot >= text_.size() || text_[dot] != '.') return true;
    if (i == 0) return false;
    const std::u32string& before = token(i - 1).word;
    return !before.empty() && letters::is_digit(before.back()) && adjacent(i - 1, true, U"./-–");
  }

  // «Республики Татарстан», «Республика Марий Эл», «Республика Саха (Якутия)».
  [[nodiscard]] std::optional<FoundTerritory> republic(std::size_t i) const {
    if (!adjacent(i, true) || !is_capitalised(token(i)) || !is_capitalised(token(i + 1))) {
      return std::nullopt;
    }
    std::size_t last = i + 1;
    if (starts_with_any(token(last).lower, std::array<Text, 2>{U"марий", U"северн"}) &&
        adjacent(last, true)) {
      ++last;
    }
    if (last + 1 < tokens_.size() && adjacent(last, true, U"-–—(") &&
        is_any(token(last + 1).lower, std::array<Text, 2>{U"алания", U"якутия"})) {
      ++last;
    }
    FoundTerritory territory;
    territory.kind = TerritoryKind::Region;
    territory.stem = noun_stem(token(i + 1).lower);
    territory.start = token(i).start;
    territory.end = token(last).end;
    territory.name = "Республика";
    for (std::size_t k = i + 1; k <= last; ++k) {
      territory.name += separator_before(k) + to_utf8(in_case_of(token(k).lower, token(k).word));
    }
    if (token(last).lower == U"якутия") {
      territory.name += ")";
      if (territory.end < text_.size() && text_[territory.end] == ')') ++territory.end;
    }
    return territory;
  }

  [[nodiscard]] std::string separator_before(std::size_t k) const {
    if (token(k).lower == U"алания") return " – ";
    return token(k).lower == U"якутия" ? " (" : " ";
  }

  static std::string fold(Text word) {
    std::u32string folded(word);
    for (char32_t& letter : folded) letter = letters::fold(letter);
    return to_utf8(folded);
  }

  // What the cases of a noun share: without its last vowel, «ь» or «й»; of an adjective its stem.
  static std::string noun_stem(Text lower) {
    const auto stem = adjective_stem(lower);
    if (stem && stem->size() > 3) return fold(*stem);
    if (lower.size() > 3 && Text(U"аеёиоуыэюяьй").find(lower.back()) != Text::npos) {
      lower.remove_suffix(1);
    }
    return fold(lower);
  }

  std::string_view text_;
  DistrictNames names_;
  std::vector<Word> words_;
  mutable std::vector<Token> tokens_;  // by word; empty until asked for
};

}  // namespace

std::vector<FoundTerritory> find_territories(std::string_view text, DistrictNames names) {
  if (!territory::may_hold_head(text)) return {};
  return Search(text, names).run();
}

}  // namespace muko
