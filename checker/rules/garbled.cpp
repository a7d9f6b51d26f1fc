#include "checker/rules/garbled.h"

#include <cstddef>

#include "base/utf8.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

constexpr int kRun = 4;            // accented letters in a row: more than any language has
constexpr int kPairs = 3;          // pairs «Рџ», «СЂ» in a row
constexpr int kReversedWords = 2;  // words like «оПХЙЮГ»
constexpr int kLost = 3;           // U+FFFD or question marks in a row

// U+00C0…U+00FF, where CP1251 has А…я.
bool is_accented(char32_t c) {
  return c >= 0xC0 && c <= 0xFF;
}

bool is_box_drawing(char32_t c) {
  return c >= 0x2500 && c <= 0x259F;
}

// What CP1251 shows for the second byte (0x80…0xBF) of a Cyrillic letter in UTF-8. Spaces and
// quotation marks, which may follow «Р» and «С» in a text, are left out.
bool is_second_byte(char32_t c) {
  static constexpr std::u32string_view kSigns =
      U"ЂЃѓ†‡€‰Љ‹ЊЌЋЏђ•™љ›њќћџЎўЈ¤Ґ¦§Ё©Є¬®Ї°±Ііґµ¶·ёєјЅѕї\u00AD\u00A0";
  return kSigns.find(c) != std::u32string_view::npos;
}

// Counts the letters one by one.
class Look {
 public:
  void see(char32_t letter) {
    count_accented(letter);
    count_pairs(letter);
    count_lost(letter);
    count_word(letter);
    count_dos(letter);
    last_ = letter;
  }

  [[nodiscard]] bool garbled() const {
    return accented_most_ >= kRun || accented_words_ >= 2 || pairs_most_ >= kPairs ||
           lost_most_ >= kLost || reversed_ >= kReversedWords || inner_yo_ >= 2 ||
           (inner_yo_ >= 1 && boxes_ >= 1);
  }

 private:
  void count_accented(char32_t letter) {
    accented_ = is_accented(letter) ? accented_ + 1 : 0;
    if (accented_ > accented_most_) accented_most_ = accented_;
    if (accented_ == 3) ++accented_words_;
    // «Ð¿Ñ€Ð¸»: every other letter is one of two.
    const bool lead = letter == 0xD0 || letter == 0xD1;
    leads_ += lead ? 1 : 0;
    if (lead && leads_ >= kRun) accented_most_ = kRun;
  }

  void count_pairs(char32_t letter) {
    const bool first = last_ == U'Р' || last_ == U'С';
    if (first && is_second_byte(letter)) {
      ++pairs_;
      if (pairs_ > pairs_most_) pairs_most_ = pairs_;
    } else if (letter != U'Р' && letter != U'С') {
      pairs_ = 0;
    }
  }

  void count_lost(char32_t letter) {
    lost_ = letter == 0xFFFD ? lost_ + 1 : 0;
    if (lost_ > lost_most_) lost_most_ = lost_;
  }

  // «╧Ёшърч»: a box drawing in place of a capital, «Ё» in place of «р». Drawn tables have boxes
  // too.
  void count_dos(char32_t letter) {
    boxes_ += is_box_drawing(last_) && letters::is_russian(letter) ? 1 : 0;
    inner_yo_ += letter == U'Ё' && last_ >= U'а' && last_ <= U'я' ? 1 : 0;
  }

  // «оПХЙЮГ»: the first letter small, all others capital.
  void count_word(char32_t letter) {
    if (!letters::is_russian(letter)) {
      reversed_ += length_ >= 4 && reversed_word_ ? 1 : 0;
      length_ = 0;
      return;
    }
    const bool capital = letter < U'а' || letter == U'Ё';
    reversed_word_ = length_ == 0 ? !capital : reversed_word_ && capital;
    ++length_;
  }

  char32_t last_ = 0;
  int accented_ = 0;
  int accented_most_ = 0;
  int accented_words_ = 0;
  int leads_ = 0;
  int pairs_ = 0;
  int pairs_most_ = 0;
  int lost_ = 0;
  int lost_most_ = 0;
  int boxes_ = 0;
  int inner_yo_ = 0;
  int length_ = 0;
  bool reversed_word_ = false;
  int reversed_ = 0;
};

// Russian and Latin words, no capital behind a small letter, and the commonest signs: most of every
// text, seen without counting.
bool is_plain(std::string_view text) {
  bool small = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    const bool was_small = small;
    small = letter >= U'а' && letter <= U'я';
    if (small) at = letters::skip_small(text, at);
    if (small || letter < 0x80) continue;
    const bool capital = letter >= U'А' && letter <= U'Я' && !was_small;
    if (!capital && letter != U'ё' && letter != U'№' && letter != U'«' && letter != U'»' &&
        letter != U'–') {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_garbled(std::string_view text) {
  if (is_plain(text)) return false;
  Look look;
  for (std::size_t at = 0; at < text.size();) look.see(letters::next(text, at));
  look.see(U' ');
  return look.garbled();
}

}  // namespace muko::rules
