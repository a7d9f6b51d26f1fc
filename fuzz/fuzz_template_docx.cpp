// A whole template: the bodies of its parts (fuzz/parts.h), rendered with several data in every
// mode. What is written must be read: a refusal of a reader that took the template is a crash.

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fuzz/parts.h"
#include "fuzz/read_bytes.h"
#include "generator/generate.h"

namespace {

using muko::Undefined;

constexpr const char* kNamespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr const char* kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType=)"
    R"("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr const char* kRoot =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    "</Relationships>";
constexpr const char* kLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>)"
    R"(<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>)"
    R"(<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>)"
    "</Relationships>";

// Names that the templates of the tests use, so that their loops run.
constexpr std::array<const char*, 3> kData = {
    "{}",
    R"({"a": "да", "b": 2, "c": [], "items": [1, "два", {"name": "три", "items": ["x", "y"]}], "name": "Имя <&> \"1\"",
        "меры": [{"название": "Семинар", "срок": "до 1 мая", "школы": ["СОШ № 1", "СОШ № 2"], "шаги": [{"что": "раз"}]},
                 {"название": "Отчёт", "срок": "", "школы": [], "шаги": []}], "школы": ["СОШ № 1"], "строки": [["а", "б"], ["в"]],
        "приказ": {"номер": "7-о", "дата": "2026-03-02"}, "номер": "7-о", "дата": "02.03.2026", "орган": "Управление", "есть": true, "нет": false, "пусто": null})",
    R"({"a": "раз\nдва\n\nтри\tчетыре\fпять\aшесть\r\n", "b": -1.5e300, "items": [[[]], {}, null, false, ""], "name": "\u0001\uFFFE",
        "меры": {"x": {"y": "z"}}, "школы": "строка", "приказ": "не набор", "номер": "{{ a }}{% for x in items %}", "дата": "</w:t></w:r></w:p>]]>&amp;"})"};

std::string wrapped(const std::string& root, const std::string& body) {
  const bool document = root == "document";
  return "<w:" + root + kNamespaces + ">" + (document ? "<w:body>" : "") + body +
         (document ? "</w:body>" : "") + "</w:" + root + ">";
}

std::string docx_of(std::string_view input) {
  muko::ZipContents contents = {{"[Content_Types].xml", kTypes},
                                {"_rels/.rels", kRoot},
                                {"word/_rels/document.xml.rels", kLinks}};
  for (auto& [name, body] : muko::fuzz::parts_of(input, {"document", "hdr", "ftr", "footnotes"})) {
    const std::string file = name == "hdr" ? "header1" : name == "ftr" ? "footer1" : name;
    contents.emplace_back("word/" + file + ".xml", wrapped(name, body));
  }
  return muko::write_zip(contents);
}

// "" where the reader takes it, else why it does not.
std::string refusal_of(const std::string& bytes) {
  try {
    (void)dump_json(muko::read_document(bytes, "файл"));
    return {};
  } catch (const muko::Error& error) {
    return error.what();
  }
}

void render_and_read(const muko::Template& compiled, const muko::Data& data, Undefined mode) {
  std::string bytes;
  try {
    bytes = compiled.render(data, mode);
  } catch (const muko::Error&) {
    return;
  }
  const std::string refusal = refusal_of(bytes);
  if (refusal.empty()) return;
  std::fprintf(stderr, "the reader refuses what was written: %s\n", refusal.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string docx = docx_of(muko::fuzz::view_of(bytes, size));
  if (!refusal_of(docx).empty()) return 0;
  try {
    const muko::Template compiled = muko::Template::compile(docx, "шаблон.docx");
    for (const char* text : kData) {
      const muko::Data data = muko::read_data(text, "data.json");
      for (const Undefined mode : {Undefined::Error, Undefined::Mark, Undefined::Empty}) {
        render_and_read(compiled, data, mode);
      }
    }
  } catch (const muko::Error&) {
    return 0;  // a template with faults
  }
  return 0;
}
