#include "base/files.h"
#include "base/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <vector>

#include "tests/base/caught.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using test::caught;

class Files : public testing::Test {
 protected:
  void TearDown() override { fs::permissions(folder_, fs::perms::owner_all); }

  [[nodiscard]] fs::path path(const std::string& name) const { return folder_ / name; }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      found.push_back(entry.path().filename().string());
    }
    return found;
  }

  TemporaryFolder temporary_{fs::temp_directory_path()};
  const fs::path folder_ = temporary_.path();
};

TEST_F(Files, ReturnsTheBytesThatWereWritten) {
  std::string bytes("два\0байта\r\n\xFF", 18);
  bytes.append(200'000, 'x');
  write_file(path("приказ.bin"), bytes);

  EXPECT_EQ(read_file(path("приказ.bin")), bytes);
}

TEST_F(Files, ReadsAnEmptyFile) {
  write_file(path("empty"), "");
  EXPECT_EQ(read_file(path("empty")), "");
}

TEST_F(Files, ReadsADeviceWhoseSizeIsNotKnown) {
  EXPECT_FALSE(read_file("/proc/version").empty());
}

TEST_F(Files, SaysThatAFileIsNotThere) {
  const auto error = caught([&] { (void)read_file(path("нет.docx")); });
  EXPECT_EQ(error.code, ErrorCode::NotFound);
  EXPECT_EQ(error.text, path("нет.docx").string() + ": файла нет: проверьте путь и имя");
}

TEST_F(Files, RefusesToReadAFolder) {
  const auto error = caught([&] { (void)read_file(folder_); });
  EXPECT_EQ(error.code, ErrorCode::CannotRead);
  EXPECT_EQ(error.text, folder_.string() + ": не удалось прочитать файл: это папка, а не файл");
}

TEST_F(Files, RefusesAFileOverTheLimit) {
  write_file(path("big"), "12345");
  EXPECT_EQ(read_file(path("big"), 5), "12345");
  const auto error = caught([&] { (void)read_file(path("big"), 4); });
  EXPECT_EQ(error.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(error.text, path("big").string() + ": файл больше допустимого: не более 4 байт");
}

TEST_F(Files, HoldsTheLimitWhereTheSizeIsNotKnown) {
  EXPECT_EQ(caught([] { (void)read_file("/dev/zero", 100'000); }).code, ErrorCode::LimitExceeded);
}

TEST_F(Files, MakesTheFoldersOnTheWay) {
  write_file(path("a/b/c.txt"), "text");
  EXPECT_EQ(read_file(path("a/b/c.txt")), "text");
}

TEST_F(Files, ReplacesAFileAndKeepsItsMode) {
  write_file(path("a"), "old");
  ::chmod(path("a").c_str(), 0640);
  write_file(path("a"), "new");

  EXPECT_EQ(read_file(path("a")), "new");
  EXPECT_EQ(fs::status(path("a")).permissions(), fs::perms(0640));
  EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

TEST_F(Files, AReaderOfTheOldFileGoesOnSeeingIt) {
  write_file(path("a"), "old");
  std::ifstream reader(path("a"));
  write_file(path("a"), "new");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(reader), {}), "old");
}

TEST_F(Files, WritesThroughASymbolicLink) {
  write_file(path("target"), "old");
  fs::create_symlink(path("target"), path("link"));
  write_file(path("link"), "new");

  EXPECT_EQ(read_file(path("target")), "new");
  EXPECT_TRUE(fs::is_symlink(path("link")));
}

TEST_F(Files, AFailedRenameLeavesNoTemporaryFile) {
  fs::create_directory(path("taken"));
  const auto error = caught([&] { write_file(path("taken"), "text"); });
  EXPECT_EQ(error.code, ErrorCode::CannotWrite);
  EXPECT_EQ(error.text,
            path("taken").string() + ": не удалось записать файл: это папка, а не файл");
  EXPECT_EQ(names(), std::vector<std::string>{"taken"});
}

TEST_F(Files, ATooLongNameLeavesNoTemporaryFile) {
  const fs::path target = path(std::string(300, 'x'));
  const auto error = caught([&] { write_file(target, "text"); });
  EXPECT_EQ(error.code, ErrorCode::CannotWrite);
  EXPECT_EQ(error.text, target.string() + ": не удалось записать файл: слишком длинное имя");
  EXPECT_TRUE(names().empty());
}

TEST_F(Files, SaysThatTheDiskIsFull) {
  const auto error = caught([] { write_file("/dev/full", "text"); });
  EXPECT_EQ(error.code, ErrorCode::CannotWrite);
  EXPECT_EQ(error.text, "/dev/full: не удалось записать файл: на диске нет места");
}

TEST_F(Files, SaysThatAFolderOnTheWayIsAFile) {
  write_file(path("file"), "text");
  const auto error = caught([&] { write_file(path("file/a.txt"), "text"); });
  EXPECT_EQ(error.code, ErrorCode::CannotWrite);
  EXPECT_EQ(error.text, path("file/a.txt").string() +
                            ": не удалось записать файл: часть пути — файл, а не папка");
}

TEST_F(Files, AFolderWithoutRightsLeavesTheOldFile) {
  write_file(path("a"), "old");
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  // Root may write everywhere: then there is no failure to look at.
  if (::access(folder_.c_str(), W_OK) != 0) {
    const auto error = caught([&] { write_file(path("a"), "new"); });
    EXPECT_EQ(error.text, path("a").string() + ": не удалось записать файл: нет прав доступа");
    EXPECT_EQ(read_file(path("a")), "old");
  }
  EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

}  // namespace
}  // namespace muko
