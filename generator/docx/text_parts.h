// TextParts: the parts of a template whose text may hold tags.
#pragma once

#include <vector>

#include "generator/docx/part.h"
#include "ooxml/package.h"

namespace muko::tmpl {

// The document itself first; those that hold no tag are left out.
// Throws Error: Unsupported (no document of Word), BadArchive, LimitExceeded.
[[nodiscard]] std::vector<PartSource> text_parts(const ooxml::Package& package);

}  // namespace muko::tmpl
