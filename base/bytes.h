// Bytes: a look at many bytes of a text at once, before it is gone through letter by letter.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <experimental/simd>
#include <string_view>

namespace muko {

namespace simd = std::experimental;  // Parallelism TS 2, as libstdc++ has it

// As many bytes as the machine compares at once.
using ByteVector = simd::native_simd<char>;

// The first place of the text, from `from` on, at which `test` holds; npos without. The test gets a
// function: byte(0) are the bytes at the places looked at, one an element, byte(1) to byte(reach)
// those behind them (0 behind the end of the text), and returns a mask:
//
//   find_place(text, [](auto byte) { return byte(0) == '(' || byte(0) == '['; })
template <std::size_t reach = 0, typename Test>
[[nodiscard]] std::size_t find_place(std::string_view text, Test test, std::size_t from = 0) {
  constexpr std::size_t kSize = ByteVector::size();
  static_assert(reach < kSize);
  const auto first = [&test](const char* at) {
    const auto mask = test([at](std::size_t shift) {
      assert(shift <= reach);
      return ByteVector(at + shift, simd::element_aligned);
    });
    return simd::any_of(mask) ? static_cast<std::size_t>(simd::find_first_set(mask)) : kSize;
  };
  if (from >= text.size()) return std::string_view::npos;
  std::size_t at = from;
  for (; text.size() - at >= kSize + reach; at += kSize) {
    const std::size_t found = first(text.data() + at);
    if (found < kSize) return at + found;
  }
  std::array<char, 2 * kSize + reach> rest = {};
  text.copy(rest.data(), text.size() - at, at);
  std::size_t found = first(rest.data());
  if (reach > 0 && found == kSize) found += first(rest.data() + kSize);
  return at + found < text.size() ? at + found : std::string_view::npos;
}

// Whether the test holds at some place.
template <std::size_t reach = 0, typename Test>
[[nodiscard]] bool any_place(std::string_view text, Test test) {
  return find_place<reach>(text, test) != std::string_view::npos;
}

// The first of 0…9 from `from` on; npos without.
[[nodiscard]] inline std::size_t find_digit(std::string_view text, std::size_t from = 0) {
  return find_place(
      text, [](auto byte) { return byte(0) >= '0' && byte(0) <= '9'; }, from);
}
[[nodiscard]] inline bool has_digit(std::string_view text) {
  return find_digit(text) != std::string_view::npos;
}

}  // namespace muko
