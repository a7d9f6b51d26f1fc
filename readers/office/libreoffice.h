// LibreOffice: converts files by one run of it, without a window, network or macros.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "readers/tools.h"

namespace muko {

struct OfficeInput {
  std::string_view bytes;
  std::string_view extension;
};

struct OfficeRun {
  std::vector<std::string> outputs = {};  // one for each input; "" where there is none
  bool timed_out = false;
  bool crashed = false;
};

// `target`: the extension of what is wanted, "docx". The run has a profile of its own that is
// removed behind it. `tools.office` must be set. Throws Error: CannotWrite (no temporary folder),
// NotFound, CannotRead (the program does not start).
[[nodiscard]] OfficeRun run_office(const std::vector<OfficeInput>& inputs, std::string_view target,
                                   const Tools& tools);

}  // namespace muko
