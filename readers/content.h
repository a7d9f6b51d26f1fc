// Content: what kind of file this is, by its bytes and never by its name.
#pragma once

#include <string_view>

#include "ooxml/package.h"

namespace muko {

enum class Content {
  Empty,
  Zip,  // to be looked into by recognise_package
  Docx,
  Xlsx,
  Odt,
  FlatOdt,    // OpenDocument in one XML
  Ods,        // a table of OpenDocument
  Archive,    // a ZIP, RAR, 7z, tar of other files
  Mail,       // a letter (.eml)
  Mhtml,      // a page and its pictures as one letter: Word's «web archive»
  Encrypted,  // a password-protected document of Word or Excel
  Doc,
  Xls,
  Ole,  // another file in the old container of Microsoft
  Pdf,
  Rtf,
  WordXml,   // of Office 2003
  ExcelXml,  // of Office 2003
  Image,
  Html,
  Xml,  // of a kind that we don't know
  Text,
  Unknown,
};

[[nodiscard]] Content recognise_content(std::string_view bytes);
// Docx, Xlsx, Odt or Archive, also where content types are missing or broken.
[[nodiscard]] Content recognise_package(const ooxml::Package& package);

}  // namespace muko
