// DocxFolder: a folder of XML texts as a DOCX: tests keep what they read as text.
#pragma once

#include <filesystem>
#include <string>

namespace muko::test {

// document.xml, styles.xml, numbering.xml, settings.xml, theme1.xml, footnotes.xml, endnotes.xml,
// header1.xml, footer1.xml …: each becomes a part with a relationship of the main part whose id is
// the file's stem ("header1"). links.rels holds further <Relationship> elements; with strict.flag
// the relationships are of the Strict kind.
[[nodiscard]] std::string zip_docx_folder(const std::filesystem::path& folder);

}  // namespace muko::test
