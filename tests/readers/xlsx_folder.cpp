#include "tests/readers/xlsx_folder.h"

#include <map>

#include "base/files.h"
#include "base/zip.h"

namespace muko::test {
namespace {

constexpr const char* kTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* kContentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Override PartName="/xl/workbook.xml" ContentType=)"
    R"("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)";
constexpr const char* kOneSheet =
    R"(<sheets><sheet name="Лист1" sheetId="1" id="sheet1"/></sheets>)";

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kTypes + type + "\" Target=\"" + target +
         "\"/>";
}

std::string relationships(const std::string& all) {
  return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         all + "</Relationships>";
}

// The root element of a part by its stem: "sheet1" -> "worksheet".
std::string root_of(const std::string& stem) {
  if (stem == "sharedStrings") return "sst";
  if (stem == "styles") return "styleSheet";
  return stem == "workbook" ? "workbook" : "worksheet";
}

std::string inside(const std::string& root, const std::string& content) {
  return "<" + root + R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)" +
         content + "</" + root + ">";
}

}  // namespace

std::string zip_xlsx_folder(const std::filesystem::path& folder) {
  std::map<std::string, std::string> parts;
  std::string links;
  parts["xl/workbook.xml"] = inside("workbook", kOneSheet);
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string stem = file.path().stem().string();
    if (file.path().extension() == ".rels") {
      parts["xl/_rels/" + stem + ".xml.rels"] = relationships(read_file(file.path()));
    }
    if (file.path().extension() != ".xml") continue;
    parts["xl/" + stem + ".xml"] = inside(root_of(stem), read_file(file.path()));
    const std::string type = root_of(stem) == "worksheet" ? "worksheet" : stem;
    if (stem != "workbook") links += relationship(stem, type, stem + ".xml");
  }
  ZipContents contents = {
      {"[Content_Types].xml", kContentTypes},
      {"_rels/.rels", relationships(relationship("main", "officeDocument", "xl/workbook.xml"))},
      {"xl/_rels/workbook.xml.rels", relationships(links)}};
  for (const auto& [name, bytes] : parts) contents.emplace_back(name, bytes);
  return write_zip(contents);
}

}  // namespace muko::test
