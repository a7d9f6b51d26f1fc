#include "readers/opendocument_kind.h"

#include <optional>

#include "base/error.h"
#include "base/utf8.h"
#include "base/xml.h"

namespace muko {
namespace {

constexpr std::string_view kManifest = "META-INF/manifest.xml";

std::string type_in_manifest(const std::string& xml) {
  const XmlDocument manifest = XmlDocument::parse_damaged(xml, std::string(kManifest));
  for (const XmlNode entry : manifest.root().children()) {
    if (entry.attribute("full-path") == "/") return std::string(entry.attribute("media-type"));
  }
  return {};
}

}  // namespace

std::string opendocument_type(const ZipReader& archive) {
  try {
    const std::optional<std::string> type = archive.read("mimetype");
    if (type) return std::string(trim(*type));
    const std::optional<std::string> manifest = archive.read(kManifest);
    return manifest ? type_in_manifest(*manifest) : "";
  } catch (const Error&) {
    return {};  // a damaged entry says nothing
  }
}

bool holds_opendocument_table(std::string_view bytes) {
  try {
    const ZipReader archive(std::string(bytes), "");
    return opendocument_type(archive).starts_with("application/vnd.oasis.opendocument.spreadsheet");
  } catch (const Error&) {
    return false;  // whoever reads it says what is wrong
  }
}

}  // namespace muko
