// Part: the XML of one part of the package; what is damaged is read as far as it goes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "ooxml/package.h"

namespace muko {

// `what` names the part's content for the warnings: "сноски". nullopt, with a warning, where
// nothing can be read. Throws Error(LimitExceeded).
[[nodiscard]] std::optional<XmlDocument> read_part(const ooxml::Package& package,
                                                   const std::string& part, std::string_view what,
                                                   std::vector<Warning>& warnings);

// What can be read of broken XML, with a warning. Throws Error where nothing can.
[[nodiscard]] XmlDocument read_damaged_xml(std::string_view bytes, const std::string& place,
                                           std::string_view what, std::vector<Warning>& warnings);

// Relationships of a part, read when first asked for: most headers and notes have no links.
class PartLinks {
 public:
  // `package` must outlive it.
  PartLinks(const ooxml::Package& package, std::string part)
      : package_(package), part_(std::move(part)) {}

  [[nodiscard]] const ooxml::Relationships& all();

 private:
  const ooxml::Package& package_;
  std::string part_;
  std::optional<ooxml::Relationships> relationships_;
};

}  // namespace muko
