// What the program really prints fits the published schemas, document by document.

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <sstream>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "tests/app/write_docx.h"
#include "tests/reports/schema.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

class PublishedJson : public testing::Test {
 protected:
  PublishedJson() {
    const fs::path files = fs::path(MUKO_SOURCE_DIR) / "tests" / "app" / "cli" / "files";
    write_file(folder_ / "план.docx", test::docx_of(read_file(files / "план.docx.txt")));
    write_file(folder_ / "битый.docx", "not a zip");
  }

  // The lines that `muko ARGUMENTS` prints.
  [[nodiscard]] std::vector<std::string> lines(const std::string& arguments) const {
    const std::string command = "cd '" + folder_.string() + "' && MUKO_DATA_DIR='" +
                                MUKO_SOURCE_DIR + "' '" + MUKO_PROGRAM + "' " + arguments +
                                " 2>/dev/null";
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> buffer = {};
    while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe)) {
      out.append(buffer.data(), got);
    }
    pclose(pipe);
    std::vector<std::string> found;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) found.push_back(line);
    return found;
  }

  void expect_fits(const std::string& arguments, const std::string& schema, std::size_t count) {
    const auto found = lines(arguments);
    EXPECT_EQ(found.size(), count);
    for (const std::string& line : found) {
      EXPECT_THAT(test::mismatches(line, schema), IsEmpty()) << line;
    }
  }

  TemporaryFolder temporary_{fs::temp_directory_path()};
  const fs::path folder_ = temporary_.path();
};

TEST_F(PublishedJson, ExtractFitsItsSchemaAlsoForABrokenFile) {
  expect_fits("extract --format json план.docx битый.docx", "extract", 2);
}

TEST_F(PublishedJson, ExtractWithARegionalDocumentFitsItsSchema) {
  expect_fits("extract --format json --regional план.docx план.docx", "extract", 1);
}

TEST_F(PublishedJson, DumpFitsItsSchemaAlsoForABrokenFile) {
  expect_fits("dump --format json план.docx битый.docx", "dump", 2);
}

TEST_F(PublishedJson, CheckFitsItsSchema) {
  expect_fits("check --format json --regional план.docx план.docx битый.docx", "check", 1);
  expect_fits("check план.docx --rubric fioko-1.2-full --format json", "check", 1);
}

TEST_F(PublishedJson, CheckFitsItsSchemaWhereNothingCanBeRead) {
  expect_fits("check --format json битый.docx", "check", 1);
  expect_fits("check --format json --regional битый.docx план.docx", "check", 1);
}

TEST_F(PublishedJson, DeadlineFitsItsSchema) {
  expect_fits("deadline --format json -- ежемесячно до 5 мая", "deadline", 1);
}

TEST_F(PublishedJson, DeclineFitsItsSchemaAlsoWhereNothingIsKnown) {
  expect_fits("decline --format json -- Ясенева Анна Петровна", "decline", 1);
  expect_fits("decline --format json -- '?!'", "decline", 1);
}

TEST_F(PublishedJson, RulesFitTheirSchema) {
  expect_fits("rules --format json", "rules", 1);
  expect_fits("rules deadline-vague --format json", "rules", 1);
}

}  // namespace
}  // namespace muko
