// TemporaryFolder: a new folder for our eyes only, removed with all that is in it, also where a
// signal ends the process by end_by_signal (base/ending.h).
#pragma once

#include <filesystem>

#include "base/ending.h"

namespace muko {

class TemporaryFolder {
 public:
  // In the folder `parent`. Throws Error CannotWrite.
  explicit TemporaryFolder(const std::filesystem::path& parent);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  HeldEnd held_ = {};  // goes last: the folder is removed by then
  std::filesystem::path path_;
};

}  // namespace muko
