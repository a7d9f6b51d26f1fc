// found_in: what one rule says of a text.
#pragma once

#include <string>
#include <vector>

#include "tests/checker/build_facts.h"
#include "tests/checker/paper.h"

namespace muko::test {

// Messages of the rule, in their order.
inline std::vector<std::string> found_in(const std::vector<Facts>& documents,
                                         const std::string& rule) {
  std::vector<std::string> texts;
  for (const Finding& finding : check_all(documents).findings) {
    if (finding.rule == rule) texts.push_back(finding.message);
  }
  return texts;
}

inline std::vector<std::string> found_in(const Paper& paper, const std::string& rule) {
  return found_in({paper.facts()}, rule);
}

// Of one paragraph under the title of a plan.
inline std::vector<std::string> found_in_line(const std::string& line, const std::string& rule) {
  return found_in(Paper().title("План мероприятий на 2025 год").line(line), rule);
}

inline std::vector<std::string> quotes_in_line(const std::string& line, const std::string& rule) {
  std::vector<std::string> texts;
  const Facts facts = Paper().title("План мероприятий на 2025 год").line(line).facts();
  for (const Finding& finding : check_all({facts}).findings) {
    if (finding.rule == rule) texts.push_back(finding.quote);
  }
  return texts;
}

}  // namespace muko::test
