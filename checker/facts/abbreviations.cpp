#include "checker/facts/abbreviations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "checker/facts/quotes.h"
#include "checker/facts/stemmed.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kLongestShort = 80;  // bytes of a short name
constexpr std::size_t kMostWords = 30;     // of its explanation
constexpr std::size_t kLongestListLine = 400;
constexpr std::size_t kLongestPhrase = 1500;  // bytes before a bracket

std::size_t count_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t letter = letters::next(word, at);
    if (letters::is_any_letter(letter) && letters::lower(letter) != letter) ++capitals;
  }
  return capitals;
}

// «ШНОР», «МСОКО», «РМО»: one word, most of it capitals.
bool is_acronym(std::string_view word) {
  const std::size_t length = length_utf8(word);
  if (length < 2 || length > 14 || word.find_first_of(" .,()") != std::string_view::npos)
    return false;
  const std::size_t capitals = count_capitals(word);
  return capitals >= 2 && capitals * 2 >= length;
}

bool is_joining_word(std::string_view low) {
  static constexpr std::array<std::string_view, 12> kWords = {"и", "в",  "с",  "по",  "на", "о",
                                                              "к", "со", "во", "для", "за", "при"};
  return std::find(kWords.begin(), kWords.end(), low) != kWords.end();
}

std::u32string lower_letters(std::string_view text) {
  std::u32string folded;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    if (letters::is_any_letter(letter)) folded += letters::fold(letter);
  }
  return folded;
}

// The first word of `words` (all of them stand before the bracket) from which the acronym's
// letters are the first letters of the words; joining words and parts of compounds may be passed.
std::optional<std::size_t> acronym_start(const std::vector<Word>& words, std::string_view acronym) {
  const std::u32string letters_sought = lower_letters(acronym);
  if (letters_sought.empty()) return std::nullopt;
  std::size_t left = letters_sought.size();
  std::size_t skipped = 0;
  for (std::size_t i = words.size(); i > 0 && left > 0; --i) {
    const std::string low = fold(words[i - 1].text);
    std::size_t at = 0;
    const char32_t first = letters::next(low, at);
    const bool joining = is_joining_word(low);
    if (first == letters_sought[left - 1]) {
      --left;
      if (left == 0) return i - 1;
      continue;
    }
    // «информационно-методический»: two letters of one word.
    const std::size_t hyphen = low.find('-');
    if (left > 1 && hyphen != std::string::npos && hyphen + 1 < low.size()) {
      std::size_t behind = hyphen + 1;
      if (letters::next(low, behind) == letters_sought[left - 1] &&
          first == letters_sought[left - 2]) {
        left -= 2;
        if (left == 0) return i - 1;
        continue;
      }
    }
    if (!joining && ++skipped > 2) return std::nullopt;
  }
  return std::nullopt;
}

// Where the phrase before a bracket begins: behind the last full stop, semicolon or colon.
std::size_t clause_start(std::string_view text, std::size_t end) {
  std::size_t start = end > kLongestPhrase ? end - kLongestPhrase : 0;
  for (std::size_t at = start; at < end; ++at) {
    const char letter = text[at];
    if (letter == ';' || letter == ':' || letter == '\n' ||
        (letter == '.' && at + 1 < end && text[at + 1] == ' ')) {
      start = at + 1;
    }
  }
  return start;
}

std::string_view without_edges(std::string_view text) {
  text = trim(text);
  while (!text.empty() && std::string_view(",;:.(-").find(text.back()) != std::string_view::npos) {
    text = trim(text.substr(0, text.size() - 1));
  }
  // A quotation that was opened before the words.
  static constexpr std::string_view kClosing = "»";
  if (ends_with(text, kClosing) && text.find("«") == std::string_view::npos) {
    text.remove_suffix(kClosing.size());
  }
  for (bool changed = true; changed && !text.empty();) {
    changed = false;
    for (const std::string_view dash : {"–", "—", "-", ",", ":"}) {
      if (!starts_with(text, dash)) continue;
      text = trim(text.substr(dash.size()));
      changed = true;
    }
  }
  return text;
}

