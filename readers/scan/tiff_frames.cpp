#include "readers/scan/tiff_frames.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace muko::scan {
namespace {

// TIFF 6.0, section 2: directories of entries of 12 bytes, each with the place of the next one.
class TiffBytes {
 public:
  TiffBytes(std::string_view bytes, bool big_endian) : bytes_(bytes), big_endian_(big_endian) {}

  // 0 behind the end of the file.
  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = big_endian_ ? at + i : at + size - 1 - i;
      value = (value << 8U) | static_cast<unsigned char>(bytes_[place]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool big_endian_;
};

}  // namespace

int count_frames(std::string_view bytes, int most) {
  const bool little = bytes.starts_with(std::string_view("II*\0", 4));
  const bool big = bytes.starts_with(std::string_view("MM\0*", 4));
  if (!little && !big) return 1;
  const TiffBytes tiff(bytes, big);
  constexpr std::size_t kEntry = 12;
  int count = 0;
  // Directories that lead round in a circle end at `most`.
  for (std::size_t at = tiff.number(4, 4); at != 0 && count < most; ++count) {
    at = tiff.number(at + 2 + kEntry * tiff.number(at, 2), 4);
  }
  return std::max(1, count);
}

}  // namespace muko::scan
