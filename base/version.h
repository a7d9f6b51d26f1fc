// Version: set by the build.
#pragma once

namespace muko {

inline constexpr const char* kVersion = MUKO_VERSION;

}  // namespace muko
