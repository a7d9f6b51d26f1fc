// DOCX by its parts (fuzz/parts.h); what joins them is sound.

#include "fuzz/parts.h"
#include "fuzz/read_bytes.h"

namespace {

constexpr const char* kLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>)"
    R"(<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>)"
    R"(<Relationship Id="r4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>)"
    "</Relationships>";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  muko::ZipContents parts =
      muko::fuzz::parts_of(muko::fuzz::view_of(bytes, size),
                           {"word/document.xml", "word/styles.xml", "word/numbering.xml",
                            "word/footnotes.xml", "word/header1.xml"});
  parts.emplace_back("word/_rels/document.xml.rels", kLinks);
  muko::fuzz::read_and_dump(muko::write_zip(parts));
  return 0;
}
