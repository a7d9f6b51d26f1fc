// Sha256: the name of some bytes that no other bytes have (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace muko {

// 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace muko
