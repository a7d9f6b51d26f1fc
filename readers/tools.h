// Tools: the programs beside muko that some readers need, found by `app` and handed down.
#pragma once

#include <filesystem>
#include <string>

namespace muko {

struct Tools {
  std::filesystem::path office = {};  // soffice; "" where LibreOffice is not installed
  int office_seconds = 120;           // for a run of it over one file
  std::filesystem::path cache = {};   // folder for what LibreOffice converted; "" keeps nothing
  std::filesystem::path scratch = "/tmp";  // where temporary folders may be made
};

}  // namespace muko
