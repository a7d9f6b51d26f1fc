// Acts: references to orders, laws and programmes by their kind, body, date, number and title.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "checker/facts/act_numbers.h"
#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// A reference in a text; `start`, `end` are byte offsets of the whole of it. The quote's place is
// the caller's.
struct FoundAct {
  ActReference act;
  std::size_t start = 0;
  std::size_t end = 0;
};

// «распоряжения министерства … от 19.01.2024 № 48-р «Об утверждении …»», its pieces in any order;
// «Концепцией …, утверждённой комитетом … от 23.07.2021г № 84».
[[nodiscard]] std::vector<FoundAct> find_acts(std::string_view text, const Vocabulary& vocabulary);

// The one act that a stamp or mark names («приказом управления образования от «___» № ___»), also
// without its date and number; nullopt where no kind of act is named.
[[nodiscard]] std::optional<ActReference> read_act(std::string_view text,
                                                   const Vocabulary& vocabulary);

// Fills Facts::acts with the acts cited; those of the stamps and marks are not among them.
void read_acts(const Text& text, const Vocabulary& vocabulary, Facts& facts);

}  // namespace muko
