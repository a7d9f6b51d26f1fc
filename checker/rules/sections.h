// Sections: where a submission treats each section of the cycle, and with how much of its own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/rules/cycle.h"

namespace muko {

struct Subject;

// One for each section of the cycle, in their order.
struct FoundSection {
  bool present = false;
  int document = 0;
  int part = 0;             // the first one of its document: it may have several
  std::size_t wording = 0;  // its heading in Facts::wordings
  Quote heading = {};
  int words = 0;           // of its own
  std::string text = {};   // the first of its own paragraphs
  bool misplaced = false;  // the others of its document would be in order without it
  int rank = 0;            // its place among those of its document, from 1
  int ranks = 0;           // how many they are
};

// Of several headings that name a section the one with text of its own counts, then the one in the
// document that shows most sections. What a passport's table names does not count.
[[nodiscard]] std::vector<FoundSection> find_sections(const Subject& subject, const Cycle& cycle);

// The section behind which a misplaced one belongs; -1: it belongs first.
[[nodiscard]] int section_before(const std::vector<FoundSection>& sections, std::size_t misplaced);

}  // namespace muko
