// The house's rule: includes point only downward, and what comes from others stays in the layers
// that need it (ARCHITECTURE.md).

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using Names = std::set<std::string>;

// What each layer may include beside itself.
const std::map<std::string, Names> kBelow = {
    {"base", {}},
    {"language", {"base"}},
    {"ooxml", {"base"}},
    {"document", {"base", "language", "ooxml"}},
    {"readers", {"base", "language", "ooxml", "document"}},
    {"checker", {"base", "language", "ooxml", "document"}},
    {"generator", {"base", "language", "ooxml", "document"}},
    {"reports", {"base", "language", "ooxml", "document"}},
    {"app",
     {"base", "language", "ooxml", "document", "readers", "checker", "generator", "reports"}},
};

// Headers of others (by the beginning of their names), and the layers that may include them.
// <regex> has no layer: it is slow and knows no Unicode.
const std::map<std::string, Names> kForeign = {
    {"libxml/", {"base"}},
    {"zip.h", {"base"}},
    {"yaml-cpp/", {"base"}},
    {"libstemmer", {"language"}},
    {"unicode/", {"language"}},
    {"GfxState.h", {"readers"}},
    {"OutputDev.h", {"readers"}},
    {"PDFDoc.h", {"readers"}},
    {"valijson/", {"generator"}},
    {"nlohmann/", {"document", "generator", "reports", "app"}},
    {"CLI/", {"app"}},
    {"filesystem", {"base", "app"}},
    {"fstream", {"base"}},
    {"iostream", {}},
    {"chrono", {"app"}},
    {"thread", {"app"}},
    {"unistd.h", {"base", "app"}},
    {"regex", {}},
};

std::string layer_of(const std::string& path) {
  return path.substr(0, path.find('/'));
}

bool starts_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

// "" where the file may include `header` (as written, with its quotes or brackets).
std::string violation(const std::string& file, const std::string& header) {
  const std::string layer = layer_of(file);
  const std::string name = header.substr(1, header.size() - 2);
  const std::string complaint = file + " includes " + header;
  if (header[0] == '"') {
    const std::string other = layer_of(name);
    if (other == layer || kBelow.at(layer).count(other) > 0) return "";
    return layer == "reports" && name == "checker/report.h" ? "" : complaint;
  }
  for (const auto& [start, layers] : kForeign) {
    if (starts_with(name, start) && layers.count(layer) == 0) return complaint;
  }
  return "";
}

std::vector<std::string> violations_in(const fs::path& path, const std::string& file) {
  std::vector<std::string> found;
  std::ifstream source(path);
  for (std::string line; std::getline(source, line);) {
    if (!starts_with(line, "#include ")) continue;
    const std::string header = line.substr(9, line.find_first_of("\">", 10) - 8);
    const std::string complaint = violation(file, header);
    if (!complaint.empty()) found.push_back(complaint);
  }
  return found;
}

TEST(Layering, IncludesPointOnlyDownward) {
  std::vector<std::string> found;
  int files = 0;
  for (const auto& [layer, below] : kBelow) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(MUKO_SOURCE_DIR) / layer)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      ++files;
      const std::string file = fs::relative(entry.path(), MUKO_SOURCE_DIR).generic_string();
      for (const std::string& one : violations_in(entry.path(), file)) found.push_back(one);
    }
  }
  EXPECT_THAT(found, IsEmpty());
  EXPECT_GT(files, 100);
}

TEST(Layering, RefusesAnIncludeUpwardOrSideways) {
  EXPECT_EQ(violation("base/zip.cpp", "\"document/document.h\""),
            "base/zip.cpp includes \"document/document.h\"");
  EXPECT_EQ(violation("language/words.cpp", "\"ooxml/package.h\""),
            "language/words.cpp includes \"ooxml/package.h\"");
  EXPECT_EQ(violation("checker/check.cpp", "\"readers/reader.h\""),
            "checker/check.cpp includes \"readers/reader.h\"");
  EXPECT_EQ(violation("reports/text.cpp", "\"checker/check.h\""),
            "reports/text.cpp includes \"checker/check.h\"");
  EXPECT_EQ(violation("reports/text.cpp", "\"checker/report.h\""), "");
}

TEST(Layering, RefusesAForeignHeaderOutsideItsLayers) {
  EXPECT_EQ(violation("readers/reader.cpp", "<libxml/tree.h>"),
            "readers/reader.cpp includes <libxml/tree.h>");
  EXPECT_EQ(violation("language/words.cpp", "<regex>"), "language/words.cpp includes <regex>");
  EXPECT_EQ(violation("checker/check.cpp", "<filesystem>"),
            "checker/check.cpp includes <filesystem>");
  EXPECT_EQ(violation("base/xml.cpp", "<libxml/tree.h>"), "");
}

TEST(Layering, ReadsIncludesFromAFile) {
  const fs::path path = fs::path(testing::TempDir()) / "layering_test_sample.cpp";
  std::ofstream(path) << "#include <regex>\n\n#include \"app/context.h\"\n";
  EXPECT_THAT(violations_in(path, "base/sample.cpp"),
              ElementsAre("base/sample.cpp includes <regex>",
                          "base/sample.cpp includes \"app/context.h\""));
  fs::remove(path);
}

}  // namespace
}  // namespace muko
