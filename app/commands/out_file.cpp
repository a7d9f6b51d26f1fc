#include "app/commands/out_file.h"

#include <filesystem>
#include <system_error>

#include "base/error.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

// An input that is not there is told of when it is read.
bool same_file(const fs::path& one, const fs::path& other) {
  std::error_code error;
  return fs::equivalent(one, other, error);
}

}  // namespace

void refuse_overwriting(const std::string& out, const std::vector<std::string>& inputs) {
  if (out.empty() || out == "-") return;
  for (const std::string& input : inputs) {
    if (input.empty() || input == "-" || !same_file(out, input)) continue;
    throw Error(ErrorCode::BadUsage, {out},
                "результат лёг бы на место исходного файла; укажите другое имя в -o");
  }
}

}  // namespace muko
