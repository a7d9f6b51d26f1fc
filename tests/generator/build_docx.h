// BuildDocx: a DOCX of a few lines of XML, so that a test shows only its point.
#pragma once

#include <map>
#include <string>

namespace muko::test {

// What stands inside the root of each part, by its name: "document" (inside <w:body>), "header1",
// "footer1", "footnotes". The prefixes w, w14, wp, r are declared.
using PartBodies = std::map<std::string, std::string>;
[[nodiscard]] std::string docx_of(const PartBodies& bodies);
[[nodiscard]] std::string docx_of(const std::string& body);

// <w:p><w:r><w:t>text</w:t></w:r></w:p>
[[nodiscard]] std::string paragraph(const std::string& text);

// What stands inside the root of a part of a DOCX. Fails where the part is no well-formed XML.
[[nodiscard]] std::string body_of(const std::string& docx, const std::string& part = "document");
// The paragraphs as lines; cells of a row between bars.
[[nodiscard]] std::string text_of(const std::string& docx, const std::string& part = "document");

}  // namespace muko::test
