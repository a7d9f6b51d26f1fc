#include "readers/scan/mend_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "language/letters.h"

namespace muko::scan {
namespace {

// Of 100: what is read with less confidence is no text: one or two letters …
constexpr double kDust = 5;
constexpr double kDustOfSigns = 35;  // … and signs alone

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_upper(char32_t c) {
  return to_lower(c) != c;
}

char32_t to_upper_russian(char32_t lower) {
  return lower == U'ё' ? U'Ё' : lower - 32;
}

char32_t twin_of(char32_t latin) {
  const char32_t lower = letters::cyrillic_twin(latin);
  return lower != 0 && is_upper(latin) ? to_upper_russian(lower) : lower;
}

// Numbers of chapters, quarters and centuries are written in Latin letters.
bool is_roman(const std::u32string& word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    return !letters::is_any_letter(c) ||
           std::u32string_view(U"IVXХ").find(c) != std::u32string_view::npos;
  });
}

void mend_letters(std::u32string& word) {
  bool cyrillic = false;
  int latin = 0;
  int twins = 0;
  for (const char32_t c : word) {
    cyrillic = cyrillic || letters::is_russian(c);
    latin += is_latin(c);
    twins += is_latin(c) && twin_of(c) != 0;
  }
  if (latin == 0 || twins < latin) return;
  // A word all of look-alikes is a Russian one: «CMO», «B»; a numeral is not.
  if (!cyrillic && is_roman(word)) return;
  for (char32_t& c : word) {
    if (is_latin(c)) c = twin_of(c);
  }
}

// The digit that a letter is taken for; 0 where there is none.
char32_t digit_of(char32_t c) {
  switch (c) {
    case U'О':
    case U'о':
    case U'O':
    case U'o':
      return U'0';
    case U'З':
    case U'з':
      return U'3';
    case U'l':
    case U'I':
    case U'|':
      return U'1';
    default:
      return 0;
  }
}

bool is_between_digits(char32_t c) {
  return std::u32string_view(U".,/-–:()«»\"№").find(c) != std::u32string_view::npos;
}

// «15-о»: a letter behind a hyphen that touches no digit is a letter, of an order's number.
bool is_suffix(const std::u32string& word, std::size_t at) {
  if (at == 0 || (word[at - 1] != U'-' && word[at - 1] != U'/')) return false;
  return at + 1 == word.size() || !letters::is_digit(word[at + 1]);
}

void mend_digits(std::u32string& word) {
  int digits = 0;
  int letters = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool digit = letters::is_digit(c);
    if (!digit && !is_between_digits(c) && digit_of(c) == 0) return;
    if (digit_of(c) != 0 && is_suffix(word, i)) return;
    digits += digit;
    letters += !digit && digit_of(c) != 0;
  }
  // «О1» may be anything, «О1.2022» may not.
  if (letters == 0 || digits <= letters) return;
  for (char32_t& c : word) {
    if (!letters::is_digit(c) && digit_of(c) != 0) c = digit_of(c);
  }
}

// «2021т.» is «2021г.»: nothing else of one letter stands behind a year.
void mend_year(std::u32string& word) {
  for (std::size_t i = 4; i < word.size(); ++i) {
    const bool alone = (i + 1 == word.size() || !letters::is_any_letter(word[i + 1])) &&
                       (i == 4 || !letters::is_digit(word[i - 5]));
    const bool year = (word[i - 4] == U'1' || word[i - 4] == U'2') &&
                      std::all_of(word.begin() + static_cast<std::ptrdiff_t>(i) - 3,
                                  word.begin() + static_cast<std::ptrdiff_t>(i), letters::is_digit);
    if (word[i] == U'т' && alone && year) word[i] = U'г';
  }
}

// No Russian word is written with a long dash inside: it is a hyphen, between digits a short dash.
void mend_dashes(std::u32string& word) {
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    if (word[i] != U'—') continue;
    if (letters::is_any_letter(word[i - 1]) && letters::is_any_letter(word[i + 1])) word[i] = U'-';
    if (letters::is_digit(word[i - 1]) && letters::is_digit(word[i + 1])) word[i] = U'–';
  }
}

