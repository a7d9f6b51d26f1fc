// Likeness: what two wordings share, whatever their case forms and order.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace muko::rules {

// A word as it is compared: by its stem, or by its root.
struct Stem {
  StemKey key = 0;
  StemKey root = 0;  // 0: too short to have one
  bool number = false;

  friend bool operator==(const Stem& a, const Stem& b) { return a.key == b.key; }
  friend bool operator<(const Stem& a, const Stem& b) { return a.key < b.key; }
};
using Stems = std::vector<Stem>;
using StemSet = std::set<StemKey>;

// The stems of a text's words of three letters or more, those of compounds («школы-партнёры») and
// numbers too; `ignored` ones left out.
[[nodiscard]] Stems telling_stems(std::string_view text, const StemSet& ignored = {});
[[nodiscard]] StemSet stem_set(const std::vector<std::string>& phrases);

// Stems of one root: equal, or five letters at their beginning are («повышен», «повыша»).
[[nodiscard]] bool akin(const Stem& stem, const Stem& other);
// How many of the words of `part` have one of their root in `whole`.
[[nodiscard]] std::size_t count_akin(const Stems& part, const Stems& whole);
// Each of them has.
[[nodiscard]] bool all_akin(const Stems& part, const Stems& whole);
// The same as a share of `part`; 1 of nothing.
[[nodiscard]] double akin_share(const Stems& part, const Stems& whole);

}  // namespace muko::rules
