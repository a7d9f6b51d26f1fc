#include "tests/generator/build_docx.h"

#include <algorithm>
#include <array>

#include "base/xml.h"
#include "base/zip.h"

namespace muko::test {
namespace {

constexpr const char* kNamespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( mc:Ignorable="w14")";
constexpr const char* kTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

constexpr const char* kStyles =
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>)"
    R"(<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="a4"><w:name w:val="Hyperlink"/></w:style>)";
constexpr const char* kNumbering =
    R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
    R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>)"
    R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"
    R"(<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>)";

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

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
  const std::string full = type.find("://") == std::string::npos ? kTypes + type : type;
  return "<Relationship Id=\"" + id + "\" Type=\"" + full + "\" Target=\"" + target + "\"/>";
}

std::string override_of(const std::string& part, const std::string& type) {
  return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
}

void add_text(XmlNode node, std::string& out) {
  for (const XmlNode child : node.children()) {
    const std::string_view name = child.name();
    if (name == "t") out += child.text();
    if (name == "tab") out += '\t';
    if (name == "br") out += '\n';
    if (name == "drawing") out += "[рисунок]";
    if (name == "tr") out += "|";
    if (name != "drawing") add_text(child, out);
    if (name == "tc") out += "|";
    if (name == "p" && node.name() != "tc") out += "\n";
    if (name == "p" && node.name() == "tc") out += child.next() ? "/" : "";
    if (name == "tr") out += "\n";
  }
}

class PackageBuilder {
 public:
  explicit PackageBuilder(const Package& package) : package_(package) {}

  std::string build() {
    PartBodies bodies = package_.bodies;
    bodies.emplace("styles", kStyles);
    bodies.emplace("numbering", kNumbering);
    for (const auto& [part, body] : bodies) add_word_part(part, body);
    for (const RawPart& part : package_.parts) add_raw_part(part);
    for (const ExternalLink& link : package_.links) {
      links_ += "<Relationship Id=\"" + link.id + "\" Type=\"" + kTypes + "hyperlink\" Target=\"" +
                link.target + "\" TargetMode=\"External\"/>";
    }
    ZipContents contents = {
        {"[Content_Types].xml",
         R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
         R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
         R"(<Default Extension="xml" ContentType="application/xml"/>)"
         R"(<Default Extension="png" ContentType="image/png"/>)" +
             types_ + "</Types>"},
        {"_rels/.rels",
         relationships(relationship("main", "officeDocument", "word/document.xml") + root_links_)},
        {"word/_rels/document.xml.rels", relationships(links_)}};
    contents.insert(contents.end(), parts_.begin(), parts_.end());
    return write_zip(contents);
  }

 private:
  void add_word_part(const std::string& part, const std::string& body) {
    const Wrapping wrapping = wrapping_of(part);
    const std::string name = "word/" + part + ".xml";
    parts_.emplace_back(name, wrapping.before + body + wrapping.after);
    const std::string kind = part == "document" ? "document.main" : type_of(part);
    types_ += override_of(name, kWordType + kind + "+xml");
    if (part != "document") links_ += relationship(part, type_of(part), part + ".xml");
  }

  void add_raw_part(const RawPart& part) {
    parts_.emplace_back(part.name, part.bytes);
    const bool picture = part.name.ends_with(".png");
    if (!picture) types_ += override_of(part.name, part.content_type);
    const bool root = part.name.starts_with("docProps/");
    (root ? root_links_ : links_) +=
        relationship(part.id, part.relationship, root ? part.name : "/" + part.name);
  }

  const Package& package_;
  ZipContents parts_ = {};
  std::string types_ = {};
  std::string links_ = {};
  std::string root_links_ = {};
};

}  // namespace

std::string docx_of(const Package& package) {
  return PackageBuilder(package).build();
}

std::string docx_of(const PartBodies& bodies) {
  return docx_of(Package{.bodies = bodies});
}

std::string docx_of(const std::string& body) {
  return docx_of(PartBodies{{"document", body}});
}

RawPart options_property(const std::string& options) {
  return {
      "docProps/custom.xml", "custom", "custom-properties",
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" )"
      R"(xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">)"
      R"(<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="muko">)"
      "<vt:lpwstr>" +
          options + "</vt:lpwstr></property></Properties>"};
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
