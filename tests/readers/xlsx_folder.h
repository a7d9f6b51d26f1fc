// XlsxFolder: a folder of XML texts as an XLSX: tests keep what they read as text.
#pragma once

#include <filesystem>
#include <string>

namespace muko::test {

// sheet1.xml … hold what stands inside the root element, and so do workbook.xml (without it there
// is one sheet, "Лист1"), sharedStrings.xml and styles.xml. The id of a sheet's relationship is
// the stem of its file; sheet1.rels holds the relationships of that sheet.
[[nodiscard]] std::string zip_xlsx_folder(const std::filesystem::path& folder);

}  // namespace muko::test
