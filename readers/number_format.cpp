#include "readers/number_format.h"

#include "base/utf8.h"
#include "language/numerals.h"

namespace muko {
namespace {

// The alphabet without ё, й, ъ, ь (17.18.59, russianLower).
constexpr std::u32string_view kRussianLower = U"абвгдежзиклмнопрстуфхцчшщыэюя";
constexpr std::u32string_view kRussianUpper = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
constexpr std::u32string_view kLatinLower = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kLatinUpper = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

constexpr int kMaxRepeat = 30;  // of a letter: Word stops at 780

// а … я, аа … яя, ааа …
std::string letters(int number, std::u32string_view alphabet) {
  const int size = static_cast<int>(alphabet.size());
  if (number < 1 || number > size * kMaxRepeat) return std::to_string(number);
  std::string text;
  for (int i = 0; i <= (number - 1) / size; ++i) {
    append_utf8(text, alphabet[static_cast<std::size_t>((number - 1) % size)]);
  }
  return text;
}

// Word shows what Roman digits can't as a plain number.
std::string roman(int number) {
  std::string text = roman_number(number);
  return text.empty() ? std::to_string(number) : text;
}

}  // namespace

std::string format_number(int number, std::string_view format) {
  if (format == "decimal") return std::to_string(number);
  if (format == "none") return {};
  if (format == "decimalZero") {
    return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
  }
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return to_lower(roman(number));
  if (format == "upperLetter") return letters(number, kLatinUpper);
  if (format == "lowerLetter") return letters(number, kLatinLower);
  if (format == "russianUpper") return letters(number, kRussianUpper);
  if (format == "russianLower") return letters(number, kRussianLower);
  if (format == "ordinal") return std::to_string(number) + "-й";
  if (format == "numberInDash") return "- " + std::to_string(number) + " -";
  return std::to_string(number);
}

}  // namespace muko
