// Bytes: a look at many bytes of a text at once, before it is gone through letter by letter.
#pragma once

#include <array>
#include <cstddef>
#include <experimental/simd>
#include <string_view>

namespace muko {

// As many bytes as the machine compares at once.
using ByteVector = std::experimental::native_simd<char>;

// Whether `test` holds at some place of the text. It gets a function: byte(0) are the bytes at
// the places looked at, one an element, byte(1) to byte(reach) those behind them (0 behind the end
// of the text), and returns a mask:
//
//   any_place(text, [](auto byte) { return byte(0) == '(' || byte(0) == '['; })
template <std::size_t reach = 0, typename Test>
[[nodiscard]] bool any_place(std::string_view text, Test test) {
  constexpr std::size_t kSize = ByteVector::size();
  static_assert(reach < kSize);
  const auto holds = [&test](const char* at) {
    return std::experimental::any_of(test([at](std::size_t shift) {
      return ByteVector(at + shift, std::experimental::element_aligned);
    }));
  };
  std::size_t at = 0;
  for (; text.size() - at >= kSize + reach; at += kSize) {
    if (holds(text.data() + at)) return true;
  }
  std::array<char, 2 * kSize + reach> rest = {};
  text.copy(rest.data(), text.size() - at, at);
  return holds(rest.data()) || (reach > 0 && holds(rest.data() + kSize));
}

[[nodiscard]] inline bool has_digit(std::string_view text) {
  return any_place(text, [](auto byte) { return byte(0) >= '0' && byte(0) <= '9'; });
}

}  // namespace muko
