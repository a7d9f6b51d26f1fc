// Budget: what an archive and all that lie in it may still unpack to.
#pragma once

#include <cstdint>
#include <string>

#include "readers/archive/unpack.h"

namespace muko {

class Budget {
 public:
  explicit Budget(const UnpackLimits& limits) : limits_(limits) {}

  // Each throws Error LimitExceeded, on `file`.
  void take_entry(const std::string& file);
  void take_bytes(std::uint64_t count, const std::string& file);
  void require_ratio(std::uint64_t unpacked, std::uint64_t packed, const std::string& file) const;

 private:
  UnpackLimits limits_;
  std::uint64_t entries_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace muko
