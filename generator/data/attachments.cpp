#include "generator/data/attachments.h"

#include <algorithm>
#include <system_error>

#include "base/error.h"
#include "base/files.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

bool is_inside(const fs::path& path, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end() && rest != path.end();
}

std::string read_from(const fs::path& folder, const std::string& path, std::string& fault) {
  const std::string quoted = "файл «" + path + "»";
  std::error_code error;
  const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
  if (error || path.empty() || path.find('\0') != std::string::npos) {
    fault = quoted + " не найден: укажите путь от папки с данными";
    return {};
  }
  const fs::path relative = fs::path(path);
  const fs::path full = fs::weakly_canonical(root / relative, error);
  if (error || relative.is_absolute() || !is_inside(full, root)) {
    fault = quoted + " лежит вне папки с данными: положите его рядом с ними";
    return {};
  }
  if (!fs::is_regular_file(full, error)) {
    fault = quoted + " не найден: положите его рядом с данными или исправьте путь";
    return {};
  }
  try {
    return read_file(full, kMaxAttachmentBytes);
  } catch (const Error& failure) {
    fault = failure.code() == ErrorCode::LimitExceeded
                ? quoted + " слишком большой (больше " +
                      std::to_string(kMaxAttachmentBytes >> 20U) + " МБ)"
                : quoted + " не прочитан";
    return {};
  }
}

}  // namespace

std::string read_attachment(const std::vector<fs::path>& folders, const std::string& path,
                            std::string& fault) {
  if (folders.empty()) return read_attachment({fs::path()}, path, fault);
  for (const fs::path& folder : folders) {
    fault.clear();
    std::string bytes = read_from(folder, path, fault);
    if (fault.empty()) return bytes;
  }
  return {};
}

}  // namespace muko
