// Editions: a rubric that stands for several, of which the document's date chooses one.
//
//   id: gost
//   editions:
//     - { rubric: gost-2016, until: "2025-08-17" }
//     - { rubric: gost-2025 }
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "checker/check.h"
#include "checker/rubric/rubric.h"
#include "language/calendar.h"

namespace muko {

struct EditionName {
  std::string rubric;
  std::optional<Date> until;  // the last day; nullopt: of the last edition
};
// Empty for a rubric of its own. Throws Error(BadRule).
[[nodiscard]] std::vector<EditionName> read_editions(const YamlNode& yaml);

struct Edition {
  std::optional<Date> until;
  Rubric rubric;
};
// The edition in force on the day of the submission's latest document; the last one where no
// document has a date: it has still to be signed.
[[nodiscard]] const Rubric& edition_for(const std::vector<Edition>& editions,
                                        const Submission& submission);

}  // namespace muko
