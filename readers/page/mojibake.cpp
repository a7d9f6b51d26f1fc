#include "readers/page/mojibake.h"

#include <map>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr int kFewestLetters = 8;
constexpr double kMostly = 0.7;  // of a font's letters are accented Latin ones: no language is so

struct Count {
  int letters = 0;
  int accented = 0;
};

// Letters U+00C0…U+00FF, where CP1251 has А…я.
bool is_accented(char32_t c) {
  return c >= 0xC0 && c <= 0xFF;
}

char32_t mended(char32_t c) {
  if (is_accented(c)) return c - 0xC0 + 0x410;
  switch (c) {
    case 0xA8:
      return U'Ё';
    case 0xB8:
      return U'ё';
    case 0xB9:
      return U'№';
    case 0xB2:
      return U'І';
    case 0xB3:
      return U'і';
    default:
      return c;
  }
}

std::map<std::string, Count> count_fonts(const std::vector<Page>& pages) {
  std::map<std::string, Count> fonts;
  for (const Page& page : pages) {
    for (const PageWord& word : page.words) {
      Count& count = fonts[word.font];
      for (std::size_t at = 0; at < word.text.size();) {
        const char32_t c = next_code_point(word.text, at);
        count.accented += is_accented(c);
        count.letters += is_accented(c) || is_letter(c);
      }
    }
  }
  return fonts;
}

bool is_mistaken(const Count& count) {
  return count.letters >= kFewestLetters &&
         static_cast<double>(count.accented) > kMostly * static_cast<double>(count.letters);
}

void mend(std::string& text) {
  std::u32string letters = to_utf32(text);
  for (char32_t& letter : letters) letter = mended(letter);
  text = to_utf8(letters);
}

}  // namespace

void mend_mojibake(std::vector<Page>& pages, std::vector<Warning>& warnings) {
  const std::map<std::string, Count> fonts = count_fonts(pages);
  int first_page = 0;
  for (Page& page : pages) {
    for (PageWord& word : page.words) {
      if (!is_mistaken(fonts.at(word.font))) continue;
      mend(word.text);
      if (first_page == 0) first_page = page.number;
    }
  }
  if (first_page == 0) return;
  Location where;
  where.page = first_page;
  warnings.push_back({"mojibake",
                      "русские буквы записаны в файле как латинские с ударениями (кодировка CP1251 "
                      "принята за Latin-1): текст восстановлен, проверьте его",
                      where});
}

}  // namespace muko
