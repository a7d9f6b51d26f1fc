// Transcripts: cli/CASE.txt holds commands and what they print. The built program runs in a folder
// of its own with the files of cli/files; a DOCX lies there as text (see write_docx).
// UPDATE_GOLDEN=1 rewrites the transcripts.
//
//   # a comment
//   $ muko deadline -- "март 2024"
//   конкретный срок: с 01.03.2024 по 31.03.2024
//   $ muko nonsense
//   muko: нет команды «nonsense»; …
//   => 2

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "tests/app/write_docx.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(MUKO_SOURCE_DIR) / "tests" / "app" / "cli";

// A folder for one transcript, removed at its end.
class Folder {
 public:
  Folder() {
    for (const auto& entry : fs::recursive_directory_iterator(kCases / "files")) {
      if (entry.is_regular_file()) add(entry.path());
    }
  }

  [[nodiscard]] const fs::path& path() const { return folder_.path(); }

 private:
  void add(const fs::path& from) const {
    fs::path to = path() / fs::relative(from, kCases / "files");
    std::string bytes = read_file(from);
    const bool docx = to.extension() == ".txt" && to.stem().extension() == ".docx";
    if (docx) {
      to.replace_extension();
      bytes = test::docx_of(bytes);
    }
    write_file(to, bytes);
  }

  TemporaryFolder folder_{fs::temp_directory_path()};
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

// What the command prints on both streams, then its status where that is not 0.
std::string run(const std::string& command, const fs::path& folder) {
  const std::string script =
      "cd '" + folder.string() + "' && export XDG_CACHE_HOME=\"$PWD/cache\" PATH='" +
      fs::path(MUKO_PROGRAM).parent_path().string() + "':$PATH MUKO_DATA_DIR='" + MUKO_SOURCE_DIR +
      "'\n{ " + command + "\n} 2>&1";
  FILE* pipe = popen(script.c_str(), "r");
  if (pipe == nullptr) return "popen failed\n";
  std::string out;
  std::array<char, 4096> buffer = {};
  while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe)) {
    out.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  replace_all(out, MUKO_SOURCE_DIR, "$DATA");
  if (!out.empty() && out.back() != '\n') out += "\n(no line break at the end)\n";
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return code == 0 ? out : out + "=> " + std::to_string(code) + "\n";
}

// The transcript with the output of its commands made anew.
std::string play(const std::string& transcript) {
  const Folder folder;
  std::istringstream lines(transcript);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const bool command = line.rfind("$ ", 0) == 0;
    if (command || line.rfind("# ", 0) == 0) out += line + "\n";
    if (command) out += run(line.substr(2), folder.path());
  }
  return out;
}

class Transcript : public testing::TestWithParam<std::string> {};

TEST_P(Transcript, ShowsWhatTheProgramPrints) {
  const fs::path file = kCases / (GetParam() + ".txt");
  const std::string expected = read_file(file);
  const std::string played = play(expected);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(file, played);
  EXPECT_EQ(played, expected);
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kCases)) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Cli, Transcript, testing::ValuesIn(case_names()),
                         [](const auto& test_case) { return test_case.param; });

}  // namespace
}  // namespace muko