// Bits of rules and dust at the edges of a word. Russian papers quote by «» and "".
void strip_edges(std::u32string& word) {
  const auto is_dust = [](char32_t c) {
    return std::u32string_view(U" \u00A0|¦‘’`´'‚‹›").find(c) != std::u32string_view::npos;
  };
  while (!word.empty() && is_dust(word.back())) word.pop_back();
  while (!word.empty() && is_dust(word.front())) word.erase(0, 1);
}

struct Content {
  int letters = 0;
  int others = 0;  // digits and signs that stand alone as words
};

Content content_of(std::string_view word) {
  Content content;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = letters::next(word, at);
    if (letters::is_any_letter(c)) ++content.letters;
    if (letters::is_digit(c) || c == U'№' || c == U'§' || c == U'%') ++content.others;
  }
  return content;
}

bool is_dash(std::string_view word) {
  return word == "—" || word == "–" || word == "-";
}

// Flourishes of signatures, edges of stamps, coats of arms.
bool is_dust(const OcrWord& word) {
  if (word.text.empty()) return true;
  if (is_dash(word.text)) return false;  // muko-ocr has looked whether it is drawn
  const Content content = content_of(word.text);
  constexpr int kWord = 3;  // letters
  if (content.letters >= kWord) return false;
  return word.confidence < (content.letters + content.others > 0 ? kDust : kDustOfSigns);
}

// The dash of this width. Tesseract knows one or two of them only.
std::string dash_as_drawn(const OcrWord& word) {
  const double width = (word.box.right - word.box.left) / std::max(1.0, word.size);
  constexpr double kHyphen = 0.4;  // of the font's size
  constexpr double kShortDash = 0.75;
  return width < kHyphen ? "-" : width < kShortDash ? "–" : "—";
}

constexpr std::array<std::string_view, 12> kLikeNumberSign = {"Ne", "No", "N°", "Nº", "N",  "Nе",
                                                              "Nо", "Мо", "М",  "Ме", "Ле", "Л№"};

// The length of what stands for «№» at the start of the word; 0 where nothing does.
std::size_t number_sign_in(std::string_view word) {
  std::size_t longest = 0;
  for (const std::string_view sign : kLikeNumberSign) {
    if (word.starts_with(sign)) longest = std::max(longest, sign.size());
  }
  return longest;
}

bool begins_with_digit(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool follows(const OcrWord& word, const OcrWord& next) {
  const double height = word.box.bottom - word.box.top;
  const double gap = next.box.left - word.box.right;
  return gap > -height && gap < 2 * height && next.box.top < word.box.bottom &&
         next.box.bottom > word.box.top;
}

void mend_number_sign(OcrWord& word, const OcrWord* next) {
  const std::size_t length = number_sign_in(word.text);
  if (length == 0) return;
  const std::string rest = word.text.substr(length);
  const bool alone =
      rest.empty() && next != nullptr && begins_with_digit(next->text) && follows(word, *next);
  if (alone || begins_with_digit(rest)) word.text = "№" + rest;
}

void leave_out_dust(std::vector<OcrWord>& words) {
  std::vector<OcrWord> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text.empty()) continue;
    const bool in_text = (i > 0 && follows(words[i - 1], words[i])) ||
                         (i + 1 < words.size() && follows(words[i], words[i + 1]));
    const bool letters = content_of(words[i].text).letters > 0;
    if (!is_dust(words[i]) || (letters && in_text)) kept.push_back(words[i]);
  }
  words = std::move(kept);
}

}  // namespace

std::string mended(std::string_view word) {
  std::u32string text = to_utf32(word);
  strip_edges(text);
  mend_digits(text);
  mend_letters(text);
  mend_dashes(text);
  mend_year(text);
  return to_utf8(text);
}

void mend_words(std::vector<OcrWord>& words) {
  for (OcrWord& word : words) {
    word.text = mended(word.text);
    if (is_dash(word.text)) word.text = dash_as_drawn(word);
  }
  leave_out_dust(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    mend_number_sign(words[i], i + 1 < words.size() ? &words[i + 1] : nullptr);
  }
}

}  // namespace muko::scan
