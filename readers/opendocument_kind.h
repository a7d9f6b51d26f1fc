// OpenDocumentKind: what a package of OpenDocument holds, by its own word.
#pragma once

#include <string>
#include <string_view>

#include "base/zip.h"

namespace muko {

// "application/vnd.oasis.opendocument.text": what the entry `mimetype` says, wherever it stands;
// where it is lost, what the manifest does. "" where neither is there. (OpenDocument 1.2, part 3)
[[nodiscard]] std::string opendocument_type(const ZipReader& archive);

// The whole file is a table, though its first bytes do not say so.
[[nodiscard]] bool holds_opendocument_table(std::string_view bytes);

}  // namespace muko
