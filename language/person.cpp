#include "language/person.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "language/letters.h"
#include "language/nominative.h"

namespace muko {
namespace {

using Text = std::u32string_view;

struct Token {
  std::u32string word = {};  // as written
  std::size_t start = 0;
  std::size_t end = 0;
  bool initial = false;  // one capital letter before a full stop; `end` is behind the stop
};

bool is_blank(char32_t letter) {
  return letter == U' ' || letter == 0xA0 || letter == 0x202F || letter == 0x2009;
}

// The end of the letters and hyphens from `at` on.
std::size_t behind_word(std::string_view text, std::size_t at) {
  for (at = letters::skip_cyrillic(text, at); at < text.size();) {
    std::size_t next = at;
    const char32_t letter = letters::next(text, next);
    if (!letters::is_any_letter(letter) && !letters::is_hyphen(letter)) break;
    at = letters::skip_cyrillic(text, next);
  }
  return at;
}

// Capitalised words and initials; everything else parts them.
std::vector<Token> capitals(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t letter = letters::next(text, at);
    if (!letters::is_any_letter(letter)) continue;
    if (letters::lower(letter) == letter) {
      at = behind_word(text, at);
      continue;
    }
    at = behind_word(text, at);
    Token token{to_utf32(text.substr(start, at - start)), start, at};
    if (token.word.size() == 1) {
      if (at >= text.size() || text[at] != '.') continue;
      token.initial = true;
      token.end = ++at;
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

// Nothing but spaces between two tokens.
bool adjacent(std::string_view text, const Token& first, const Token& second) {
  for (std::size_t at = first.end; at < second.start;) {
    if (!is_blank(letters::next(text, at))) return false;
  }
  return true;
}

bool ends_with(Text word, Text ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

template <std::size_t N>
bool ends_with_any(Text word, const std::array<Text, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](Text ending) { return ends_with(word, ending); });
}

// «-ович», «-овна» and their cases.
bool is_patronymic(Text lower) {
  static constexpr std::array<Text, 14> kEndings = {U"вич",  U"вича", U"вичу", U"вичем", U"виче",
                                                    U"вна",  U"вны",  U"вне",  U"вну",   U"вной",
                                                    U"ична", U"ичны", U"ичне", U"ичну"};
  static constexpr std::array<Text, 5> kOthers = {U"ильич", U"ильича", U"ильичу", U"ильичем",
                                                  U"иничной"};
  return lower.size() > 5 && (ends_with_any(lower, kEndings) || ends_with_any(lower, kOthers) ||
                              std::find(kOthers.begin(), kOthers.end(), lower) != kOthers.end());
}

// The usual endings of Russian surnames and their cases.
constexpr std::array<Text, 4> kPossessive = {U"ов", U"ев", U"ин", U"ын"};
constexpr std::array<Text, 8> kPossessiveCases = {U"ой", U"ым", U"ом", U"ую",
                                                  U"а",  U"у",  U"е",  U"ы"};

// «федоровой» -> «федоров»; nullopt where the surname is of another kind.
std::optional<Text> possessive_base(Text lower) {
  for (const Text base : kPossessive) {
    if (ends_with(lower, base)) return lower;
  }
  for (const Text ending : kPossessiveCases) {
    if (!ends_with(lower, ending)) continue;
    const Text stem = lower.substr(0, lower.size() - ending.size());
    for (const Text base : kPossessive) {
      if (ends_with(stem, base)) return stem;
    }
  }
  return std::nullopt;
}

bool is_adjectival(Text lower) {
  const auto stem = adjective_stem(lower);
  return stem && (ends_with(*stem, U"ск") || ends_with(*stem, U"цк"));
}

bool looks_like_surname(Text lower) {
  static constexpr std::array<Text, 8> kOthers = {U"ко", U"ых", U"их",  U"юк",
                                                  U"ук", U"ян", U"дзе", U"швили"};
  return possessive_base(lower) || is_adjectival(lower) || ends_with_any(lower, kOthers);
}

// The part of a surname that its cases and genders share.
std::u32string surname_base(Text lower) {
  if (const auto base = possessive_base(lower)) return std::u32string(*base);
  if (is_adjectival(lower)) return std::u32string(*adjective_stem(lower));
  static constexpr std::array<Text, 2> kFixed = {U"ко", U"ых"};
  if (ends_with_any(lower, kFixed)) return std::u32string(lower);
  static constexpr std::array<Text, 13> kCases = {U"ого", U"ому", U"ой", U"ей", U"ом", U"ем", U"ым",
                                                  U"а",   U"у",   U"ы",  U"и",  U"е",  U"я"};
  for (const Text ending : kCases) {
    if (lower.size() > ending.size() + 2 && ends_with(lower, ending)) {
      return std::u32string(lower.substr(0, lower.size() - ending.size()));
    }
  }
  if (lower.size() > 3 && (lower.back() == U'ю' || lower.back() == U'ь' || lower.back() == U'й')) {
    lower.remove_suffix(1);
  }
  return std::u32string(lower);
}

std::u32string fold(Text word) {
  std::u32string folded(word);
  for (char32_t& letter : folded) letter = letters::fold(letter);
  return folded;
}

bool is_surname(const Token& token) {
  static constexpr std::array<Text, 3> kPlaceholders = {U"фамилия", U"имя", U"отчество"};
  if (token.initial || token.word.size() < 2) return false;
  const std::u32string lower = to_lower(token.word);
  return std::find(kPlaceholders.begin(), kPlaceholders.end(), lower) == kPlaceholders.end() &&
         (token.word.size() > 3 || !is_all_upper(token.word) || looks_like_surname(lower));
}

class Search {
 public:
  explicit Search(std::string_view text) : text_(text), tokens_(capitals(text)) {}

  std::vector<FoundPerson> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t next = tokens_[i].initial ? with_initials(i) : with_full_name(i);
      i = std::max(next, i + 1);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool joined(std::size_t i) const {
    return i + 1 < tokens_.size() && adjacent(text_, tokens_[i], tokens_[i + 1]);
  }

  // Two initials at `i`: the surname stands before or behind them. Returns where to go on.
  std::size_t with_initials(std::size_t i) {
    if (!joined(i) || !tokens_[i + 1].initial) return i + 1;
    const bool before =
        i >= free_ && i > 0 && is_surname(tokens_[i - 1]) && joined(i - 1) && i - 1 >= free_;
    const bool behind = joined(i + 1) && is_surname(tokens_[i + 2]);
    if ((!before && !behind) || is_acting(i, before)) return i + 2;
    const bool takes_before = before && (!behind || surname_stands_before(i));
    const std::size_t surname = takes_before ? i - 1 : i + 2;
    const std::size_t first = takes_before ? i - 1 : i;
    const std::size_t last = takes_before ? i + 1 : i + 2;
    if (!is_name_of_a_body(first)) add(first, last, surname, tokens_[i].word + tokens_[i + 1].word);
    free_ = last + 1;
    return free_;
  }

  // «И.О. Начальника управления»: «acting», no initials.
  [[nodiscard]] bool is_acting(std::size_t i, bool before) const {
    if (before || tokens_[i].word != U"И" || tokens_[i + 1].word != U"О") return false;
    return !looks_like_surname(fold(tokens_[i + 2].word));
  }

  // «Кротова Л.Д. Мезенцев И.А.» against «Начальник А.В. Строганов».
  [[nodiscard]] bool surname_stands_before(std::size_t i) const {
    if (joined(i + 2) && tokens_[i + 3].initial) return true;
    const bool before = looks_like_surname(fold(tokens_[i - 1].word));
    return before && !looks_like_surname(fold(tokens_[i + 2].word));
  }

  // «имени А.С. Пушкина»: a school's name, no person.
  [[nodiscard]] bool is_name_of_a_body(std::size_t first) const {
    const std::string_view before = trim(text_.substr(0, tokens_[first].start));
    const auto ends = [before](std::string_view word) {
      return before.size() >= word.size() && before.substr(before.size() - word.size()) == word;
    };
    return ends("имени") || ends("им.") || ends("ул.") || ends("улица") || ends("улице");
  }

  // «Зимина Нина Петровна», «Нина Петровна Зимина».
  std::size_t with_full_name(std::size_t i) {
    if (i + 1 >= tokens_.size() || tokens_[i + 1].initial || !joined(i)) return i + 1;
    const auto patronymic = [this](std::size_t k) {
      return !tokens_[k].initial && is_patronymic(to_lower(tokens_[k].word));
    };
    if (patronymic(i + 1) && joined(i + 1) && is_surname(tokens_[i + 2])) {
      return add_full(i, i + 2, i + 2, tokens_[i], tokens_[i + 1]);
    }
    if (joined(i + 1) && patronymic(i + 2)) {
      return add_full(i, i + 2, i, tokens_[i + 1], tokens_[i + 2]);
    }
    return i + 1;
  }

  std::size_t add_full(std::size_t first, std::size_t last, std::size_t surname, const Token& name,
                       const Token& patronymic) {
    const std::u32string initials = {name.word.front(), patronymic.word.front()};
    if (!is_name_of_a_body(first)) add(first, last, surname, initials);
    free_ = last + 1;
    return free_;
  }

  void add(std::size_t first, std::size_t last, std::size_t surname,
           const std::u32string& initials) {
    FoundPerson person;
    person.start = tokens_[first].start;
    person.end = tokens_[last].end;
    person.text = std::string(text_.substr(person.start, person.end - person.start));
    person.surname = to_utf8(tokens_[surname].word);
    person.key = to_utf8(surname_base(fold(tokens_[surname].word)));
    for (const char32_t letter : initials) {
      append_utf8(person.initials, letter);
      person.initials += '.';
      person.key += '|';
      append_utf8(person.key, letters::fold(letter));
    }
    found_.push_back(std::move(person));
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<FoundPerson> found_;
  std::size_t free_ = 0;  // tokens before this one belong to a person already
};

}  // namespace

std::vector<FoundPerson> find_persons(std::string_view text) {
  return Search(text).run();
}

}  // namespace muko
