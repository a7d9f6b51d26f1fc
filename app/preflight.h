// Preflight: is a document that we have made ready to be signed? Asks the checker itself.
#pragma once

#include <string>
#include <vector>

#include "checker/facts/vocabulary.h"
#include "checker/report.h"
#include "checker/rubric/rubric.h"

namespace muko {

struct Preflight {
  std::vector<Finding> blockers = {};   // findings of severity error
  std::vector<Finding> reminders = {};  // what the rest of the package has still to bring
  bool recognised = true;               // false: no genre that we know, so nothing was judged
  bool registered = true;               // false: date and number are still blank, as they should be
};

// `bytes` of the DOCX as it was written; `file` is its name for messages.
[[nodiscard]] Preflight preflight(const std::string& bytes, const std::string& file,
                                  const Rubric& rubric, const Vocabulary& vocabulary);

}  // namespace muko
