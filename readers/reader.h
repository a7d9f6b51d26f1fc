// Reader: file -> Document. One table of readers, picked by the content of the file, never by
// its name.
#pragma once

#include <string>

#include "document/document.h"
#include "readers/tools.h"

namespace muko {

// `bytes` of the file; `file` is its name for messages and Document::file. Takes what can be read
// of a damaged file (warnings say what was lost).
// Archives and letters are no documents: see archive/unpack.h.
// Throws Error: Unsupported (names the format and what to do), Encrypted, BadArchive,
// BadXml, LimitExceeded.
[[nodiscard]] Document read_document(std::string bytes, const std::string& file,
                                     const Tools& tools = {});

}  // namespace muko
