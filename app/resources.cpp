#include "app/resources.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "base/error.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr const char* kVocabulary = "vocabulary.yaml";
// Lists beside the rubrics that are none.
constexpr std::array<std::string_view, 4> kLists = {kVocabulary, "abbreviations.yaml", "acts.yaml",
                                                    "spelling.yaml"};

bool holds_data(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "rubrics" / kVocabulary, error);
}

fs::path find_folder() {
  const char* chosen = std::getenv("MUKO_DATA_DIR");
  if (chosen != nullptr && *chosen != '\0') return chosen;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "muko";
  if (holds_data(installed)) return installed;
  for (fs::path folder = program.parent_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (holds_data(folder)) return folder;
  }
  return installed;
}

bool ends_with(const std::string& text, const std::string& ending) {
  return text.size() >= ending.size() &&
         text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

// The names of a folder's files with this ending, sorted: "a, b".
std::string names_in(const fs::path& folder, const std::string& extension) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path& path = entry.path();
    const bool list =
        std::find(kLists.begin(), kLists.end(), path.filename().string()) != kLists.end();
    if (path.extension() == extension && !list) names.push_back(path.stem().string());
  }
  std::sort(names.begin(), names.end());
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

bool is_path(const std::string& name, const std::string& extension) {
  return name.find('/') != std::string::npos || ends_with(name, extension);
}

fs::path find_named(const std::string& name, const fs::path& folder, const std::string& extension,
                    const std::string& noun) {
  if (is_path(name, extension)) return name;
  const fs::path path = folder / (name + extension);
  std::error_code error;
  if (fs::is_regular_file(path, error)) return path;
  const std::string known = names_in(folder, extension);
  const std::string advice = known.empty()
                                 ? "укажите папку с данными программы в переменной MUKO_DATA_DIR"
                                 : "есть: " + known + "; или укажите путь к файлу " + extension;
  throw Error(ErrorCode::NotFound, {}, "нет " + noun + " «" + name + "»; " + advice);
}

}  // namespace

Resources::Resources() : folder_(find_folder()) {}

fs::path Resources::vocabulary() const {
  if (holds_data(folder_)) return folder_ / "rubrics" / kVocabulary;
  throw Error(ErrorCode::NotFound, {folder_.string()},
              "не найдены данные программы (rubrics/vocabulary.yaml); укажите их папку в "
              "переменной MUKO_DATA_DIR");
}

fs::path Resources::rubric(const std::string& name_or_file) const {
  return find_named(name_or_file, folder_ / "rubrics", ".yaml", "рубрики");
}

fs::path Resources::template_file(const std::string& kind_or_file) const {
  return find_named(kind_or_file, folder_ / "templates", ".docx", "шаблона");
}

}  // namespace muko
