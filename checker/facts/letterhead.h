// Letterhead: the names of the bodies above «ПРИКАЗ», and the name of the place.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

struct Letterhead {
  std::string issuer = {};  // in its reading order, one line; no address, phone, date or place
  int line = -1;            // of its first words
  std::set<int> names = {};  // lines that look like a place and end the name above: «ГОРОД …»
};
// Lines [first, last).
[[nodiscard]] Letterhead read_letterhead(const Text& text, const Vocabulary& vocabulary, int first,
                                         int last);

// «с. Вязьмино», «г. Липовск», and with `bare` «Верхний Ключ» too.
[[nodiscard]] bool is_place(std::string_view piece, bool bare, const Vocabulary& vocabulary);

}  // namespace muko
