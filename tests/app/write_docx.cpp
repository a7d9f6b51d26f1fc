#include "tests/app/write_docx.h"

#include <sstream>

#include "base/utf8.h"
#include "base/xml.h"
#include "base/zip.h"

namespace muko::test {

namespace {

constexpr const char* kTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>)";

constexpr const char* kRelationships =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>)";

std::string paragraph(std::string_view text) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" + escape_xml(text) + "</w:t></w:r></w:p>";
}

std::string row(const std::string& line) {
  std::string out = "<w:tr>";
  std::istringstream cells(line.substr(1));
  for (std::string cell; std::getline(cells, cell, '|');) {
    out += "<w:tc>" + paragraph(trim(cell)) + "</w:tc>";
  }
  return out + "</w:tr>";
}

std::string body(std::string_view text) {
  std::istringstream lines{std::string(text)};
  std::string out;
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    const bool is_row = !line.empty() && line[0] == '|';
    if (is_row != in_table) out += is_row ? "<w:tbl>" : "</w:tbl>";
    out += is_row ? row(line) : paragraph(line);
    in_table = is_row;
  }
  return in_table ? out + "</w:tbl>" + paragraph("") : out;
}

}  // namespace

std::string docx_of(std::string_view text) {
  const std::string document =
      R"(<?xml version="1.0" encoding="UTF-8"?>)"
      R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
      "<w:body>" +
      body(text) + "</w:body></w:document>";
  return write_zip({{"[Content_Types].xml", kTypes},
                    {"_rels/.rels", kRelationships},
                    {"word/document.xml", document}});
}

}  // namespace muko::test
