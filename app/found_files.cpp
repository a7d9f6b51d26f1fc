#include "app/found_files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "readers/archive/litter.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr int kMaxDepth = 16;             // of folders in folders
constexpr std::size_t kMaxFiles = 10000;  // of one submission: a link may lead to a whole disk

// The same for every path to one file; a file that is not there keeps its name.
std::string identity(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(path, error);
  return (error ? path : canonical).string();
}

class Search {
 public:
  explicit Search(FoundFiles& found) : found_(found) {}

  void take(const std::string& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return add(path, false);
    folders_.clear();
    const std::size_t before = met_;
    const std::size_t failed = found_.failures.size();
    enter(path, 1);
    if (met_ == before && found_.failures.size() == failed) fail(path, "в папке нет документов");
  }

 private:
  void fail(const fs::path& folder, const std::string& message) {
    found_.failures.emplace_back(ErrorCode::CannotRead, SourcePlace{folder.string()}, message);
  }

  void add(const std::string& path, bool from_folder) {
    ++met_;
    if (!files_.insert(path == "-" ? path : identity(path)).second) {
      found_.warnings.push_back(path + ": этот файл указан дважды, взят один раз");
      return;
    }
    found_.files.push_back({path, from_folder});
  }

  std::vector<fs::path> entries_of(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      if (!is_litter(at->path().filename().string())) entries.push_back(at->path());
    }
    if (error) fail(folder, "не удалось прочитать папку; проверьте права доступа");
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  void enter(const fs::path& folder, int depth) {           // NOLINT(misc-no-recursion): kMaxDepth
    if (!folders_.insert(identity(folder)).second) return;  // a link that leads back
    if (depth > kMaxDepth) {
      return fail(folder, "папки вложены глубже " + std::to_string(kMaxDepth) +
                              " уровней; перенесите документы выше");
    }
    std::vector<fs::path> below;
    std::error_code error;
    for (const fs::path& entry : entries_of(folder)) {
      if (fs::is_directory(entry, error)) below.push_back(entry);
      if (!fs::is_regular_file(entry, error)) continue;
      if (found_.files.size() == kMaxFiles) return fail_too_many(folder);
      add(entry.string(), true);
    }
    for (const fs::path& one : below) enter(one, depth + 1);
  }

  void fail_too_many(const fs::path& folder) {
    if (overfull_) return;
    overfull_ = true;
    fail(folder,
         "файлов больше " + std::to_string(kMaxFiles) + "; укажите папку одного муниципалитета");
  }

  FoundFiles& found_;
  std::set<std::string> files_;
  std::set<std::string> folders_;  // of the path that is being taken
  std::size_t met_ = 0;            // files, the repeated ones too
  bool overfull_ = false;
};

}  // namespace

FoundFiles find_files(const std::vector<std::string>& paths) {
  FoundFiles found;
  Search search(found);
  for (const std::string& path : paths) {
    found.given += (found.given.empty() ? "" : ", ") + path;
    search.take(path);
  }
  return found;
}

}  // namespace muko
