#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/bytes.h"

namespace muko {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::uint8_t byte_at(std::string_view text, std::size_t position) {
  return static_cast<std::uint8_t>(text[position]);
}

// What the first byte of a sequence says about it.
struct Lead {
  std::size_t length = 1;
  char32_t bits = 0;
  char32_t smallest = 0;  // anything less is an overlong spelling
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2U && byte <= 0xDFU) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0U && byte <= 0xEFU) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0U && byte <= 0xF4U) return {4, byte & 0x07U, 0x10000};
  return {};
}

bool is_surrogate(char32_t code_point) {
  return code_point >= 0xD800 && code_point <= 0xDFFF;
}

// The whole sequence at `position`, or length 1 and U+FFFD where it is broken.
char32_t decode(std::string_view text, std::size_t position, std::size_t& length) {
  const Lead lead = lead_of(byte_at(text, position));
  length = 1;
  if (lead.length == 1 || position + lead.length > text.size()) return kReplacement;

  char32_t code_point = lead.bits;
  for (std::size_t offset = 1; offset < lead.length; ++offset) {
    const std::uint8_t byte = byte_at(text, position + offset);
    if ((byte & 0xC0U) != 0x80U) return kReplacement;
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  if (code_point < lead.smallest || code_point > 0x10FFFF || is_surrogate(code_point)) {
    return kReplacement;
  }
  length = lead.length;
  return code_point;
}

bool between(char32_t code_point, char32_t first, char32_t last) {
  return code_point >= first && code_point <= last;
}

// Alphabets where a capital is followed by its small letter.
bool is_even_pair(char32_t c) {
  return between(c, 0x0460, 0x0481) || between(c, 0x048A, 0x04BF) || between(c, 0x04D0, 0x052F) ||
         between(c, 0x0100, 0x0137) || between(c, 0x014A, 0x0177);
}

bool is_odd_pair(char32_t c) {
  return between(c, 0x04C1, 0x04CE) || between(c, 0x0139, 0x0148) || between(c, 0x0179, 0x017E);
}

char32_t greek_to_lower(char32_t c) {
  if (between(c, 0x0391, 0x03AB) && c != 0x03A2) return c + 0x20;
  if (c == 0x0386) return 0x03AC;
  if (between(c, 0x0388, 0x038A)) return c + 0x25;
  if (c == 0x038C) return 0x03CC;
  if (c == 0x038E || c == 0x038F) return c + 0x3F;
  return c;
}

char32_t rare_to_lower(char32_t c) {
  if (c == 0x0130) return U'i';
  if (c == 0x0178) return 0x00FF;
  if (c == 0x04C0) return 0x04CF;
  if (is_even_pair(c)) return c | 1U;
  if (is_odd_pair(c)) return (c % 2 == 1) ? c + 1 : c;
  return greek_to_lower(c);
}

bool steers_terminal(char32_t c) {
  if (c < 0x20) return c != U'\n' && c != U'\t';
  const bool is_control = c >= 0x7F && c <= 0x9F;
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return is_control || turns_direction;
}

// The end of the code point at `position`; those of two bytes are most of a Russian text.
inline std::size_t behind_code_point(std::string_view text, std::size_t position) {
  const std::uint8_t byte = byte_at(text, position);
  if (byte < 0x80U) return position + 1;
  const bool pair = byte >= 0xC2U && byte <= 0xDFU && position + 1 < text.size() &&
                    (byte_at(text, position + 1) & 0xC0U) == 0x80U;
  if (pair) return position + 2;
  (void)next_code_point(text, position);
  return position;
}

constexpr std::size_t kBlock = ByteVector::size();

// A block of a text that begins with a code point.
struct Block {
  bool plain = false;       // whole code points of one and two bytes: nearly all of a Russian text
  std::size_t size = 0;     // bytes, with the second of a code point that the block parts
  std::size_t letters = 0;  // code points
};

// Of a text that goes on for a byte more than the block at least.
Block look_at_block(const char* at) {
  const ByteVector byte(at, simd::element_aligned);
  const ByteVector behind(at + 1, simd::element_aligned);
  // Ranges that lie on one side of 0x80: it is no matter whether char has a sign.
  const auto is_second = [](const ByteVector& one) { return one >= '\x80' && one <= '\xBF'; };
  const auto first_of_two = byte >= '\xC2' && byte <= '\xDF';
  const auto neither = byte >= '\xC0' && byte <= '\xFF' && !first_of_two;
  const bool begins = static_cast<unsigned char>(at[0] & 0xC0) != 0x80;
  const bool plain = begins && simd::none_of((first_of_two != is_second(behind)) || neither);
  const bool parted = at[kBlock - 1] >= '\xC2' && at[kBlock - 1] <= '\xDF';
  const auto letters = static_cast<std::size_t>(simd::popcount(!is_second(byte)));
  return {plain, kBlock + (parted ? 1 : 0), letters};
}

// ASCII but spaces, and U+0400…U+047F: no space begins so.
bool begins_no_space(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return (byte > 0x20 && byte < 0x80) || byte == 0xD0 || byte == 0xD1;
}

// Bytes of the spaces that a text begins with.
std::size_t count_spaces(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t position = 0; position < text.size(); start = position) {
    if (begins_no_space(text[position]) || !is_space(next_code_point(text, position))) break;
  }
  return start;
}

