#include "tests/readers/docx_folder.h"

#include <map>

#include "base/files.h"
#include "base/zip.h"

namespace muko::test {
namespace {

constexpr const char* kContentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType=)"
    R"("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& all) {
  return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         all + "</Relationships>";
}

// "header1" -> "header".
std::string type_of(const std::string& stem) {
  return stem.substr(0, stem.find_first_of("0123456789"));
}

}  // namespace

std::string zip_docx_folder(const std::filesystem::path& folder) {
  const std::string types =
      std::filesystem::exists(folder / "strict.flag")
          ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
          : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::map<std::string, std::string> parts;
  std::string links;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    if (name == "links.rels") links += read_file(file.path());
    if (file.path().extension() != ".xml") continue;
    parts["word/" + name] = read_file(file.path());
    const std::string stem = file.path().stem().string();
    if (stem != "document") links += relationship(stem, types + type_of(stem), name);
  }
  ZipContents contents = {
      {"[Content_Types].xml", kContentTypes},
      {"_rels/.rels",
       relationships(relationship("main", types + "officeDocument", "word/document.xml"))},
      {"word/_rels/document.xml.rels", relationships(links)}};
  for (const auto& [name, bytes] : parts) contents.emplace_back(name, bytes);
  return write_zip(contents);
}

}  // namespace muko::test
