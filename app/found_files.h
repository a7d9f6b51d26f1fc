// FoundFiles: the paths that a user gives -> the files that lie there.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace muko {

struct FoundFile {
  std::string path;
  bool from_folder = false;  // not named by the user
};

struct FoundFiles {
  std::string given = {};                  // the paths as the user wrote them: «a, b»
  std::vector<FoundFile> files = {};       // each once
  std::vector<Error> failures = {};        // folders that are empty or can't be read
  std::vector<std::string> warnings = {};  // what was left out, and why
};

// A file stands for itself; a folder for its files by name, then those of each folder in it. A
// file that is met again, also by another path, is left out with a warning.
[[nodiscard]] FoundFiles find_files(const std::vector<std::string>& paths);

}  // namespace muko
