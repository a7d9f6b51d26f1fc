// Source: the XML of an OpenDocument text: text and styles in two parts, or in one (.fodt).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "ooxml/package.h"

namespace muko::odt {

// Automatic styles belong to the part they stand in: "P1" of one is not "P1" of the other.
enum class Scope { Content, Styles };

struct Source {
  const ooxml::Package* package = nullptr;  // null where the document is flat
  XmlDocument content;
  std::optional<XmlDocument> styles = {};  // absent where flat or lost

  // The root of the part; where there is one part only, of that.
  [[nodiscard]] XmlNode root(Scope scope) const;
  [[nodiscard]] XmlNode text() const;  // office:text
};

// Throws Error: BadXml, Encrypted, LimitExceeded, Unsupported.
[[nodiscard]] Source open_package(const ooxml::Package& package, std::vector<Warning>& warnings);
[[nodiscard]] Source open_flat(std::string_view bytes, const std::string& file,
                               std::vector<Warning>& warnings);

}  // namespace muko::odt
