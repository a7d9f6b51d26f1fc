// Likeness: what two wordings share, whatever their case forms and order.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace muko::rules {

// The stems of a text's words of three letters or more, those of compounds («школы-партнёры») and
// numbers too; `ignored` ones left out.
[[nodiscard]] std::vector<std::string> telling_stems(std::string_view text,
                                                     const std::set<std::string>& ignored = {});
[[nodiscard]] std::set<std::string> stem_set(const std::vector<std::string>& phrases);

// Stems of one root: equal, or five letters at their beginning are («повышен», «повыша»).
[[nodiscard]] bool akin(const std::string& stem, const std::string& other);
// How many of the words of `part` have one of their root in `whole`.
[[nodiscard]] std::size_t count_akin(const std::vector<std::string>& part,
                                     const std::vector<std::string>& whole);
// The same as a share of `part`; 1 of nothing.
[[nodiscard]] double akin_share(const std::vector<std::string>& part,
                                const std::vector<std::string>& whole);

}  // namespace muko::rules
