// ContainerSigns: what tells an archive of files, a document that is a ZIP, and a letter.
#pragma once

#include <string_view>

namespace muko {

// A ZIP whose directory names the parts of a document (DOCX, XLSX, ODT).
[[nodiscard]] bool is_package_zip(std::string_view bytes);
// A ZIP that says so in its first bytes (OpenDocument 1.2, part 3, 3.3).
[[nodiscard]] bool is_opendocument_table(std::string_view bytes);
// By the checksum of its first header (POSIX ustar and older).
[[nodiscard]] bool is_tar(std::string_view bytes);

enum class LetterKind {
  None,
  Letter,
  Page,  // MHTML: a page that a program saved as a letter
};
[[nodiscard]] LetterKind recognise_letter(std::string_view bytes);

}  // namespace muko
