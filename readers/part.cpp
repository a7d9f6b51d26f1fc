#include "readers/part.h"

#include "base/error.h"

namespace muko {
namespace {

std::optional<XmlDocument> read_or_throw(const ooxml::Package& package, const std::string& part,
                                         std::string_view what, std::vector<Warning>& warnings) {
  const auto bytes = package.read(part);
  if (!bytes) return std::nullopt;
  const std::string place = package.place_of(part);
  try {
    return XmlDocument::parse(*bytes, place);
  } catch (const Error& error) {
    const bool partly_readable =
        error.code() == ErrorCode::BadXml || error.code() == ErrorCode::LimitExceeded;
    if (!partly_readable) throw;
    return read_damaged_xml(*bytes, place, what, warnings);
  }
}

}  // namespace

XmlDocument read_damaged_xml(std::string_view bytes, const std::string& place,
                             std::string_view what, std::vector<Warning>& warnings) {
  auto document = XmlDocument::parse_damaged(bytes, place);
  const std::string reason =
      document.damage().empty() ? "" : ": " + document.damage().front().message;
  warnings.push_back({"damaged-part", std::string(what) +
                                          ": часть файла повреждена, прочитано то, "
                                          "что удалось" +
                                          reason});
  return document;
}

std::optional<XmlDocument> read_part(const ooxml::Package& package, const std::string& part,
                                     std::string_view what, std::vector<Warning>& warnings) {
  try {
    auto document = read_or_throw(package, part, what, warnings);
    if (document) return document;
    warnings.push_back({"missing-part", std::string(what) + ": в файле нет части " + part});
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    warnings.push_back({"damaged-part", std::string(what) + ": не прочитано: " + error.what()});
  }
  return std::nullopt;
}

const ooxml::Relationships& PartLinks::all() {
  if (!relationships_) relationships_ = package_.relationships_of(part_);
  return *relationships_;
}

}  // namespace muko
