// Conversion: what LibreOffice makes of which kind of file, for our own readers.
#pragma once

#include <string_view>

#include "document/document.h"
#include "readers/content.h"

namespace muko {

struct Conversion {
  Content content;
  std::string_view extension;  // that LibreOffice knows the kind by
  std::string_view target;     // "docx" or "xlsx"
  Format format;               // of the Document
  std::string_view shown;      // «это документ старого Word (.doc)»
  std::string_view package;    // of Debian, that brings LibreOffice for it
};

// Null for kinds that are not for LibreOffice.
[[nodiscard]] const Conversion* find_conversion(Content content);

}  // namespace muko
