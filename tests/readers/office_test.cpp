// LibreOffice: the real one where it is installed, and programs that behave as it may.

#include "readers/office/office.h"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "document/dump.h"
#include "readers/office/cache.h"
#include "readers/reader.h"
#include "tests/base/caught.h"
#include "tests/readers/build_archive.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kRtf = R"({\rtf1\ansi\ansicpg1251 \'cf\'eb\'e0\'ed\par})";

class Office : public testing::Test {
 protected:
  Office() {
    tools_.scratch = folder_.path() / "scratch";
    tools_.cache = folder_.path() / "cache";
    fs::create_directories(tools_.scratch);
    write_file(folder_.path() / "result.docx", test::small_docx("Ответ"));
  }

  // A program in place of soffice; $1 … are its arguments, $run counts its runs.
  void play(const std::string& script) {
    tools_.office = folder_.path() / "soffice";
    const std::string start = "#!/bin/sh\necho run >> '" + runs_file() + "'\nresult='" +
                              (folder_.path() / "result.docx").string() + "'\n";
    write_file(tools_.office, start + script);
    fs::permissions(tools_.office, fs::perms::owner_all);
  }
  // One that converts each file that it is given.
  void play_converter(const std::string& before_each = "") {
    play(
        "while [ $# -gt 0 ]; do case \"$1\" in --outdir) out=$2; shift 2;; --convert-to) shift 2;; "
        "-*) shift;; *)\nname=$(basename \"$1\"); " +
        before_each +
        " mkdir -p \"$out\"; cp \"$result\" \"$out/${name%.*}.docx\"; shift;; esac; done\n");
  }
  [[nodiscard]] std::string runs_file() const { return (folder_.path() / "runs").string(); }
  [[nodiscard]] std::size_t runs() const {
    return fs::exists(runs_file()) ? read_file(runs_file()).size() / 4 : 0;
  }
  [[nodiscard]] std::string text_of(const std::string& bytes) const {
    return std::get<Paragraph>(read_document(bytes, "план.rtf", tools_).blocks.at(0)).text;
  }
  [[nodiscard]] std::string error_of(const std::string& bytes) const {
    return test::caught([&] { (void)read_document(bytes, "план.doc", tools_); }).text;
  }
  static std::size_t files_in(const fs::path& folder) {
    const fs::directory_iterator all(folder);
    return static_cast<std::size_t>(std::distance(fs::begin(all), fs::end(all)));
  }

  TemporaryFolder folder_{fs::temp_directory_path()};
  Tools tools_ = {};
};

