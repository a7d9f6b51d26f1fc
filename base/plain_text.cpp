#include "base/plain_text.h"

namespace muko {

bool is_plain_text(std::string_view text) {
  // Without a branch, so that the compiler takes many bytes at once. 0xED and 0xEF begin surrogates
  // and the last characters of the plane.
  unsigned found = 0;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    found |= static_cast<unsigned>(byte < 0x20U) | static_cast<unsigned>(byte == '&') |
             static_cast<unsigned>(byte == '<') | static_cast<unsigned>(byte == '>') |
             static_cast<unsigned>(byte == 0xEDU) | static_cast<unsigned>(byte == 0xEFU);
  }
  return found == 0;
}

}  // namespace muko