// Where the spaces begin that a text ends with.
std::size_t end_before_spaces(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !begins_no_space(text[end - 1])) {
    std::size_t position = end - 1;
    while (position > 0 && (byte_at(text, position) & 0xC0U) == 0x80U) --position;
    std::size_t behind = position;
    if (!is_space(next_code_point(text, behind)) || behind != end) break;
    end = position;
  }
  return end;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const std::uint8_t byte = byte_at(text, position);
  if (byte < 0x80U) {
    ++position;
    return byte;
  }
  // Two bytes: nearly all of a Russian text.
  if (byte >= 0xC2U && byte <= 0xDFU && position + 1 < text.size()) {
    const std::uint8_t second = byte_at(text, position + 1);
    if ((second & 0xC0U) == 0x80U) {
      position += 2;
      return ((byte & 0x1FU) << 6U) | (second & 0x3FU);
    }
  }
  std::size_t length = 1;
  const char32_t code_point = decode(text, position, length);
  position += length;
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || is_surrogate(code_point)) code_point = kReplacement;
  std::array<char, 4> bytes = {};
  std::size_t count = 0;
  const auto put = [&](char32_t byte) { bytes[count++] = static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else {
    if (code_point < 0x10000) {
      put(0xE0U | (code_point >> 12U));
    } else {
      put(0xF0U | (code_point >> 18U));
      put(0x80U | ((code_point >> 12U) & 0x3FU));
    }
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
  out.append(bytes.data(), count);
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    out += next_code_point(text, position);
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  for (const char32_t code_point : text) append_utf8(out, code_point);
  return out;
}

std::size_t length_utf8(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t position = 0; position < text.size();) {
    std::size_t end = text.size();
    if (end - position > kBlock) {
      const Block block = look_at_block(text.data() + position);
      if (block.plain) {
        position += block.size;
        count += block.letters;
        continue;
      }
      end = position + kBlock;
    }
    for (; position < end; ++count) position = behind_code_point(text, position);
  }
  return count;
}

std::size_t byte_offset(std::string_view text, std::size_t index) {
  std::size_t position = 0;
  for (; index > 0 && position < text.size(); --index) position = behind_code_point(text, position);
  return position;
}

bool is_shorter_utf8(std::string_view text, std::size_t count) {
  return count > 0 && byte_offset(text, count - 1) >= text.size();
}

std::string_view substr_utf8(std::string_view text, std::size_t start, std::size_t end) {
  if (end <= start) return {};
  const std::string_view tail = text.substr(byte_offset(text, start));
  return tail.substr(0, byte_offset(tail, end - start));
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    std::size_t end = text.size();
    if (end - position > kBlock) {
      const Block block = look_at_block(text.data() + position);
      if (block.plain) {
        position += block.size;
        continue;
      }
      end = position + kBlock;
    }
    while (position < end) {
      if (byte_at(text, position) < 0x80U) {
        ++position;
        continue;
      }
      const std::size_t before = position;
      // A U+FFFD that stands in the text takes three bytes, a broken byte one.
      if (next_code_point(text, position) == kReplacement && position == before + 1) return false;
    }
  }
  return true;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return between(c, U'A', U'Z') ? c + 0x20 : c;
  if (between(c, 0x0410, 0x042F)) return c + 0x20;
  if (between(c, 0x0430, 0x045F)) return c;
  if (between(c, 0x0400, 0x040F)) return c + 0x50;
  if (between(c, 0x00C0, 0x00DE) && c != 0x00D7) return c + 0x20;
  return rare_to_lower(c);
}

std::string to_lower(std::string_view text) {
  std::string out(text);
  std::string letter;
  std::size_t end = 0;  // of what is written; no letter grows
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t before = position;
    const char32_t code_point = next_code_point(text, position);
    const char32_t lower = to_lower(code_point);
    letter.clear();
    if (lower != code_point) {
      append_utf8(letter, lower);
    } else if (end != before) {
      letter = text.substr(before, position - before);  // broken bytes stay as they are
    }
    end += letter.empty() ? position - before : letter.copy(out.data() + end, letter.size());
  }
  out.resize(end);
  return out;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return between(c, U'a', U'z') || between(c, U'A', U'Z');
  if (is_cyrillic(c)) return true;
  return c == 0xAA || c == 0xBA || (between(c, 0x00C0, 0x024F) && c != 0xD7 && c != 0xF7);
}

bool is_cyrillic(char32_t c) {
  // U+0482–U+0489 are the thousands sign and combining marks.
  return between(c, 0x0400, 0x052F) && !between(c, 0x0482, 0x0489);
}

bool is_upper(char32_t c) {
  return to_lower(c) != c;
}

bool is_wide_space(char32_t c) {
  return c == 0xA0 || c == 0x85 || between(c, 0x2000, 0x200B) || c == 0x202F || c == 0x2028 ||
         c == 0x2029 || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0x1680 || c == 0xFEFF;
}

std::string_view trim(std::string_view text) {
  const std::string_view rest = text.substr(count_spaces(text));
  return rest.substr(0, end_before_spaces(rest));
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    append_utf8(out, steers_terminal(c) ? kReplacement : c);
  }
  return out;
}

std::string printable_name(std::string_view text) {
  std::string out;
  for (const char32_t c : to_utf32(printable(text))) {
    append_utf8(out, c == U'\n' || c == U'\t' ? kReplacement : c);
  }
  return out;
}

}  // namespace muko