TEST_F(Office, SaysWhatToInstallWhereItIsNotThere) {
  EXPECT_EQ(error_of(kRtf),
            "план.doc: это RTF: чтобы читать такие, установите LibreOffice (sudo apt install "
            "libreoffice-writer) или откройте файл в Word и сохраните как «Документ Word (.docx)»");
  std::string xls("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  for (const char c : std::string("Workbook")) xls += std::string(1, c) + '\0';
  EXPECT_EQ(error_of(xls + std::string(64, '\0')),
            "план.doc: это таблица старого Excel (.xls): чтобы читать такие, установите "
            "LibreOffice (sudo apt install libreoffice-calc) или откройте файл в Excel и сохраните "
            "как «Книга Excel (.xlsx)»");
}

TEST_F(Office, ConvertsOnceAndRemembersByContent) {
  play_converter();
  EXPECT_EQ(text_of(kRtf), "Ответ");
  EXPECT_EQ(text_of(kRtf), "Ответ");
  EXPECT_EQ(runs(), 1U);
  EXPECT_EQ(text_of(std::string(kRtf) + " "), "Ответ");
  EXPECT_EQ(runs(), 2U);
  tools_.office.clear();
  EXPECT_EQ(text_of(kRtf), "Ответ");
  EXPECT_EQ(files_in(tools_.scratch), 0U) << "the profile is removed";
}

TEST_F(Office, ConvertsManyFilesInOneRun) {
  play_converter();
  std::vector<std::string> files;
  for (int i = 0; i < 5; ++i)
    files.push_back(std::string(kRtf) + std::string(1, static_cast<char>('0' + i)));
  std::vector<std::string_view> views(files.begin(), files.end());
  views.push_back("просто текст");
  convert_ahead(views, tools_);
  EXPECT_EQ(runs(), 1U);
  for (const std::string& file : files) EXPECT_EQ(text_of(file), "Ответ");
  EXPECT_EQ(runs(), 1U);
}

TEST_F(Office, GoesOnBehindAFileThatCrashesIt) {
  play_converter("if grep -q BAD \"$1\"; then kill -SEGV $$; fi;");
  const std::vector<std::string> files = {std::string(kRtf) + "1", std::string(kRtf) + "BAD",
                                          std::string(kRtf) + "3", std::string(kRtf) + "4"};
  convert_ahead({files.begin(), files.end()}, tools_);
  EXPECT_EQ(runs(), 2U);
  EXPECT_EQ(text_of(files[3]), "Ответ");
  EXPECT_EQ(runs(), 2U);
  EXPECT_EQ(error_of(files[1]),
            "план.doc: LibreOffice не выдержал этого файла: он повреждён; откройте файл в Word и "
            "сохраните как «Документ Word (.docx)»");
}

TEST_F(Office, IsKilledWhereItHangs) {
  tools_.office_seconds = 1;
  play("sleep 300 & echo $! > '" + (folder_.path() / "child").string() + "'; wait\n");
  EXPECT_EQ(error_of(kRtf),
            "план.doc: LibreOffice не прочитал файл за 1 секунд; откройте файл в Word и сохраните "
            "как «Документ Word (.docx)»");
  const std::string child =
      "/proc/" + std::to_string(std::stoi(read_file(folder_.path() / "child")));
  for (int i = 0; i < 100 && fs::exists(child + "/exe"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  std::error_code gone;
  EXPECT_EQ(fs::read_symlink(child + "/exe", gone), fs::path());
  EXPECT_EQ(files_in(tools_.scratch), 0U);
}

TEST_F(Office, SaysThatItCannotReadAFile) {
  play("exit 0\n");
  EXPECT_EQ(error_of(kRtf),
            "план.doc: LibreOffice не смог прочитать файл: он повреждён или защищён паролем; "
            "откройте файл в Word и сохраните как «Документ Word (.docx)»");
}

TEST_F(Office, TakesNoHalfWrittenResult) {
  play_converter();
  write_file(folder_.path() / "result.docx", test::small_docx("Ответ").substr(0, 100));
  EXPECT_THAT(error_of(kRtf), testing::HasSubstr("LibreOffice не смог прочитать файл"));
  EXPECT_FALSE(fs::exists(tools_.cache));
}

TEST_F(Office, ReadsOnWhereTheCacheCannotBeWritten) {
  play_converter();
  write_file(folder_.path() / "file", "");
  tools_.cache = folder_.path() / "file" / "cache";
  EXPECT_EQ(text_of(kRtf), "Ответ");
}

TEST(ConversionCache, RemovesTheOldestAboveItsSize) {
  const TemporaryFolder folder(fs::temp_directory_path());
  const ConversionCache cache(folder.path(), 250);
  for (const std::string original : {"а", "б", "в"}) {
    cache.keep(original, "docx", std::string(100, 'x'));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_FALSE(cache.has("а", "docx"));
  EXPECT_EQ(cache.find("б", "docx"), std::string(100, 'x'));
  EXPECT_TRUE(cache.has("в", "docx"));
  EXPECT_FALSE(cache.has("в", "xlsx"));
}

// The rest by LibreOffice itself.
class RealOffice : public Office {
 protected:
  void SetUp() override {
    if (!fs::exists("/usr/bin/soffice")) GTEST_SKIP() << "LibreOffice is not installed";
    tools_.office = "/usr/bin/soffice";
    tools_.office_seconds = 300;
  }
  static std::string sample(const std::string& name) {
    return read_file(fs::path(MUKO_SOURCE_DIR) / "tests" / "readers" / "office" / name);
  }
  [[nodiscard]] std::string dump_of(const std::string& name) const {
    return dump_text(read_document(sample(name), name, tools_));
  }
};

TEST_F(RealOffice, ReadsOldWordAndRtfAsTheSameDocument) {
  std::vector<std::string> files = {sample("план.doc"), sample("план.rtf"),
                                    sample("план 2003.xml")};
  convert_ahead({files.begin(), files.end()}, tools_);
  EXPECT_EQ(files_in(tools_.cache / "office-1"), 3U);
  tools_.office = "/bin/false";
  const Document doc = read_document(files[0], "план.doc", tools_);
  const Document rtf = read_document(files[1], "план.rtf", tools_);
  const Document xml = read_document(files[2], "план.xml", tools_);
  EXPECT_EQ(doc.format, Format::Doc);
  EXPECT_EQ(rtf.format, Format::Rtf);
  EXPECT_EQ(xml.format, Format::Doc);
  for (const Document* document : {&doc, &rtf, &xml}) {
    EXPECT_EQ(std::get<Paragraph>(document->blocks.at(0)).text, "План мероприятий на 2024 год");
    const auto& table = std::get<Table>(document->blocks.at(1));
    EXPECT_EQ(table.rows, 2);
    EXPECT_EQ(table.at(2, 2)->text, "Провести семинар для директоров школ");
    EXPECT_THAT(document->warnings, IsEmpty());
  }
}

TEST_F(RealOffice, ReadsOldTablesAsXlsx) {
  for (const std::string name : {"план.xls", "план.ods"}) {
    const Document document = read_document(sample(name), name, tools_);
    EXPECT_EQ(document.format, Format::Xlsx);
    EXPECT_THAT(dump_text(document), testing::HasSubstr("Провести семинар для директоров школ"));
  }
}

TEST_F(RealOffice, SaysThatADocumentIsProtectedByAPassword) {
  // The mark in the head of the stream WordDocument, which begins with EC A5.
  std::string bytes = sample("план.doc");
  const std::size_t head = bytes.find("\xEC\xA5");
  ASSERT_NE(head, std::string::npos);
  bytes[head + 11] = static_cast<char>(bytes[head + 11] | 1);
  const test::Caught caught = test::caught([&] { (void)read_document(bytes, "план.doc", tools_); });
  EXPECT_EQ(caught.code, ErrorCode::Encrypted);
  EXPECT_EQ(caught.text,
            "план.doc: файл защищён паролем: снимите пароль в Word («Файл» → «Сведения» → "
            "«Защита») и сохраните файл снова");
}

}  // namespace
}  // namespace muko