std::size_t matching_bracket(std::string_view text, std::size_t open) {
  int depth = 0;
  const std::size_t limit = std::min(text.size(), open + kLongestPhrase);
  for (std::size_t at = open; at < limit; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

// Hyphens, and the first bytes of all other dashes.
bool may_hold_dash(std::string_view text) {
  return any_place(
      text, [](auto byte) { return byte(0) == '-' || byte(0) == '\xE2' || byte(0) == '\xEF'; });
}

// A dash between a short name and its words; npos without one.
std::size_t find_dash(std::string_view text, std::size_t& length) {
  if (!may_hold_dash(text)) return std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t letter = letters::next(text, at);
    if (!letters::is_dash(letter)) continue;
    const bool spaced = start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\xA0');
    if (!spaced && letters::is_hyphen(letter)) continue;
    length = at - start;
    return start;
  }
  return std::string_view::npos;
}

class AbbreviationReader {
 public:
  AbbreviationReader(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text), vocabulary_(vocabulary), abbreviations_(facts.abbreviations) {}

  void run() {
    bool in_list = false;
    for (const Passage& passage : text_.passages()) {
      if (passage.text.empty()) continue;
      if (in_list && passage.table != nullptr) {
        read_table_row(passage);
        continue;
      }
      if (in_list) in_list = read_item(passage.text);
      const std::size_t list = list_start(passage);
      if (list != std::string_view::npos) {
        read_items(passage.text.substr(list));
        in_list = true;
      }
      if (passage.text.find('(') != std::string_view::npos) read_brackets(passage);
      read_parties(passage);
      read_dashes(passage.text);
    }
  }

 private:
  void add(std::string_view name, std::string_view words) {
    name = without_edges(name);
    words = without_edges(words);
    if (name.empty() || words.empty() || name.size() > kLongestShort) return;
    abbreviations_.emplace(in_one_line(name), in_one_line(words));
  }

  // Behind «Сокращения:» at the beginning of a passage or «… следующие сокращения:» at its end.
  std::size_t list_start(const Passage& passage) const {
    static constexpr std::array<std::string_view, 3> kSigns = {"сокращен", "аббревиатур",
                                                               "обозначен"};
    const std::string_view low = passage.low;
    const std::size_t colon = low.find(':');
    const std::string_view head = low.substr(0, std::min(colon, low.size()));
    if (head.size() > kLongestListLine || head.find(". ") != std::string_view::npos) {
      return std::string_view::npos;
    }
    const bool named = std::any_of(kSigns.begin(), kSigns.end(), [low](std::string_view sign) {
      return contains(low.substr(0, kLongestListLine), sign);
    });
    if (!named) return std::string_view::npos;
    if (!vocabulary_.documents.abbreviation_lists.set.found_in(head)) return std::string_view::npos;
    return colon == std::string_view::npos ? low.size() : colon + 1;
  }

  // «ИМЦ – …; МРГ – ….»
  void read_items(std::string_view list) {
    while (!list.empty()) {
      const std::size_t end = std::min({list.find(';'), list.find('\n'), list.size()});
      (void)read_item(list.substr(0, end));
      list = end < list.size() ? list.substr(end + 1) : std::string_view();
    }
  }

  // False where the passage is no «ИМЦ – …»: the list is over.
  bool read_item(std::string_view item) {
    if (item.find(';') != std::string_view::npos && item.find(';') + 1 < item.size()) {
      read_items(item);
      return true;
    }
    std::size_t length = 0;
    const std::size_t dash = find_dash(item, length);
    if (dash == std::string_view::npos || item.size() > kLongestListLine * 2) return false;
    const std::string_view name = without_edges(item.substr(0, dash));
    if (name.empty() || name.size() > kLongestShort) return false;
    add(name, item.substr(dash + length));
    return true;
  }

  void read_table_row(const Passage& passage) {
    if (passage.cell->column != 1 || passage.table->columns != 2) return;
    if (!is_acronym(trim(passage.text))) return;
    const Cell* words = passage.table->at(passage.cell->row, 2);
    if (words != nullptr) add(passage.text, words->text);
  }

  void read_brackets(const Passage& passage) {
    const std::string_view text = passage.text;
    for (std::size_t open = text.find('('); open != std::string_view::npos;
         open = text.find('(', open + 1)) {
      const std::size_t close = matching_bracket(text, open);
      if (close == std::string_view::npos) continue;
      const std::string_view inside = text.substr(open + 1, close - open - 1);
      if (starts_with(passage.low.substr(open + 1), "далее")) {
        read_further(text, open, inside);
      } else if (is_acronym(trim(inside))) {
        read_acronym_in_brackets(text, open, trim(inside));
      } else {
        read_words_in_brackets(text, open, inside);
      }
    }
  }

  // «администрация …, именуемая в дальнейшем «Администрация»».
  void read_parties(const Passage& passage) {
    static constexpr std::string_view kNamed = "именуем";
    for (std::size_t at = find_in(passage.low, kNamed); at != std::string_view::npos;
         at = find_in(passage.low, kNamed, at + 1)) {
      const std::size_t open = passage.text.find("«", at);
      if (open == std::string_view::npos || open - at > 80) continue;
      const auto quoted = quoted_at(passage.text, open);
      if (!quoted) continue;
      const std::string_view name = quoted->text(passage.text);
      add(name, words_before(passage.text, at, name));
    }
  }

  // «… (далее – Комплекс мер)», «(далее также – Управление)», «(далее – План, дорожная карта)».
  void read_further(std::string_view text, std::size_t open, std::string_view inside) {
    std::size_t length = 0;
    const std::size_t dash = find_dash(inside, length);
    std::string_view name = dash == std::string_view::npos
                                ? trim(inside.substr(std::string_view("далее").size()))
                                : trim(inside.substr(dash + length));
    const std::string low = fold(name);
    if (starts_with(low, "соответственно") || starts_with(low, "именуем")) return;
    while (!name.empty()) {
      const std::size_t end = std::min({name.find(','), name.find(';'), name.size()});
      const std::string_view one = trim(name.substr(0, end));
      add(one, words_before(text, open, one));
      name = end < name.size() ? name.substr(end + 1) : std::string_view();
    }
  }

  // The words that a short name stands for: from the nearest word that it begins with.
  std::string_view words_before(std::string_view text, std::size_t open, std::string_view name) {
    const std::size_t start = clause_start(text, open);
    const std::string_view before = text.substr(start, open - start);
    const Stemmed words(before);
    if (words.words.empty()) return {};
    std::size_t first = words.words.size() > kMostWords ? words.words.size() - kMostWords : 0;
    if (const auto initial = is_acronym(name) ? acronym_start(words.words, name) : std::nullopt) {
      first = *initial;
    } else {
      const std::vector<StemKey> own = stem_keys(name);
      for (std::size_t i = words.stems.size(); !own.empty() && i > 0; --i) {
        if (words.stems[i - 1] != own.front()) continue;
        first = i - 1;
        break;
      }
    }
    return before.substr(words.words[first].start);
  }

  // «школы с низкими образовательными результатами (ШНОР)».
  void read_acronym_in_brackets(std::string_view text, std::size_t open, std::string_view acronym) {
    const std::size_t start = clause_start(text, open);
    const std::string_view before = text.substr(start, open - start);
    const std::vector<Word> words = split_words(before);
    if (const auto first = acronym_start(words, acronym)) {
      add(acronym, before.substr(words[*first].start));
    }
  }

  // The words from the first to as many as the acronym has letters must spell it.
  static bool spells(std::string_view name, std::string_view phrase) {
    const std::vector<Word> words = split_words(phrase);
    const std::size_t sought = lower_letters(name).size();
    for (std::size_t count = 1; count <= std::min(words.size(), sought * 2); ++count) {
      const std::vector<Word> some(words.begin(),
                                   words.begin() + static_cast<std::ptrdiff_t>(count));
      const auto first = acronym_start(some, name);
      if (first && *first == 0) return true;
    }
    return false;
  }

  // «(ККМ – краевой комплекс мер, утверждённый …)»: outside of lists the words must spell it.
  void read_dashes(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t dash = find_dash(text.substr(from), length);
      if (dash == std::string_view::npos) return;
      const std::string_view before = trim(text.substr(from, dash));
      const std::size_t space = before.find_last_of(" \n\t(");
      const std::string_view name =
          space == std::string_view::npos ? before : before.substr(space + 1);
      from += dash + length;
      if (!is_acronym(name)) continue;
      const std::string_view behind = text.substr(from, kLongestListLine);
      const std::string_view words = behind.substr(0, behind.find_first_of(",;.()\n"));
      if (spells(name, words)) add(name, words);
    }
  }

  // «ИМЦ (информационно-методический центр …)».
  void read_words_in_brackets(std::string_view text, std::size_t open, std::string_view inside) {
    const std::string_view before = trim(text.substr(0, open));
    const std::size_t space = before.find_last_of(" \n\t(");
    const std::string_view name =
        space == std::string_view::npos ? before : before.substr(space + 1);
    if (!is_acronym(name) || inside.size() > kLongestListLine) return;
    if (spells(name, inside)) return add(name, inside);
    // «ЗИРО (ГАУ ДПО «Зареченский институт …»)»: behind a legal form or in quotes.
    if (inside.find("«") == std::string_view::npos) return;
    const std::string_view quoted = inside.substr(inside.find("«"));
    const std::vector<Word> inner = split_words(quoted);
    if (acronym_start(inner, name)) add(name, inside);
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  std::map<std::string, std::string>& abbreviations_;
};

}  // namespace

void read_abbreviations(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  AbbreviationReader(text, vocabulary, facts).run();
}

}  // namespace muko
