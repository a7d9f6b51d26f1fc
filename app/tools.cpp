#include "app/tools.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>

namespace muko {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_program(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

fs::path find_on_path(const std::string& name) {
  const std::string folders = environment("PATH");
  for (std::size_t start = 0; start < folders.size();) {
    const std::size_t end = std::min(folders.find(':', start), folders.size());
    const fs::path candidate = fs::path(folders.substr(start, end - start)) / name;
    if (candidate.is_absolute() && is_program(candidate)) return candidate;
    start = end + 1;
  }
  return {};
}

// As the makers of LibreOffice pack it: /opt/libreoffice7.6/program/soffice; the last by name.
fs::path find_in_opt() {
  fs::path found;
  std::error_code error;
  for (fs::directory_iterator at("/opt", error), end; !error && at != end; at.increment(error)) {
    const fs::path candidate = at->path() / "program" / "soffice";
    const bool named = at->path().filename().string().starts_with("libreoffice");
    if (named && is_program(candidate) && found < candidate) found = candidate;
  }
  return found;
}

// The Base Directory Specification: a path that is not absolute is to be ignored.
fs::path find_cache() {
  const fs::path chosen = environment("XDG_CACHE_HOME");
  if (chosen.is_absolute()) return chosen / "muko";
  const fs::path home = environment("HOME");
  return home.is_absolute() ? home / ".cache" / "muko" : fs::path();
}

// Beside this program, as the build and the package put it.
fs::path find_ocr() {
  std::error_code error;
  const fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path() / "muko-ocr";
  return !error && is_program(beside) ? beside : find_on_path("muko-ocr");
}

}  // namespace

Tools find_tools() {
  Tools tools;
  tools.ocr = find_ocr();
  tools.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  tools.office = find_on_path("soffice");
  if (tools.office.empty()) tools.office = find_on_path("libreoffice");
  if (tools.office.empty()) tools.office = find_in_opt();
  tools.cache = find_cache();
  std::error_code error;
  const fs::path scratch = fs::temp_directory_path(error);
  if (!error) tools.scratch = fs::absolute(scratch, error);
  return tools;
}

}  // namespace muko
