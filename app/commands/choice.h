// Choice: the values that an option of a fixed set may have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muko {

// Throws Error(BadUsage): «--format: нет значения «xml»; есть: text, json».
void require_one_of(std::string_view option, const std::string& value,
                    const std::vector<std::string>& allowed);

}  // namespace muko
