// BuildDocx: a DOCX of a few lines of XML, so that a test shows only its point.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace muko::test {

// What stands inside the root of each part, by its name: "document" (inside <w:body>), "header1",
// "footer1", "footnotes". The prefixes w, w14, wp, r, mc are declared. Styles (heading 1) and
// numbering (lists 1 and 2) are there.
using PartBodies = std::map<std::string, std::string>;

struct RawPart {
  std::string name;          // "word/charts/chart1.xml"
  std::string id;            // of the relationship of the document (of the package for docProps/)
  std::string relationship;  // "chart"
  std::string content_type;
  std::string bytes;
};
struct ExternalLink {
  std::string id;
  std::string target;
};
struct Package {
  PartBodies bodies = {};
  std::vector<RawPart> parts = {};
  std::vector<ExternalLink> links = {};
};
[[nodiscard]] std::string docx_of(const Package& package);
[[nodiscard]] std::string docx_of(const PartBodies& bodies);
[[nodiscard]] std::string docx_of(const std::string& body);
// The document property «muko»: docProps/custom.xml.
[[nodiscard]] RawPart options_property(const std::string& options);

// <w:p><w:r><w:t>text</w:t></w:r></w:p>
[[nodiscard]] std::string paragraph(const std::string& text);

// What stands inside the root of a part of a DOCX. Fails where the part is no well-formed XML.
[[nodiscard]] std::string body_of(const std::string& docx, const std::string& part = "document");
// The paragraphs as lines; cells of a row between bars.
[[nodiscard]] std::string text_of(const std::string& docx, const std::string& part = "document");

}  // namespace muko::test
