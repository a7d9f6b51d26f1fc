// Formula: an embedded formula (MathML) as plain characters.
#pragma once

#include <string>

#include "base/xml.h"
#include "readers/odt/source.h"

namespace muko::odt {

// `object`: draw:object. "" where it is no formula or can't be read.
[[nodiscard]] std::string read_formula(XmlNode object, const Source& source);

}  // namespace muko::odt
