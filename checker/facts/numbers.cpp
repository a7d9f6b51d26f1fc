#include "checker/facts/outline.h"
#include "checker/facts/steps.h"

namespace muko {

void read_numbers(const Outline& outline, Facts& facts) {
  for (const Heading& heading : outline.headings) {
    // The clauses of an order are no sections, however they are set.
    const auto part = static_cast<std::size_t>(heading.part);
    const bool order = part < facts.parts.size() && facts.parts[part].kind == Kind::Order;
    if (heading.number.empty() || order) continue;
    facts.numbers.push_back(
        {heading.number, false, -1, heading.part, {heading.text, heading.where}});
  }
}

}  // namespace muko
