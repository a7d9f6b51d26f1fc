// The house's rule: includes point only downward, and what comes from others stays in the layers
// that need it (ARCHITECTURE.md).

#include <gmock/gmock.h>

#include <algorithm>
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
    {"ocr", {}},  // a program of its own
    {"app",
     {"base", "language", "ooxml", "document", "readers", "checker", "generator", "reports"}},
};

// Headers of others (by the beginning of their names), and the layers, folders or files that may
// include them. A header of a library that is not here may be included nowhere: add it with the
// layer it is for. Poppler's core is no stable interface: it stays in its folder.
// <regex> has no layer: it is slow and knows no Unicode.
const std::map<std::string, Names> kForeign = {
    {"tesseract/", {"ocr"}},
    {"allheaders.h", {"ocr"}},  // Leptonica
    {"archive", {"readers"}},   // and archive_entry.h
    {"libdeflate", {"base"}},
    {"libxml/", {"base"}},
    {"zip.h", {"base"}},
    {"yaml-cpp/", {"base"}},
    {"yaml.h", {"base"}},
    {"libstemmer", {"language"}},
    {"unicode/", {"language"}},
    {"ErrorCodes.h", {"readers/pdf"}},
    {"GfxFont.h", {"readers/pdf"}},
    {"GfxState.h", {"readers/pdf"}},
    {"GlobalParams.h", {"readers/pdf"}},
    {"SplashOutputDev.h", {"readers/pdf"}},
    {"splash/", {"readers/pdf"}},
    {"Link.h", {"readers/pdf"}},
    {"OutputDev.h", {"readers/pdf"}},
    {"PDFDoc.h", {"readers/pdf"}},
    {"Stream.h", {"readers/pdf"}},
    {"UTF.h", {"readers/pdf"}},
    {"goo/", {"readers/pdf"}},
    {"valijson/", {"generator"}},
    {"nlohmann/", {"generator"}},
    {"rapidjson/", {"base/json_writer.cpp"}},
    {"CLI/", {"app"}},
    {"experimental/simd", {"base/bytes.h"}},
    {"filesystem", {"base", "readers", "generator/data", "generator/docx/additions", "app"}},
    {"fstream", {"base"}},
    {"iostream", {}},
    {"chrono", {"base/process.cpp", "readers/pdf", "readers/scan", "app"}},
    {"thread", {"readers/scan", "app"}},
    {"malloc.h", {"app"}},
    {"unistd.h", {"base", "ocr/main.cpp", "app"}},
    {"fcntl.h", {"base", "app"}},
    {"locale.h", {"readers"}},  // of one thread: libarchive's names
    {"poll.h", {"base"}},
    {"sys/", {"base", "ocr/main.cpp"}},
    {"regex", {}},
};

const std::vector<std::string> kDirectives = {"#include", "#include_next", "#import", "%:include"};

std::string layer_of(const std::string& path) {
  return path.substr(0, path.find('/'));
}

bool starts_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

// Another's header: one that no layer of ours holds and that is not of the C++ library (whose names
// have neither dot nor folder) must be in the table; of the library's, those in the table.
bool may_include_foreign(const std::string& file, const std::string& name) {
  for (const auto& [start, places] : kForeign) {
    if (!starts_with(name, start)) continue;
    return std::any_of(places.begin(), places.end(),
                       [&](const std::string& place) { return starts_with(file, place); });
  }
  return name.find_first_of("./") == std::string::npos;
}

// "" where the file may include `header` (as written, with its quotes or brackets).
std::string violation(const std::string& file, const std::string& header) {
  const std::string layer = layer_of(file);
  const std::string name = header.substr(1, header.size() - 2);
  const std::string other = layer_of(name);
  const bool ours = kBelow.count(other) > 0;
  bool allowed = !ours && may_include_foreign(file, name);
  if (ours) allowed = other == layer || kBelow.at(layer).count(other) > 0;
  if (layer == "reports" && name == "checker/report.h") allowed = true;
  return allowed ? "" : file + " includes " + header;
}

// What a line includes, with its quotes or brackets, however it is spaced; "" where nothing.
std::string header_in(std::string line) {
  line.erase(std::remove_if(line.begin(), line.end(), [](unsigned char c) { return c <= ' '; }),
             line.end());
  for (const std::string& start : kDirectives) {
    if (!starts_with(line, start) || line.size() == start.size()) continue;
    const char open = line[start.size()];
    if (open != '"' && open != '<') continue;
    const std::size_t end = line.find(open == '<' ? '>' : '"', start.size() + 1);
    if (end != std::string::npos) return line.substr(start.size(), end - start.size() + 1);
  }
  return "";
}

std::vector<std::string> violations_in(const fs::path& path, const std::string& file) {
  std::vector<std::string> found;
  std::ifstream source(path);
  for (std::string line; std::getline(source, line);) {
    const std::string header = header_in(line);
    if (header.empty()) continue;
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
  EXPECT_EQ(violation("ocr/main.cpp", "\"base/files.h\""),
            "ocr/main.cpp includes \"base/files.h\"");
  EXPECT_EQ(violation("readers/scan/scan.cpp", "\"ocr/clean.h\""),
            "readers/scan/scan.cpp includes \"ocr/clean.h\"");
}

TEST(Layering, RefusesAForeignHeaderOutsideItsLayers) {
  EXPECT_EQ(violation("readers/reader.cpp", "<libxml/tree.h>"),
            "readers/reader.cpp includes <libxml/tree.h>");
  EXPECT_EQ(violation("language/words.cpp", "<regex>"), "language/words.cpp includes <regex>");
  EXPECT_EQ(violation("checker/check.cpp", "<filesystem>"),
            "checker/check.cpp includes <filesystem>");
  EXPECT_EQ(violation("checker/rules/hits.cpp", "<nlohmann/json.hpp>"),
            "checker/rules/hits.cpp includes <nlohmann/json.hpp>");
  EXPECT_EQ(violation("checker/rules/hits.cpp", "\"nlohmann/json.hpp\""),
            "checker/rules/hits.cpp includes \"nlohmann/json.hpp\"");
  EXPECT_EQ(violation("readers/scan/scan.cpp", "<tesseract/baseapi.h>"),
            "readers/scan/scan.cpp includes <tesseract/baseapi.h>");
  EXPECT_EQ(violation("base/xml.cpp", "<libxml/tree.h>"), "");
}

TEST(Layering, RefusesWhatTheTableDoesNotKnow) {
  EXPECT_EQ(violation("base/zip.cpp", "<archive.h>"), "base/zip.cpp includes <archive.h>");
  EXPECT_EQ(violation("app/main.cpp", "<boost/any.hpp>"), "app/main.cpp includes <boost/any.hpp>");
  EXPECT_EQ(violation("checker/rules/hits.cpp", "\"../check.h\""),
            "checker/rules/hits.cpp includes \"../check.h\"");
  EXPECT_EQ(violation("base/zip.cpp", "<string_view>"), "");
}

TEST(Layering, SeesAnIncludeHoweverItIsSpaced) {
  EXPECT_EQ(header_in("#include <regex>"), "<regex>");
  EXPECT_EQ(header_in("  #  include\t\"app/context.h\"  // why"), "\"app/context.h\"");
  EXPECT_EQ(header_in("#include<zip.h>"), "<zip.h>");
  EXPECT_EQ(header_in("#include_next <zip.h>"), "<zip.h>");
  EXPECT_EQ(header_in("// #include <regex>"), "");
  EXPECT_EQ(header_in("#define x"), "");
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
