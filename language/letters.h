// Letters: the inline inner loops under the words, dates and deadlines of this layer.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
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

// Four letters of two bytes at once: each test below leaves nothing of those it looks for, so that
// the lowest bit left tells where the first other one begins.
inline std::uint64_t four_letters(const char* at) {
  static_assert(std::endian::native == std::endian::little);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// The letters from `position` on, fewer than four, and zeros.
inline std::uint64_t last_letters(std::string_view text, std::size_t position) {
  const std::size_t count = text.size() - position;
  if (text.size() >= 8) {
    return count == 0 ? 0 : four_letters(text.data() + text.size() - 8) >> (8 * (8 - count));
  }
  std::uint64_t bytes = 0;
  for (std::size_t i = count; i-- > 0;) {
    bytes = (bytes << 8U) | static_cast<unsigned char>(text[position + i]);
  }
  return bytes;
}

// U+0400…U+047F: D0 or D1 and a second byte.
inline std::uint64_t but_cyrillic(std::uint64_t letters) {
  return (letters & 0xC0FEC0FEC0FEC0FEU) ^ 0x80D080D080D080D0U;
}

// How far behind U+0400 each of four such letters is: six bits of its second byte and the last of
// its first.
inline std::uint64_t cyrillic_codes(std::uint64_t letters) {
  return ((letters & 0x0001000100010001U) << 6U) | ((letters >> 8U) & 0x003F003F003F003FU);
}

// а…я, U+0430…U+044F.
inline std::uint64_t but_small_codes(std::uint64_t codes) {
  return ((codes + 0x0010001000100010U) & 0x00E000E000E000E0U) ^ 0x0040004000400040U;
}
inline std::uint64_t but_small(std::uint64_t letters) {
  return but_cyrillic(letters) | but_small_codes(cyrillic_codes(letters));
}

// Codes of А…Я as those of а…я.
inline std::uint64_t lower_codes(std::uint64_t codes) {
  const std::uint64_t from_capitals = codes + 0x0070007000700070U;  // 0x80 and more from 0x10 on
  const std::uint64_t from_small = codes + 0x0050005000500050U;     // and from 0x30 on
  return codes + ((from_capitals & ~from_small & 0x0080008000800080U) >> 2U);
}

// The codes of the four letters at `at` in lower case; none where they are not all of А…я.
inline std::optional<std::uint64_t> four_lower_codes(std::string_view text, std::size_t at = 0) {
  if (text.size() - at < sizeof(std::uint64_t)) return std::nullopt;
  const std::uint64_t four = four_letters(text.data() + at);
  const std::uint64_t codes = lower_codes(cyrillic_codes(four));
  if ((but_cyrillic(four) | but_small_codes(codes)) != 0) return std::nullopt;
  return codes;
}

// The end of the run of letters at `position` of which `but` leaves nothing.
template <std::uint64_t (*but)(std::uint64_t)>
std::size_t skip_letters(std::string_view text, std::size_t position) {
  for (; position + 8 <= text.size(); position += 8) {
    const std::uint64_t rest = but(four_letters(text.data() + position));
    if (rest != 0) return position + static_cast<std::size_t>(std::countr_zero(rest)) / 16 * 2;
  }
  const std::uint64_t rest = but(last_letters(text, position));
  return position + static_cast<std::size_t>(std::countr_zero(rest)) / 16 * 2;
}

// The end of the run of Cyrillic letters (U+0400…U+047F) that begins at `position`: most of every
// text, passed over without decoding.
inline std::size_t skip_cyrillic(std::string_view text, std::size_t position) {
  return skip_letters<but_cyrillic>(text, position);
}

// The end of the run of plain small letters (а…я without «ё») that begins at `position`.
inline std::size_t skip_small(std::string_view text, std::size_t position) {
  return skip_letters<but_small>(text, position);
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
