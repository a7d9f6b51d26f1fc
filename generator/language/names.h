// Names: letters that look alike in Russian and Latin, and «may be you meant».
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muko::tmpl {

// The right spelling of a name one word of which mixes Latin and Cyrillic look-alikes: «сумма» for
// a «cумма» with a Latin c. nullopt where the name is in order.
[[nodiscard]] std::optional<std::string> unmix_letters(std::string_view name);

// The candidate nearest to a name (look-alike letters, one or two slips of the pen); "" where none
// is near.
[[nodiscard]] std::string nearest_name(std::string_view name,
                                       const std::vector<std::string>& candidates);
// "; может быть, «дата»?" for a message; "" where nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       const std::vector<std::string>& candidates);

}  // namespace muko::tmpl
