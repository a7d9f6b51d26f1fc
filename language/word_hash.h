// WordHash: the inline hash of a word's bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "language/letters.h"

namespace muko {

// Up to eight bytes of a short text, all of them.
inline std::uint64_t short_bytes(std::string_view text) {
  const auto byte = [text](std::size_t at) {
    return std::uint64_t{static_cast<unsigned char>(text[at])};
  };
  if (text.size() >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, text.data(), sizeof first);
    std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
    return std::uint64_t{first} << 32U | last;
  }
  if (text.empty()) return 0;
  return byte(0) << 16U | byte(text.size() / 2) << 8U | byte(text.size() - 1);
}

// Of the bytes, eight at a time, the last eight of them at the end: each step is one to one, so
// only the length and the last bytes of two words of the same beginning can bring them together.
inline std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = text.size() * kMix;
  const auto add = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * kMix;
    hash ^= hash >> 32U;
  };
  constexpr std::size_t kStep = sizeof(std::uint64_t);
  if (text.size() < kStep) {
    add(short_bytes(text));
  } else {
    for (std::size_t at = 0; at + kStep < text.size(); at += kStep) {
      add(letters::four_letters(text.data() + at));
    }
    add(letters::four_letters(text.data() + text.size() - kStep));
  }
  add(0);  // the last letters bear on all bits
  return hash;
}

}  // namespace muko
