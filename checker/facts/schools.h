// Schools: named schools in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checker/facts/stemmed.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// «МБОУ «Озёрная СОШ»», «МКОУ СОШ с. Заречное», «школа № 3», «Озёрная СОШ». `key` is its name
// without the legal form, normalised: equal keys are one school. Byte offsets.
struct FoundSchool {
  std::string key = {};
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundSchool> find_schools(std::string_view text, const Stemmed& stemmed,
                                                    const Vocabulary& vocabulary);

}  // namespace muko
