// Citations: numbered measures of the regional document cited by a municipal one.
#pragma once

#include <string_view>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"
#include "language/words.h"

namespace muko {

// How the document names the regional one.
struct RegionalNames {
  const Vocabulary& vocabulary;
  PhraseSet short_names = {};  // «далее – Комплекс мер», «далее – Региональный план»
  std::vector<std::string> listed = {};  // the same as texts
  bool defined = false;                  // the document names it at all
  bool has_act = false;                  // it cites an act of a regional body by date and number
};
[[nodiscard]] RegionalNames regional_names(const Document& document, const Vocabulary& vocabulary);

// Where a clause number stands without a document behind it.
enum class BareNumbers {
  Refused,
  Accepted,  // in a measure, or in a list under «… мер Комплекса мер:»
};

// «п. 3.2 Комплекса мер», «пунктов 2.1 и 2.3 Комплекса мер», «мера 3.1 РКМ»: one entry a number.
// `where` is the place of the text; the quotes get its offsets. A clause of a law or of the order
// itself is no citation.
[[nodiscard]] std::vector<MeasureCitation> find_measure_citations(std::string_view text,
                                                                  const Location& where,
                                                                  const RegionalNames& names,
                                                                  BareNumbers bare);

// The numbers of a cell of the column «Пункт Комплекса мер», where they stand bare: «2.2»,
// «п. 2.2, 3.1».
[[nodiscard]] std::vector<MeasureCitation> numbers_of_column(std::string_view text,
                                                             const Location& where);

}  // namespace muko
