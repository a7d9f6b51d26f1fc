#include "base/temporary_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include "base/error.h"

namespace muko {

TemporaryFolder::TemporaryFolder(const std::filesystem::path& parent) {
  std::string pattern = (parent / ("muko-" + std::string(6, 'X'))).string();  // mkdtemp fills it
  if (mkdtemp(pattern.data()) == nullptr) {
    throw Error(ErrorCode::CannotWrite, {.file = parent.string()},
                "не удалось создать временную папку: проверьте, есть ли там место и права");
  }
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;  // what can't be removed is left: there is nobody to tell
  std::filesystem::remove_all(path_, error);
}

}  // namespace muko
