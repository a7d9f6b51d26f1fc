#include "app/sources.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "app/submission.h"
#include "app/tools.h"
#include "base/files.h"
#include "base/temporary_folder.h"
#include "base/zip.h"
#include "tests/app/write_docx.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class SourcesOf : public testing::Test {
 protected:
  std::string put(const std::string& name, const std::string& bytes) {
    write_file(folder_.path() / name, bytes);
    return (folder_.path() / name).string();
  }

  TemporaryFolder folder_{fs::temp_directory_path()};
  Terminal terminal_ = {};
  Context context_{terminal_};
};

TEST_F(SourcesOf, AFileAreTheFileItself) {
  const std::string path = put("план.docx", test::docx_of("Текст"));
  const Sources sources = open_sources(context_, path);
  ASSERT_EQ(sources.files.size(), 1U);
  EXPECT_EQ(sources.files[0].file, path);
  EXPECT_FALSE(sources.files[0].unpacked);
}

TEST_F(SourcesOf, AnArchiveAreItsFiles) {
  const std::string path =
      put("заявка.zip", write_zip({{"б/план.docx", "2"}, {"приказ.docx", "1"}}));
  const Sources sources = open_sources(context_, path);
  ASSERT_EQ(sources.files.size(), 2U);
  EXPECT_EQ(sources.files[0].file, path + "/приказ.docx");
  EXPECT_EQ(sources.files[1].file, path + "/б/план.docx");
  EXPECT_TRUE(sources.files[1].unpacked);
}

TEST_F(SourcesOf, AnArchiveAreOneSubmissionWithItsFailures) {
  const std::string path =
      put("заявка.zip", write_zip({{"план.docx", test::docx_of("Текст")},
                                   {"битый.docx", "PK\x03\x04 мусор"},
                                   {"данные.bin", std::string("\x01\0\x02\0", 4)},
                                   {"пусто.docx", ""}}));
  std::vector<std::string> warnings;
  const Submission submission = read_submission(context_, find_files({path}), {}, warnings);
  ASSERT_EQ(submission.documents.size(), 1U);
  EXPECT_EQ(submission.documents[0].document.file, path + "/план.docx");
  EXPECT_THAT(warnings, ElementsAre(path + "/данные.bin: не документ, пропущен"));
  std::vector<std::string> failed;
  for (const Error& error : submission.failures) failed.push_back(error.faults()[0].place.file);
  EXPECT_THAT(failed, UnorderedElementsAre(path + "/битый.docx", path + "/пусто.docx"));
}

TEST_F(SourcesOf, ManyFilesAreConvertedInOneRun) {
  const std::string office =
      put("bin/soffice",
          "#!/bin/sh\necho run >> \"$(dirname \"$0\")/runs\"\n"
          "while [ $# -gt 0 ]; do case \"$1\" in --outdir) out=$2; shift 2;; "
          "--convert-to) shift 2;; -*) shift;; *) name=$(basename \"$1\"); "
          "mkdir -p \"$out\"; cp \"$(dirname \"$0\")/../ответ.docx\" "
          "\"$out/${name%.*}.docx\"; shift;; esac; done\n");
  fs::permissions(office, fs::perms::owner_all);
  put("ответ.docx", test::docx_of("Ответ"));
  (void)setenv("XDG_CACHE_HOME", folder_.path().c_str(), 1);
  const std::string path = std::getenv("PATH");
  (void)setenv("PATH", ((folder_.path() / "bin").string() + ":" + path).c_str(), 1);
  const Context context(terminal_);
  (void)setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(context.tools.office, office);
  put("заявка/а.rtf", "{\\rtf1 1}");
  put("заявка/б.doc", "{\\rtf1 2}");
  put("заявка/в.doc", "{\\rtf1 3}");
  std::vector<std::string> warnings;
  const Submission submission =
      read_submission(context, find_files({(folder_.path() / "заявка").string()}), {}, warnings);
  EXPECT_EQ(submission.documents.size(), 3U);
  EXPECT_THAT(submission.failures, IsEmpty());
  EXPECT_EQ(read_file(folder_.path() / "bin" / "runs"), "run\n");
}

}  // namespace
}  // namespace muko
