// ClauseText: the numbered clauses of an act as text, before they are understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

struct ClauseText {
  std::string number = {};  // "1.2"
  std::string text = {};    // its items and continued lines on lines of their own
  std::string intro = {};   // text of the clause above that only leads to its sub-clauses
  bool leads = false;  // only leads to its sub-clauses: «Утвердить:», «2. Обязательства Сторон»
  Location where = {};
};

// "1.2" of a paragraph numbered by its label or by hand; "" without one.
[[nodiscard]] std::string clause_number(const Passage& passage);

// The clauses of one part, from «ПРИКАЗЫВАЮ:» (else the first numbered paragraph) to the
// signature. Numbers come from the label or are typed: «1.», «1.2», «3)», «- 3.».
[[nodiscard]] std::vector<ClauseText> read_clause_texts(const Text& text,
                                                        const Vocabulary& vocabulary,
                                                        const Part& part);

}  // namespace muko
