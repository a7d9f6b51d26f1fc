#include "app/found_files.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "base/temporary_folder.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class FindFiles : public testing::Test {
 protected:
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ / name; }
  void put(const std::string& name) const { write_file(folder_ / name, "x"); }
  [[nodiscard]] std::vector<std::string> names(const FoundFiles& found) const {
    std::vector<std::string> out;
    for (const FoundFile& file : found.files) {
      out.push_back(fs::path(file.path).lexically_relative(folder_).string());
    }
    return out;
  }
  static std::vector<std::string> faults(const FoundFiles& found) {
    std::vector<std::string> out;
    for (const Error& error : found.failures) out.emplace_back(error.what());
    return out;
  }

  TemporaryFolder temporary_{fs::temp_directory_path()};
  const fs::path folder_ = temporary_.path();
};

TEST_F(FindFiles, TakesAFileOnceHoweverItIsNamed) {
  put("план.docx");
  const std::vector<std::string> paths = {path("план.docx"), path("./план.docx"), path("")};
  const FoundFiles found = find_files(paths);
  EXPECT_EQ(found.files.size(), 1U);
  EXPECT_FALSE(found.files[0].from_folder);
  EXPECT_THAT(found.warnings,
              ElementsAre(paths[1] + ": этот файл указан дважды, взят один раз",
                          path("план.docx") + ": этот файл указан дважды, взят один раз"));
  EXPECT_THAT(faults(found), IsEmpty());
}

TEST_F(FindFiles, FollowsALinkToAFolderButNotInACircle) {
  put("пакет/план.docx");
  fs::create_directory_symlink(path("пакет"), path("пакет/снова"));
  fs::create_directory_symlink("..", path("пакет/вверх"));
  const FoundFiles found = find_files({path("пакет")});
  EXPECT_THAT(names(found), ElementsAre("пакет/план.docx"));
  EXPECT_THAT(faults(found), IsEmpty());
}

TEST_F(FindFiles, SaysWhichFolderIsTooDeep) {
  std::string deep = "0";
  for (int level = 1; level < 16; ++level) deep += "/" + std::to_string(level);
  put(deep + "/взят.docx");
  put(deep + "/16/нет.docx");
  const FoundFiles found = find_files({path("0")});
  EXPECT_THAT(names(found), ElementsAre(deep + "/взят.docx"));
  EXPECT_THAT(faults(found), ElementsAre(path(deep + "/16") + ": папки вложены глубже 16 уровней; "
                                                              "перенесите документы выше"));
}

TEST_F(FindFiles, WalksNoFurtherWhereFilesAreTooMany) {
  fs::create_directories(path("пакет/ниже"));
  for (int i = 0; i <= 10'000; ++i) {
    std::ofstream(folder_ / "пакет" / (std::to_string(i) + ".docx")) << 'x';
  }
  std::string deep = "пакет/ниже";
  for (int level = 0; level < 20; ++level) deep += "/" + std::to_string(level);
  put(deep + "/нет.docx");
  fs::create_directory(path("другая"));
  const FoundFiles found = find_files({path("пакет"), path("другая")});
  EXPECT_EQ(found.files.size(), 10'000U);
  EXPECT_THAT(faults(found), ElementsAre(path("пакет") + ": файлов больше 10000; укажите папку "
                                                         "одного муниципалитета"));
}

TEST_F(FindFiles, NamesAnEmptyFolder) {
  fs::create_directory(path("пусто"));
  EXPECT_THAT(faults(find_files({path("пусто")})),
              ElementsAre(path("пусто") + ": в папке нет документов"));
}

TEST_F(FindFiles, KeepsAFileThatIsNotThereAndStdin) {
  const FoundFiles found = find_files({path("нет.docx"), "-", "-"});
  EXPECT_EQ(found.files.size(), 2U);
  EXPECT_THAT(found.warnings, ElementsAre("-: этот файл указан дважды, взят один раз"));
}

}  // namespace
}  // namespace muko
