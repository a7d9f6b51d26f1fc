#include "base/plain_text.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace muko {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101U;  // one in each byte
constexpr std::uint64_t kTops = 0x80 * kEach;

// Not zero where a byte of the eight is `byte`.
constexpr std::uint64_t find_byte(std::uint64_t eight, std::uint64_t byte) {
  const std::uint64_t zero = eight ^ (byte * kEach);
  return (zero - kEach) & ~zero & kTops;
}

// Not zero where one of eight bytes can't be written as it is: under 0x20, & < >, and 0xED and
// 0xEF, which begin surrogates and the last characters of the plane. The pairs differ in one bit.
constexpr std::uint64_t find_special(std::uint64_t eight) {
  const std::uint64_t without_bit = eight & ~(0x02 * kEach);
  return ((eight - 0x20 * kEach) & ~eight & kTops) | find_byte(eight, '&') |
         find_byte(without_bit, '<') | find_byte(without_bit, 0xED);
}

}  // namespace

bool is_plain_text(std::string_view text) {
  std::uint64_t eight = ' ' * kEach;
  if (text.size() < sizeof eight) {
    for (const char letter : text) eight = (eight << 8U) | static_cast<unsigned char>(letter);
    return find_special(eight) == 0;
  }
  std::uint64_t found = 0;
  const std::size_t last = text.size() - sizeof eight;  // looked at twice in part
  for (std::size_t position = 0; position < last; position += sizeof eight) {
    std::memcpy(&eight, &text[position], sizeof eight);
    found |= find_special(eight);
  }
  std::memcpy(&eight, &text[last], sizeof eight);
  return (found | find_special(eight)) == 0;
}

}  // namespace muko
