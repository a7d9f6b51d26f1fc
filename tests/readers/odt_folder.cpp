#include "tests/readers/odt_folder.h"

#include <map>

#include "base/files.h"
#include "base/zip.h"

namespace muko::test {
namespace {

// The prefixes of OpenDocument for namespaces that end so.
std::string namespaces() {
  std::string all;
  for (const char* name : {"office", "text", "table", "style", "drawing", "manifest"}) {
    const std::string prefix = std::string(name) == "drawing" ? "draw" : name;
    all += " xmlns:" + prefix + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
  }
  return all +
         R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
         R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
         R"( xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/")"
         R"( xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0")"
         R"( xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0")"
         R"( xmlns:math="http://www.w3.org/1998/Math/MathML")";
}

std::string inside(const std::string& root, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:" + root + namespaces() + ">" +
         content + "</office:" + root + ">";
}

std::string read_if_there(const std::filesystem::path& file) {
  return std::filesystem::exists(file) ? read_file(file) : std::string();
}

}  // namespace

std::string zip_odt_folder(const std::filesystem::path& folder) {
  ZipContents contents = {{"mimetype", "application/vnd.oasis.opendocument.text"}};
  std::map<std::string, std::string> parts;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".xml") continue;
    const std::string name = file.path().lexically_relative(folder).string();
    const std::string text = read_file(file.path());
    if (name == "content.xml") {
      parts[name] = inside("document-content", text);
    } else if (name == "styles.xml") {
      parts[name] = inside("document-styles", text);
    } else {
      parts[name == "manifest.xml" ? "META-INF/manifest.xml" : name] = text;
    }
  }
  if (parts.count("styles.xml") == 0) parts["styles.xml"] = inside("document-styles", "");
  for (const auto& [name, bytes] : parts) contents.emplace_back(name, bytes);
  return write_zip(contents);
}

std::string flat_odt_folder(const std::filesystem::path& folder) {
  return inside("document",
                read_if_there(folder / "styles.xml") + read_if_there(folder / "content.xml"));
}

}  // namespace muko::test
