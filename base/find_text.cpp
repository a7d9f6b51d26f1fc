#include "base/find_text.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"

namespace muko {
namespace {

// Two bytes of what is sought, by which most places are passed over. The first byte tells little:
// the lead byte of a Cyrillic letter, the '<' of a tag. So does every other byte of Cyrillic
// letters: the last, and that of the letter before it.
class TwoBytes {
 public:
  explicit TwoBytes(std::string_view part)
      : part_(part),
        near_(std::max<std::size_t>(part.size() - 3, 1)),
        near_byte_(part[near_]),
        far_byte_(part.back()) {}

  // Of the places from `at` on, one for each byte of a vector.
  [[nodiscard]] ByteVector::mask_type alike(const char* at) const {
    return ByteVector(at + near_, simd::element_aligned) == near_byte_ &&
           ByteVector(at + part_.size() - 1, simd::element_aligned) == far_byte_;
  }

  // From `at` on, in steps of four vectors, as long as no place of them is alike and so many come
  // before `behind`.
  [[nodiscard]] std::size_t pass_over(const char* start, std::size_t at, std::size_t behind) const {
    constexpr std::size_t kFew = ByteVector::size();
    for (; behind - at >= 4 * kFew; at += 4 * kFew) {
      const char* here = start + at;
      const auto first = alike(here) || alike(here + kFew);
      if (simd::any_of(first || alike(here + 2 * kFew) || alike(here + 3 * kFew))) break;
    }
    return at;
  }

  // Where the part begins among the `count` places from `at` on; `count` without.
  [[nodiscard]] std::size_t find(const char* at, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (at[i + near_] != part_[near_] || at[i + part_.size() - 1] != part_.back()) continue;
      if (std::memcmp(at + i, part_.data(), part_.size()) == 0) return i;
    }
    return count;
  }

 private:
  std::string_view part_;
  std::size_t near_;
  ByteVector near_byte_;
  ByteVector far_byte_;
};

}  // namespace

std::size_t find_text(std::string_view text, std::string_view part, std::size_t from) {
  constexpr std::size_t kFew = ByteVector::size();
  if (from > text.size() || text.size() - from < part.size()) return std::string_view::npos;
  if (part.size() < 3) return text.find(part, from);
  const TwoBytes sought(part);
  const std::size_t behind = text.size() - part.size() + 1;  // the places that can be
  const char* start = text.data();
  for (std::size_t at = from; at < behind;) {
    at = sought.pass_over(start, at, behind);
    if (at == behind) break;
    // The last places once more with some before them, where there are so many.
    if (behind - at < kFew && behind - from >= kFew) at = behind - kFew;
    const std::size_t count = std::min(behind - at, kFew);
    if (count < kFew || simd::any_of(sought.alike(start + at))) {
      const std::size_t found = sought.find(start + at, count);
      if (found < count) return at + found;
    }
    at += count;
  }
  return std::string_view::npos;
}

}  // namespace muko
