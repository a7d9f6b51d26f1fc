// Parties: who is named as responsible (domain.md §5).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// What parties are told by.
struct PartyWords {
  const Vocabulary& vocabulary;
  // Of the document; they part bodies written without a separator («ИРО РЦОКО ОМСУ»).
  const std::map<std::string, std::string>& abbreviations;
};

// The parties of a cell or of «Ответственный: …», in the order of the text. Empty for "", "-", "–".
[[nodiscard]] std::vector<Party> split_parties(std::string_view text, const PartyWords& words);

// The lines of a cell, each of which can stand alone: «Администрация⏎района» is one.
[[nodiscard]] std::vector<std::string> party_lines(std::string_view text, const PartyWords& words);

}  // namespace muko
