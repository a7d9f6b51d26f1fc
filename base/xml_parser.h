// Parsing by libxml2's SAX into records of our own. For xml.cpp only.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "base/xml_nodes.h"

namespace muko::xml {

enum class Tolerance { Strict, Damaged };

struct Source {
  const std::string& file;
  const XmlLimits& limits;
  Tolerance tolerance = Tolerance::Strict;
};

// What was wrong and forgiven is added to `faults`. Throws Error: BadXml, LimitExceeded.
[[nodiscard]] std::unique_ptr<Arena> parse(std::string_view bytes, const Source& source,
                                           std::vector<Fault>& faults);

}  // namespace muko::xml
