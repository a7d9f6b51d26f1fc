#include "readers/page/junk.h"

#include <string_view>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr std::u32string_view kVowels = U"аеёиоуыэюяaeiouy";
constexpr int kFewestLetters = 60;  // to count the vowels of

constexpr int kFewest = 20;          // letters and signs: a page number alone is no evidence
constexpr double kUnreadable = 0.3;  // of all signs
constexpr double kMixed = 0.35;      // of the words have letters of two alphabets
constexpr double kFewestVowels = 0.15;
constexpr double kMostVowels = 0.75;

struct Count {
  int signs = 0;
  int unreadable = 0;
  int letters = 0;
  int vowels = 0;
  int words = 0;
  int mixed = 0;
};

bool is_unreadable(char32_t c) {
  const bool own_area = c >= 0xE000 && c < 0xF900;  // private use
  return c == 0xFFFD || own_area || (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
}

// Letters U+00E0…U+00FF stand where CP1251 has а…я: such a text is none of junk, it is mended
// (mojibake.h).
bool is_vowel(char32_t lower) {
  const bool accented = lower >= 0xE0 && lower <= 0xFF;
  const char32_t letter = accented ? lower - 0xE0 + U'а' : lower;
  return kVowels.find(letter) != std::u32string_view::npos;
}

void count(std::string_view word, Count& counted) {
  bool cyrillic = false;
  bool latin = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    ++counted.signs;
    counted.unreadable += is_unreadable(c);
    if (!is_letter(c)) continue;
    ++counted.letters;
    counted.vowels += is_vowel(to_lower(c));
    (is_cyrillic(c) ? cyrillic : latin) = true;
  }
  counted.words += cyrillic || latin;
  counted.mixed += cyrillic && latin;
}

}  // namespace

bool is_junk(const Page& page) {
  Count counted;
  for (const PageWord& word : page.words) count(word.text, counted);
  if (counted.signs < kFewest) return false;
  const auto share = [](int part, int whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
  };
  if (share(counted.unreadable, counted.signs) > kUnreadable) return true;
  if (counted.words > kFewest && share(counted.mixed, counted.words) > kMixed) return true;
  if (counted.letters < kFewestLetters) return false;
  const double vowels = share(counted.vowels, counted.letters);
  return vowels < kFewestVowels || vowels > kMostVowels;
}

}  // namespace muko
