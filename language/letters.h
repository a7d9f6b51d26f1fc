// Letters: the inline inner loops under the words, dates and deadlines of this layer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace muko::letters {

// As next_code_point, with the one- and two-byte letters (all of Russian) decoded in place.
inline char32_t next(std::string_view text, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  if (lead < 0x80) {
    ++position;
    return lead;
  }
  if (lead >= 0xC2 && lead < 0xE0 && position + 1 < text.size()) {
    const auto trail = static_cast<unsigned char>(text[position + 1]);
    if ((trail & 0xC0U) == 0x80U) {
      position += 2;
      return ((lead & 0x1FU) << 6U) | (trail & 0x3FU);
    }
  }
  return next_code_point(text, position);
}

// As append_utf8, with the letters of Russian written in place.
inline void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    const char bytes[2] = {static_cast<char>(0xC0U | (c >> 6U)),
                           static_cast<char>(0x80U | (c & 0x3FU))};
    out.append(bytes, 2);
  } else {
    append_utf8(out, c);
  }
}

// The end of the run of plain Russian letters that begins at `position`: most of every text, passed
// over without decoding.
inline std::size_t skip_russian(std::string_view text, std::size_t position) {
  for (; position + 1 < text.size(); position += 2) {
    const auto lead = static_cast<unsigned char>(text[position]);
    const auto trail = static_cast<unsigned char>(text[position + 1]);
    const bool upper_half = lead == 0xD0 && trail >= 0x90 && trail < 0xC0;  // А…п
    const bool lower_half = lead == 0xD1 && trail >= 0x80 && trail < 0x90;  // р…я
    if (!upper_half && !lower_half) break;
  }
  return position;
}

// The end of the run of plain small letters (а…я without «ё») that begins at `position`.
inline std::size_t skip_small(std::string_view text, std::size_t position) {
  for (; position + 1 < text.size(); position += 2) {
    const auto lead = static_cast<unsigned char>(text[position]);
    const auto trail = static_cast<unsigned char>(text[position + 1]);
    const bool upper_half = lead == 0xD0 && trail >= 0xB0 && trail < 0xC0;  // а…п
    const bool lower_half = lead == 0xD1 && trail >= 0x80 && trail < 0x90;  // р…я
    if (!upper_half && !lower_half) break;
  }
  return position;
}

inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// The letters of the Russian alphabet, «ё» included.
inline bool is_russian(char32_t c) {
  return (c >= U'А' && c <= U'я') || c == U'Ё' || c == U'ё';
}

inline bool is_any_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return is_russian(c) || is_letter(c);
}

inline char32_t lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= U'а' && c <= U'я') return c;
  if (c >= U'А' && c <= U'Я') return c + 32;
  return to_lower(c);
}

// «е» for «ё»: in comparing they are one letter.
inline char32_t fold(char32_t c) {
  const char32_t small = lower(c);
  return small == U'ё' ? U'е' : small;
}

// Hyphens, dashes and minus of every length.
inline bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0xFE58;
}

// A hyphen that may stand inside a word.
inline bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}

inline constexpr char32_t kSoftHyphen = 0xAD;

// The lower-case Cyrillic letter that a Latin one looks like, in its own case: 'H' is «н» and 'h'
// is nothing. 0 where there is none.
inline char32_t cyrillic_twin(char32_t latin) {
  constexpr std::u32string_view latin_letters = U"AaBCcEeHKkMOoPpTXxYy";
  constexpr std::u32string_view twins = U"аавссеенккмоорртххуу";
  const std::size_t found = latin_letters.find(latin);
  return found == std::u32string_view::npos ? 0 : twins[found];
}

}  // namespace muko::letters
