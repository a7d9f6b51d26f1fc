// Office: documents of old formats (DOC, RTF, XLS, XML of Office 2003, ODS) -> Document, by way of
// LibreOffice and the readers of DOCX and XLSX.
//
// * A run of LibreOffice costs seconds, most of it to start: convert_ahead takes many files in one,
//   and what has been converted is kept (Tools::cache).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "readers/content.h"
#include "readers/tools.h"

namespace muko {

struct ConvertedFile {
  std::string bytes = {};
  Content content = Content::Docx;  // or Xlsx
  Format format = Format::Doc;      // what the file was
};

// Whether a file is one that only LibreOffice reads; the first kOfficeHead bytes of it are enough
// to say no.
inline constexpr std::size_t kOfficeHead = 4096;
[[nodiscard]] bool may_need_office(std::string_view head);

// `content` has a conversion (find_conversion). Throws Error: Unsupported (LibreOffice is not
// installed), Encrypted, CannotRead (it can't read the file, or takes too long).
[[nodiscard]] ConvertedFile convert_by_office(std::string_view bytes, Content content,
                                              const std::string& file, const Tools& tools);

// Converts those of the files that need it into the cache, in as few runs as can be. A file that
// can't be converted is left for convert_by_office to complain of. Does nothing without LibreOffice
// or without a cache.
void convert_ahead(const std::vector<std::string_view>& files, const Tools& tools);

}  // namespace muko
