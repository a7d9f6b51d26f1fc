// Reads the sections of the full cycle from a rubric: `sections` and `section_text`.
#pragma once

#include "base/yaml.h"
#include "checker/rules/cycle.h"

namespace muko {

// Throws Error(BadRule) at the line of the mistake.
[[nodiscard]] Cycle read_cycle(const YamlNode& rubric);

}  // namespace muko
