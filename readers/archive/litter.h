// Litter: traces that other programs leave in folders and archives, never of interest to anyone.
#pragma once

#include <string_view>

namespace muko {

// The name of one file or folder.
[[nodiscard]] bool is_litter(std::string_view name);

}  // namespace muko
