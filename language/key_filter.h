// KeyFilter: a quick look whether a key may be among those known; most that are not end there.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace muko {

// With two to the power of `bits` bits, one for each key known and for all others that share it.
template <unsigned bits>
class KeyFilter {
 public:
  void add(std::uint64_t key) { bits_.set(place_of(key)); }
  void add_all() { bits_.set(); }
  [[nodiscard]] bool may_hold(std::uint64_t key) const { return bits_.test(place_of(key)); }

 private:
  // The upper bits of a product, on which all bits of the key bear.
  static std::size_t place_of(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> (64U - bits));
  }

  std::bitset<std::size_t{1} << bits> bits_ = {};
};

}  // namespace muko
