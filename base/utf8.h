// Utf8: code points of UTF-8 text. Broken sequences count as U+FFFD, a byte each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace muko {

// The code point at `position` (in bytes); moves `position` behind it.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

// Number of code points.
[[nodiscard]] std::size_t length_utf8(std::string_view text);
// Fewer than `count` code points; a long text is not gone through.
[[nodiscard]] bool is_shorter_utf8(std::string_view text, std::size_t count);
// Byte offset of the code point number `index` (its size where index is past the end).
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t index);
// Code points `start` to `end` (excluded).
[[nodiscard]] std::string_view substr_utf8(std::string_view text, std::size_t start,
                                           std::size_t end);
[[nodiscard]] bool is_valid_utf8(std::string_view text);
// With U+FFFD for what would steer a terminal instead of being shown on it: control characters but
// line breaks and tabs, marks that turn the direction of writing, broken UTF-8.
[[nodiscard]] std::string printable(std::string_view text);
// The same on one line: for a name inside a sentence.
[[nodiscard]] std::string printable_name(std::string_view text);

// Lower case of Russian, Latin and Greek letters, code point by code point (fast; no ICU).
[[nodiscard]] char32_t to_lower(char32_t code_point);
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] bool is_letter(char32_t code_point);  // Cyrillic or Latin
[[nodiscard]] bool is_cyrillic(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
// As is_space, of code points from U+0080 on.
[[nodiscard]] bool is_wide_space(char32_t code_point);
// Space, tab, line break, NBSP, thin and other Unicode spaces, zero-width space, BOM.
[[nodiscard]] inline bool is_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= 0x09 && code_point <= 0x0D);
  const bool cyrillic = code_point >= 0x400 && code_point < 0x530;  // most of all texts
  return !cyrillic && is_wide_space(code_point);
}
// Without spaces (of every kind) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace muko
