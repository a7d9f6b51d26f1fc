// TemporaryFolder: a new folder for our eyes only, removed with all that is in it.
#pragma once

#include <filesystem>

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
  std::filesystem::path path_;
};

}  // namespace muko
