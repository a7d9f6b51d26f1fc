#include "tests/generator/build_docx.h"

#include "base/xml.h"
#include "base/zip.h"

namespace muko::test {
namespace {

constexpr const char* kNamespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr const char* kTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string type_of(const std::string& part) {
  return part.substr(0, part.find_first_of("0123456789"));
}

// "<w:document …><w:body>" and "</w:body></w:document>"
struct Wrapping {
  std::string before;
  std::string after;
};

Wrapping wrapping_of(const std::string& part) {
  const std::string type = type_of(part);
  const std::string root = type == "header" ? "hdr" : type == "footer" ? "ftr" : type;
  Wrapping wrapping{"<w:" + root + kNamespaces + ">", "</w:" + root + ">"};
  if (type == "document") wrapping = {wrapping.before + "<w:body>", "</w:body>" + wrapping.after};
  return wrapping;
}

std::string relationships(const std::string& all) {
  return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         all + "</Relationships>";
}

std::string relationship(const std::string& part, const std::string& type,
                         const std::string& target) {
  return "<Relationship Id=\"" + part + "\" Type=\"" + kTypes + type + "\" Target=\"" + target +
         "\"/>";
}

void add_text(XmlNode node, std::string& out) {
  for (const XmlNode child : node.children()) {
    const std::string_view name = child.name();
    if (name == "t") out += child.text();
    if (name == "tab") out += '\t';
    if (name == "br") out += '\n';
    if (name == "tr") out += "|";
    add_text(child, out);
    if (name == "tc") out += "|";
    if (name == "p" && node.name() != "tc") out += "\n";
    if (name == "p" && node.name() == "tc") out += child.next() ? "/" : "";
    if (name == "tr") out += "\n";
  }
}

}  // namespace

std::string docx_of(const PartBodies& bodies) {
  std::string links;
  ZipContents parts;
  for (const auto& [part, body] : bodies) {
    const Wrapping wrapping = wrapping_of(part);
    parts.emplace_back("word/" + part + ".xml", wrapping.before + body + wrapping.after);
    if (part != "document") links += relationship(part, type_of(part), part + ".xml");
  }
  ZipContents contents = {
      {"[Content_Types].xml",
       R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
       R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
       R"(<Default Extension="xml" ContentType="application/xml"/>)"
       R"(<Override PartName="/word/document.xml" ContentType=)"
       R"("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)"},
      {"_rels/.rels", relationships(relationship("main", "officeDocument", "word/document.xml"))},
      {"word/_rels/document.xml.rels", relationships(links)}};
  contents.insert(contents.end(), parts.begin(), parts.end());
  return write_zip(contents);
}

std::string docx_of(const std::string& body) {
  return docx_of(PartBodies{{"document", body}});
}

std::string paragraph(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string body_of(const std::string& docx, const std::string& part) {
  const ZipReader archive(docx, "test.docx");
  const std::string xml = archive.read("word/" + part + ".xml").value_or("");
  (void)XmlDocument::parse(xml, part);
  const Wrapping wrapping = wrapping_of(part);
  const std::size_t start = xml.find(wrapping.before);
  const std::size_t end = xml.rfind(wrapping.after);
  if (start == std::string::npos || end == std::string::npos) return xml;
  return xml.substr(start + wrapping.before.size(), end - start - wrapping.before.size());
}

std::string text_of(const std::string& docx, const std::string& part) {
  const ZipReader archive(docx, "test.docx");
  const std::string xml = archive.read("word/" + part + ".xml").value_or("");
  const XmlDocument document = XmlDocument::parse(xml, part);
  std::string text;
  add_text(document.root(), text);
  return text;
}

}  // namespace muko::test
